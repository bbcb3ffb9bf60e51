"""What goes wrong with backups, as one exception that carries a problem to be told."""

import errno
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.os_reason import os_reason

_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of packing that this Python does not know
    RuntimeError,  # encrypted
    OverflowError,
    ValueError,
)
"""All that the standard library raises for a file that is no zip, or a spoilt one."""

_WRITING = ("backups.not_made", "backups.not_unpacked", "backups.not_restored")
"""What needs room on the disk; that there is none is said in plain words."""


class BackupTrouble(Exception):
    """A backup can't be made, read or restored; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def trouble(key: str, file: Path, **args: str | int) -> BackupTrouble:
    """The trouble of this key, with the advice that belongs to it."""
    return BackupTrouble(Problem(message(key, **args), message(f"{key}.mend"), file=str(file)))


@contextmanager
def told_as(key: str, file: Path) -> Iterator[None]:
    """Turn what the disk and SQLite say into BackupTrouble, its template being given a `reason`."""
    try:
        yield
    except sqlite3.Error as error:
        raise trouble(key, file, reason=str(error)) from error
    except OSError as error:
        if error.errno == errno.ENOSPC and key in _WRITING:
            full, mend = message(f"{key}.full"), message(f"{key}.mend")
            raise BackupTrouble(Problem(full, mend, file=str(file))) from error
        raise trouble(key, file, reason=os_reason(error)) from error


@contextmanager
def told_as_broken(archive: Path) -> Iterator[None]:
    """Turn what is raised for a spoilt archive into BackupTrouble; errors of the disk pass."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EINVAL:  # that one is of a place before the file's beginning
            raise
        raise trouble("backups.broken", archive, reason=os_reason(error)) from error
    except _BROKEN_ZIP as error:
        reason = str(error) or type(error).__name__
        raise trouble("backups.broken", archive, reason=reason) from error
