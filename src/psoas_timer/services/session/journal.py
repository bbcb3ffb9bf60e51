"""The journal of the running session: a file that a killed process leaves behind.

What its lines say lives in journal_lines.py, how they get to the disk in synced_file.py, and who
reads them in unfinished.py.
"""

import errno
import logging
from datetime import date, datetime
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.session.snapshot import Snapshot, take
from psoas_timer.core.session.state import Session
from psoas_timer.services.file_lock import FileLock, take_lock
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.session.journal_lines import header_line, snapshot_line
from psoas_timer.services.session.synced_file import SyncedFile

logger = logging.getLogger(__name__)

SUFFIX = ".journal"


def lock_path(journal: Path) -> Path:
    """The file whose lock tells that a program is writing this journal."""
    return journal.with_suffix(".lock")


class FileJournal:
    """The Journal port: a file for each running session in `folder`, locked while it is written.

    No call raises: trouble shows in `problem`, and every further note tries again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None
        self._header = b""
        self._written: Snapshot | None = None
        self._file: SyncedFile | None = None
        self._lock: FileLock | None = None
        self._trouble: OSError | None = None

    @property
    def problem(self) -> Problem | None:
        """What keeps the running session from being kept safe just now, or None."""
        trouble = self._trouble or (self._file.trouble if self._file is not None else None)
        if trouble is None:
            return None
        what = message("journal.not_written", reason=os_reason(trouble))
        mend = message("journal.not_written.mend")
        return Problem(what, mend, file=str(self._folder), severity=Severity.WARNING)

    def begin(
        self, session: Session, session_id: str, started: datetime, practised_on: date
    ) -> None:
        """Open the journal of a session, new or taken over; `started` is its aware local start."""
        self.leave()
        self._path = self._folder / f"{session_id}{SUFFIX}"
        self._header = header_line(session, session_id, started, practised_on)
        self._written = take(session, session.anchor_ms)
        self._append(b"")

    def note(self, snapshot: Snapshot, what: str) -> None:
        """Write down where the session stands; `what` is for people who read the file."""
        if self._written is None:
            return
        if self._append(snapshot_line(self._written, snapshot, what)):
            self._written = snapshot

    def close(self) -> None:
        """Remove the journal: the session is safe in the history."""
        path, lock = self._path, self._lock
        self._lock = None
        self.leave()
        if path is None or lock is None:
            return  # never written, or another program's
        try:
            path.unlink(missing_ok=True)
            lock.remove()
        except OSError as error:
            self._say(error)

    def leave(self) -> None:
        """Stop writing and leave the file for the next start."""
        if self._file is not None:
            self._file.close()
        if self._lock is not None:
            self._lock.release()
        self._path = self._written = self._file = self._lock = self._trouble = None

    def _append(self, line: bytes) -> bool:
        """Add a line to the file, which is opened first if that did not succeed before."""
        try:
            file = self._file or self._opened()
            file.append(line)
        except OSError as error:
            self._say(error)
            return False
        self._trouble = None
        return True

    def _opened(self) -> SyncedFile:
        if self._path is None:
            raise ValueError("no session was begun")
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = take_lock(lock_path(self._path))
        if self._lock is None:
            raise OSError(errno.EBUSY, "another program leads this very session")
        file = SyncedFile(self._path)
        try:
            file.append(self._header)
        except OSError:
            file.close()
            raise
        self._file = file
        return file

    def _say(self, trouble: OSError) -> None:
        if self._trouble is None:  # told to the person by `problem`, in other words
            logger.info("the journal can't be written: %s", trouble)
        self._trouble = trouble
