"""A disk that takes no more, and folders that may only be read. Linux and macOS."""

import ctypes
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from fault_children import Child, Say
from fault_home import FaultHome, Tally, judge

from tests.services.history.records import record

TRIES = 12
NOBODY = 65_534
NEW_MOUNTS = 0x20000
DISK_KB = 700
FREE_BYTES = (0, 0, 4_096, 8_192, 16_384, 40_960)
LIMITS = (0, 100, 1_500, 3_000, 20_000, 60_000)

FOLDERS = ("data", "state", "data and state", "file", "file in the way")


def full(cases: int, dice: random.Random) -> Tally:
    """A disk of 700 kB with little room left, and files whose size the system limits.

    Where this user may not mount a disk there are only limits.
    """
    tally = Tally()
    may_mount = _own_mounts()
    for number in range(cases):
        folder = Path(f"disk-{number}")
        folder.mkdir()
        is_disk = may_mount and number % 2 == 0 and _mount(folder)
        home = FaultHome(folder / "home")
        home.fill(10)
        if is_disk:
            _fill_up(folder, FREE_BYTES[number // 2 % len(FREE_BYTES)])
            is_short = _practise(home, lambda: None)
        else:
            limit = LIMITS[number // 2 % len(LIMITS)]
            is_short = _practise(home, partial(_limit, limit))
        (folder / "filler").unlink(missing_ok=True)
        judge(home, tally, f"full {number}", must_tell=is_short)
    return tally


def read_only(cases: int, dice: random.Random) -> Tally:
    """Folders that a program may not write to, which is not root; or a file in a folder's place."""
    tally = Tally()
    Path.cwd().chmod(0o755)
    for number in range(cases):
        home = FaultHome(Path(f"home-{number}"))
        home.fill(10)
        home.places.unsaved_sessions.mkdir(parents=True, exist_ok=True)
        what = FOLDERS[number % len(FOLDERS)]
        undo = _lock(home, what)
        _practise(home, _be_nobody)
        undo()
        judge(home, tally, f"read-only {what}", must_tell=True)
    return tally


def _practise(home: FaultHome, befall: Callable[[], None]) -> bool:
    """Start a program, have the fault befall it, save sessions and note days; hear what it says.

    Tells whether any session did not get into the history.
    """

    def work(say: Say) -> None:
        befall()
        history = home.open()
        for number in range(TRIES):
            if home.save(history, f"try-{number}"):
                say(f"saved try-{number}")
            if day := home.note(history):
                say(f"noted {day}")
        home.hear(*history.problems)
        history.close()
        home.look()
        for sentence in home.sentences:
            say("told " + " ".join(sentence.split()))

    for line in Child(work).wait():
        word, _, rest = line.partition(" ")
        if word == "told":
            home.sentences.append(rest)
        elif word == "noted":
            home.noted.add(date.fromisoformat(rest))
        else:
            home.saved[rest] = record(rest, home.clock.local)
    refused = any(f"try-{number}" not in home.saved for number in range(TRIES))
    return refused or any(home.places.unsaved_sessions.glob("*.json"))


def _lock(home: FaultHome, what: str) -> Callable[[], None]:
    """Have nobody write there; gives what takes it back."""
    data, state = home.places.data, home.places.state
    if what == "file in the way":
        aside = state.with_name("state-aside")
        state.rename(aside)
        state.touch()
        data.chmod(0o555)

        def back() -> None:
            data.chmod(0o755)
            state.unlink()
            aside.rename(state)

        return back
    _give_to_nobody(data)
    closed = {
        "data": [data],
        "state": [state, home.places.unsaved_sessions],
        "data and state": [data, state, home.places.unsaved_sessions],
        "file": [home.places.history_file],
    }[what]
    modes = {path: path.stat().st_mode for path in closed}
    for path in closed:
        path.chmod(0o555 if path.is_dir() else 0o444)

    def undo() -> None:
        for path, mode in modes.items():
            path.chmod(mode)

    return undo


def _give_to_nobody(folder: Path) -> None:
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def _be_nobody() -> None:
    """Root may write everywhere; any other user is somebody already."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def _limit(limit: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def _own_mounts() -> bool:
    """Have file systems of this process's own, which end with it; only root on Linux may."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    if ctypes.CDLL(None).unshare(NEW_MOUNTS) != 0:
        return False
    return subprocess.run(["mount", "--make-rprivate", "/"], check=False).returncode == 0


def _mount(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KB}k", "none", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _fill_up(folder: Path, free_bytes: int) -> None:
    """Leave only so much room."""
    with suppress(OSError), (folder / "filler").open("wb", buffering=0) as filler:
        while filler.write(b"\0" * 1_024):
            pass
    filler_bytes = (folder / "filler").stat().st_size
    os.truncate(folder / "filler", max(0, filler_bytes - free_bytes))
