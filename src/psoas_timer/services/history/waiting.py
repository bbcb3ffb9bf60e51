"""Sessions and notes on their way into the database: what waits, and whether it is safe meanwhile.

The files that they wait in are in unsaved.py; when it is tried again is decided in store.py.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.history.unsaved import UnsavedSessions
from psoas_timer.services.history.unsaved_notes import UnsavedNotes, WaitingNote
from psoas_timer.services.os_reason import os_reason


class Waiting:
    """What waits in `folder` for the database `file`; it is looked for with the first question."""

    def __init__(self, file: Path, folder: Path) -> None:
        self._file = file
        self._unsaved = UnsavedSessions(folder)
        self._unsaved_notes = UnsavedNotes(folder)
        self._sessions: dict[str, SessionRecord] = {}
        self._notes: dict[str, WaitingNote] = {}
        self._unsafe: dict[str, Problem] = {}
        self._found: tuple[Problem, ...] = ()
        self._is_loaded = False

    def load(self) -> None:
        """Look for what waits since the last run; later calls change nothing."""
        if not self._is_loaded:
            self._is_loaded = True
            self._sessions, unread = self._unsaved.read()
            self._notes, unread_notes = self._unsaved_notes.read()
            told = {problem.what for problem in unread}  # of a folder, what is in it need not tell
            self._found = (*unread, *(each for each in unread_notes if each.what not in told))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing waits."""
        return not self._sessions and not self._notes

    @property
    def all(self) -> list[SessionRecord]:
        """All sessions that wait, also deleted ones."""
        return list(self._sessions.values())

    @property
    def counting(self) -> list[SessionRecord]:
        """The sessions that wait and are not deleted."""
        return [record for record in self.all if record.deleted is None]

    def session(self, session_id: str) -> SessionRecord | None:
        """The waiting session of this id, or None."""
        return self._sessions.get(session_id)

    def noted(self, stored: Iterable[SessionRecord]) -> list[SessionRecord]:
        """These sessions with the notes that wait for them."""
        return [
            replace(each, note=self._notes[each.id].text) if each.id in self._notes else each
            for each in stored
        ]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, what is safe nowhere, and how many sessions wait."""
        found = [*self._found, *dict.fromkeys(self._unsafe.values())]
        if safe := len({*self._sessions, *self._notes} - {*self._unsafe}):
            what = message("history.waiting", count=safe)
            mend = message("history.waiting.mend")
            found.append(Problem(what, mend, severity=Severity.WARNING))
        return tuple(found)

    def keep(self, record: SessionRecord) -> None:
        """Have a session wait, instead of how it waited before.

        Raises HistoryUnavailable where it can't be written down; it waits in memory all the same.
        """
        self._sessions[record.id] = record
        self._secure(record.id, "history.not_kept", lambda: self._unsaved.keep(record))

    def keep_note(self, session_id: str, text: str) -> None:
        """Have a note for a stored session wait; as `keep`."""
        self._notes[session_id] = note = WaitingNote(session_id, text)
        self._secure(session_id, "history.note_not_kept", lambda: self._unsaved_notes.keep(note))

    def arrived(self, session_id: str) -> None:
        """The session is in the database, or gone for good."""
        self._sessions.pop(session_id, None)
        self._unsafe.pop(session_id, None)
        with suppress(OSError):  # once more stored it changes nothing
            self._unsaved.forget(session_id)

    def note_arrived(self, session_id: str) -> None:
        """The note is in the database, or older than the one that is."""
        if self._notes.pop(session_id, None) is not None:
            self._unsafe.pop(session_id, None)
            with suppress(OSError):
                self._unsaved_notes.forget(session_id)

    @property
    def notes(self) -> list[WaitingNote]:
        """The notes that wait for stored sessions."""
        return list(self._notes.values())

    def _secure(self, session_id: str, key: str, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            what = message(key, reason=os_reason(error))
            mend = message("history.not_kept.mend")
            self._unsafe[session_id] = Problem(what, mend, file=str(self._file))
            raise HistoryUnavailable(self._unsafe[session_id]) from error
        self._unsafe.pop(session_id, None)
