"""The history as the program sees it: opened at first use, and never losing a session.

The tables live in sessions.py, what damage and refusal mean in database.py.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.history import sessions, streak_rows
from psoas_timer.services.history.damage import HistoryDamaged, set_aside
from psoas_timer.services.history.unsaved import UnsavedSessions
from psoas_timer.services.presence import may_exist

if TYPE_CHECKING:
    import sqlite3

Answer = TypeVar("Answer")
Work = Callable[["sqlite3.Connection"], Answer]


class SqliteHistory:
    """The HistoryStore port on an SQLite file, for one thread.

    A session that does not get into the file waits in `unsaved_folder` and goes in with the next
    call for which the file works; until then it counts in every answer. The modules that need
    sqlite3 are imported at the first call.
    """

    def __init__(self, file: Path, unsaved_folder: Path, clock: Clock) -> None:
        self._file = file
        self._unsaved = UnsavedSessions(unsaved_folder)
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._waiting: dict[str, SessionRecord] | None = None
        self._unsafe: dict[str, Problem] = {}
        self._found: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong since the start and is not mended, such as a file set aside."""
        found = [*self._found, *dict.fromkeys(self._unsafe.values())]
        if safe := len(self._still_waiting()) - len(self._unsafe):
            what = message("history.waiting", count=safe)
            mend = message("history.waiting.mend")
            found.append(Problem(what, mend, severity=Severity.WARNING))
        return tuple(found)

    def add(self, record: SessionRecord) -> None:
        """Store a session, or keep it until that is possible; the same id again changes nothing.

        It is safe on the disk when this returns. Raises HistoryUnavailable only where it could not
        be written down anywhere; it is still held in memory and tried again with every call.
        """
        try:
            self._use(lambda c: sessions.insert(c, record))
        except HistoryUnavailable:
            self._let_wait(record)

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        stored: list[SessionRecord] = self._read(lambda c: sessions.newest(c, limit), [])
        return tuple(_merged(stored[::-1], self._still_waiting())[::-1][:limit])

    def sessions_between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for these practice dates, both included, oldest first."""
        stored: list[SessionRecord] = self._read(lambda c: sessions.between(c, first, last), [])
        waiting = [r for r in self._still_waiting() if first <= r.practice_date <= last]
        return tuple(_merged(stored, waiting))

    def session(self, session_id: str) -> SessionRecord | None:
        """The session with this id, or None."""
        stored = self._read(lambda c: sessions.by_id(c, session_id), None)
        waiting = (r for r in self._still_waiting() if r.id == session_id)
        return stored or next(waiting, None)

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None."""
        days: dict[date, DayTotal] = self._read(lambda c: sessions.totals(c, since), {})
        for record in self._still_waiting():
            day = record.practice_date
            if since is None or day >= since:
                days[day] = days.get(day, DayTotal()).plus(record.outcome, record.held_ms)
        return days

    def latest_starts(self, limit: int) -> tuple[tuple[datetime, date], ...]:
        """The local starts of the latest sessions with their practice dates, newest first."""
        stored: list[tuple[datetime, date]] = self._read(
            lambda c: sessions.latest_starts(c, limit), []
        )
        waiting = [(r.started, r.practice_date) for r in self._still_waiting()]
        return tuple(sorted((*stored, *waiting), reverse=True)[:limit])

    def streak_notes(self) -> StreakNotes:
        """What the streak needs beside the sessions."""
        return self._read(streak_rows.read, StreakNotes())

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        """Change these notes and keep them; gives what they are now.

        Raises HistoryUnavailable where they can't be kept.
        """
        return self._use(lambda c: streak_rows.change(c, changed))

    def close(self) -> None:
        """Let the file go; the next call opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _still_waiting(self) -> list[SessionRecord]:
        return list((self._waiting or {}).values())

    def _read(self, work: Work[Answer], nothing: Answer) -> Answer:
        """Read, without making a file where there is no history yet."""
        self._load_waiting()
        return self._use(work) if self._waiting or may_exist(self._file) else nothing

    def _use(self, work: Work[Answer]) -> Answer:
        """Have the work done, on a new file if the old one turns out to be damaged."""
        from psoas_timer.services.history.database import translated_errors

        self._load_waiting()
        try:
            return self._try(work)
        except HistoryDamaged:
            with translated_errors(self._file):
                aside = set_aside(self._file, self._clock.now_local().date().isoformat())
        what = message("history.damaged", name=aside.name)
        mend = message("history.damaged.mend", name=aside.name)
        problem = Problem(what, mend, file=str(self._file))
        self._found.append(problem)
        try:
            return self._try(work)
        except HistoryDamaged as error:  # the new one, too: the disk itself is at fault
            raise HistoryUnavailable(problem) from error

    def _try(self, work: Work[Answer]) -> Answer:
        from psoas_timer.services.history.database import translated_errors

        try:
            with translated_errors(self._file):
                connection = self._connected()
                self._store_waiting(connection)
                return work(connection)
        except (HistoryDamaged, HistoryUnavailable):
            self.close()
            raise

    def _connected(self) -> "sqlite3.Connection":
        from psoas_timer.services.history.database import open_database

        if self._connection is not None and _identity(self._file) != self._opened:
            self.close()  # replaced or removed meanwhile: what is written there would be lost
        if self._connection is None:
            if _identity(self._file) is not None and self._file.stat().st_size == 0:
                what = message("history.empty")
                self._found.append(Problem(what, file=str(self._file), severity=Severity.WARNING))
            self._connection = open_database(self._file)
            self._opened = _identity(self._file)
        return self._connection

    def _load_waiting(self) -> None:
        if self._waiting is None:
            self._waiting, problems = self._unsaved.read()
            self._found.extend(problems)

    def _store_waiting(self, connection: "sqlite3.Connection") -> None:
        from psoas_timer.services.history.database import no_waiting, translated_errors

        for record in self._still_waiting():
            try:
                with translated_errors(self._file), no_waiting(connection):
                    sessions.insert(connection, record)
            except HistoryUnavailable:
                return  # reading may be possible all the same; it is tried again next time
            self._waiting = {r.id: r for r in self._still_waiting() if r.id != record.id}
            self._unsafe.pop(record.id, None)
            with suppress(OSError):  # once more stored it changes nothing
                self._unsaved.forget(record.id)

    def _let_wait(self, record: SessionRecord) -> None:
        self._waiting = {**(self._waiting or {}), record.id: record}
        try:
            self._unsaved.keep(record)
        except OSError as error:
            what = message("history.not_kept", reason=error.strerror or str(error))
            mend = message("history.not_kept.mend")
            self._unsafe[record.id] = Problem(what, mend, file=str(self._file))
            raise HistoryUnavailable(self._unsafe[record.id]) from error


def _identity(file: Path) -> tuple[int, int] | None:
    """What tells this very file from another one of its name; None if there is none."""
    try:
        status = file.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _merged(stored: list[SessionRecord], waiting: list[SessionRecord]) -> list[SessionRecord]:
    """Both lists as one, oldest first, each session once; `stored` is in this order already."""
    together = {record.id: record for record in (*stored, *waiting)}
    return sorted(together.values(), key=lambda record: record.started)
