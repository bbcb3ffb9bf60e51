"""Has the history's file made again and again, and is killed after a later change each time.

Run: FOLDER. Each try has its own folder in it, named by the number of changes that it was left; how
many there were is said on standard output. Driven by test_birth.py.
"""

import os
import signal
import sqlite3
import sys
from itertools import count
from pathlib import Path
from types import FrameType

from psoas_timer.services.history import database, store
from tests.fakes import FakeClock
from tests.services.history.records import record

assert database.numbered_migrations()  # imported here, so that no child is killed while importing


def may_change_a_file(called: object) -> bool:
    """Tell whether what was called belongs to SQLite or to the operating system."""
    owner = getattr(called, "__self__", None)
    return isinstance(owner, sqlite3.Connection) or getattr(owner, "__name__", "") == os.name


def live(folder: Path, changes: int) -> None:
    """Save a session in a new history, and be killed after so many changes."""
    left = changes

    def note(_frame: FrameType, event: str, called: object) -> None:
        nonlocal left
        if event == "c_return" and may_change_a_file(called):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    history = store.SqliteHistory(folder / "history.sqlite3", folder / "unsaved", FakeClock())
    sys.setprofile(note)
    history.add(record())
    os._exit(0)


for changes in count(1):
    child = os.fork()
    if child == 0:
        live(Path(sys.argv[1]) / str(changes), changes)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        print(changes)
        sys.exit(os.WEXITSTATUS(status))
