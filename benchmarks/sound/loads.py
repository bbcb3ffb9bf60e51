"""What goes on beside the sound: Python is held, every core burns, both, or nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """`stalls`: the program's own process keeps Python to itself for 50 of every 100 ms."""

    name: str
    stalls: bool
    burns: bool


IDLE = Load("idle", stalls=False, burns=False)
LOADS = (
    IDLE,
    Load("Python held 50 of 100 ms", stalls=True, burns=False),
    Load("all cores burn", stalls=False, burns=True),
    Load("held and burning", stalls=True, burns=True),
)


@contextmanager
def burning(load: Load) -> Iterator[None]:
    """Keep every core busy with processes of normal priority, if the load says so."""
    cores = (os.cpu_count() or 1) if load.burns else 0
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()
