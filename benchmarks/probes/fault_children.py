"""Children of a probe: forked with everything imported, so that a fault needs no start of its own.

What a child says comes through a pipe, which a kill does not empty.
"""

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable

Say = Callable[[str], None]


class Child:
    """A process that does `work`, which may say lines."""

    def __init__(self, work: Callable[[Say], None]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _end_with(work, lambda line: _say(writing, line))
        os.close(writing)
        self._reading = reading

    def kill_after(self, seconds: float) -> list[str]:
        """Kill it by force after a while; gives the whole lines that it said until then."""
        time.sleep(seconds)
        os.kill(self.pid, signal.SIGKILL)
        return self.wait()

    def wait(self) -> list[str]:
        """What it said until its end; RuntimeError where it broke down by itself."""
        with os.fdopen(self._reading, "rb") as pipe:
            said = pipe.read().decode()
        _, status = os.waitpid(self.pid, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
            raise RuntimeError("a child broke down")
        return said.split("\n")[:-1]


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def _end_with(work: Callable[[Say], None], say: Say) -> None:
    """Do the work and end at once; nothing of what the parent has open is closed or written."""
    code = 1
    try:
        work(say)
        code = 0
    finally:
        if code:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(code)
