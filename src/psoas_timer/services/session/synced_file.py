"""A file that is only ever added to, brought to the disk behind the caller's back.

A line is with the system when `append` returns, so a killed process loses nothing of it. Only for a
power cut does it have to be on the disk, and a thread sees to that: a busy disk may take longer
than a window may stand still (docs/decisions/0004-history-and-journal.md has the figures).
"""

import os
import threading
from io import FileIO
from pathlib import Path

from psoas_timer.services.whole_files import sync_folder

LAST_SYNC_S = 1.0
"""Closing waits no longer than this for the disk."""


class SyncedFile:
    """An open file of lines; made or continued. Raises OSError where it can't be opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = FileIO(path, "a")
        # What stands there already may end in the middle of a line.
        self._is_torn = os.fstat(self._file.fileno()).st_size > 0
        self._due = threading.Event()
        self._is_closing = False
        self._trouble: OSError | None = None
        self._thread = threading.Thread(target=self._sync, name=f"sync {path.name}", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> OSError | None:
        """What the disk said at the last attempt to bring the lines there; None if all is well."""
        return self._trouble

    def append(self, line: bytes) -> None:
        """Add a line with its line end. Raises OSError where the system does not take it whole."""
        left = b"\n" + line if self._is_torn else line
        while left:
            written = self._file.write(left)
            self._is_torn = True
            left = left[written:]
        self._is_torn = False
        self._due.set()

    def close(self) -> None:
        """Bring everything to the disk and let the file go.

        Blocks the caller, which may be the window's thread, for LAST_SYNC_S at most: on a disk that
        hangs longer, the sync goes on without it for as long as the program runs.
        """
        self._is_closing = True
        self._due.set()
        self._thread.join(LAST_SYNC_S)

    def _sync(self) -> None:
        sync_folder(self._path.parent)
        is_last = False
        while not is_last:
            self._due.wait()
            self._due.clear()
            is_last = self._is_closing  # asked before the sync, which then covers all lines
            try:
                os.fsync(self._file.fileno())
                self._trouble = None
            except OSError as error:
                self._trouble = error
        self._file.close()
