"""A lock between programs: the system lets it go when its holder ends, however that happens."""

import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO

_NO_LOCKS_HERE = {errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK}


class FileLock:
    """A lock that is held on a file of its own, made by `take_lock`."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file

    def release(self) -> None:
        """Let go, so that this or another program can take it."""
        self._file.close()

    def remove(self) -> None:
        """Let go for ever and remove the file. Raises OSError where it can't be removed."""
        if os.name == "nt":  # an open file can't be removed there
            self._file.close()
        self._path.unlink(missing_ok=True)
        self._file.close()


def take_lock(path: Path) -> FileLock | None:
    """Take the lock; None if another program, or another part of this one, holds it.

    On a file system without locks everybody gets it: going on unguarded beats not going on.

    Raises OSError where the file can't be made or locked.
    """
    file = path.open("ab")
    try:
        if _lock(file):
            return FileLock(path, file)
    except BaseException:
        file.close()
        raise
    file.close()
    return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS_HERE:
                raise
        return True
