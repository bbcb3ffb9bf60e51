"""Finds the sessions that a stopped program left behind, and sees to it that each is used once.

What can be done with one lives in unfinished_session.py.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.file_lock import FileLock, take_lock
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.presence import files_ending
from psoas_timer.services.session.journal import SUFFIX, lock_path
from psoas_timer.services.session.journal_lines import read_lines
from psoas_timer.services.session.unfinished_session import Unfinished

__all__ = ["Unfinished", "UnfinishedSessions"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Found:
    """A session, the journal that tells of it, and our lock on that."""

    unfinished: Unfinished
    path: Path
    lock: FileLock

    def remove(self) -> None:
        """Remove the journal: what it tells is safe."""
        _remove(self.path, self.lock)


class UnfinishedSessions:
    """The journals in `folder` that nobody writes any more; looked for at the first question.

    Each one found is locked until it is used, so that no two programs offer the same session.
    `is_recorded` tells whether the history has a session of that id already.
    """

    def __init__(self, folder: Path, is_recorded: Callable[[str], bool]) -> None:
        self._folder = folder
        self._is_recorded = is_recorded
        self._found: list[_Found] | None = None
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Journals that can't be looked for or read; they stay where they are."""
        return tuple(self._problems)

    def latest(self) -> Unfinished | None:
        """The session that was begun last, or None if there is none."""
        sessions = [found.unfinished for found in self._looked_for()]
        return max(sessions, key=lambda session: session.started, default=None)

    def hand_over(self, unfinished: Unfinished) -> None:
        """Let go of a session so that its journal can be opened again: somebody goes on with it."""
        found = self._looked_for()
        for each in [each for each in found if each.unfinished == unfinished]:
            each.lock.release()
            found.remove(each)

    def record(self, keep: Callable[[SessionRecord], None]) -> None:
        """Give all that was done in all of them to the history; nobody goes on with them.

        A journal whose record `keep` refuses with HistoryUnavailable waits for the next start.
        """
        for found in self._looked_for():
            record = found.unfinished.record()
            try:
                if record.held_ms > 0:
                    keep(record)
            except HistoryUnavailable:
                found.lock.release()
            else:
                found.remove()
        self._found = []

    def close(self) -> None:
        """Let go of what nobody decided about: the next start finds it again."""
        for found in self._found or ():
            found.lock.release()
        self._found = None

    def _looked_for(self) -> list[_Found]:
        if self._found is None:
            self._problems = []
            claims = [self._claim(path) for path in self._journals()]
            self._found = [found for found in claims if found is not None]
        return self._found

    def _journals(self) -> tuple[Path, ...]:
        try:
            return files_ending(self._folder, SUFFIX)
        except OSError as error:
            what = message("journal.unknown", reason=os_reason(error))
            mend = message("files.mend_unreadable_folder")
            problem = Problem(what, mend, file=str(self._folder), severity=Severity.WARNING)
            self._problems.append(problem)
            return ()

    def _claim(self, path: Path) -> _Found | None:
        """Lock and read a journal; None if it is in use, unreadable, or there is nothing to do."""
        try:
            lock = take_lock(lock_path(path))
        except OSError as error:
            self._report(path, os_reason(error))
            return None
        if lock is None:
            return None
        unfinished = self._read(path, lock)
        if unfinished is None:
            return None
        found = _Found(unfinished, path, lock)
        if self._is_in_history(unfinished.session_id):
            found.remove()
            return None
        return found

    def _read(self, path: Path, lock: FileLock) -> Unfinished | None:
        content = b""
        try:
            content = path.read_bytes()
            unfinished = read_lines(content.split(b"\n"))
            unfinished.record()
        except (OSError, ValueError) as error:
            if isinstance(error, ValueError) and b"\n" not in content.strip(b"\n"):
                _remove(path, lock)  # not even its first line was finished: nothing was led
            else:
                lock.release()
                self._report(path, str(error))
            return None
        return unfinished

    def _is_in_history(self, session_id: str) -> bool:
        try:
            return self._is_recorded(session_id)
        except HistoryUnavailable:
            return False  # recording it twice changes nothing

    def _report(self, path: Path, reason: str) -> None:
        what = message("journal.unreadable", reason=reason)
        mend = message("journal.unreadable.mend")
        self._problems.append(Problem(what, mend, file=str(path), severity=Severity.WARNING))


def _remove(path: Path, lock: FileLock) -> None:
    try:
        path.unlink(missing_ok=True)
        lock.remove()
    except OSError as error:
        logger.warning("the journal of a session that is safe can't be removed: %s", error)
