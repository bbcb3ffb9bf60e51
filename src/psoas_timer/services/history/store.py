"""The history as the program sees it: opened at first use, and never losing a session.

The tables live in sessions.py, what damage and refusal mean in database.py.
"""

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionBrief, SessionRecord
from psoas_timer.core.practice.side_minutes import HeldOn, held_in
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem
from psoas_timer.services.history import rating_rows, session_edits, sessions, streak_rows
from psoas_timer.services.history.archive import Archive
from psoas_timer.services.history.connected_file import ConnectedFile
from psoas_timer.services.history.damage import HistoryDamaged
from psoas_timer.services.history.guard import Guard
from psoas_timer.services.history.second_copies import NotesCopy, SecondCopies
from psoas_timer.services.history.sums import Altered, Sort
from psoas_timer.services.history.transaction import transaction
from psoas_timer.services.history.waiting import Waiting
from psoas_timer.services.history.waiting_ratings import WaitingRatings

if TYPE_CHECKING:
    import sqlite3

Answer = TypeVar("Answer")
Work = Callable[["sqlite3.Connection"], Answer]


class SqliteHistory:
    """The HistoryStore port on an SQLite file, for one thread.

    A session that does not get into the file waits in `unsaved_folder` and goes in with the next
    call for which the file works; until then it counts in every answer. The modules that need
    sqlite3 are imported at the first call. `guard` keeps backups, where anybody does; what was
    saved since the latest of them is kept a second time in `copies_folder`.
    """

    def __init__(
        self,
        file: Path,
        unsaved_folder: Path,
        clock: Clock,
        guard: Guard | None = None,
        copies_folder: Path | None = None,
    ) -> None:
        self._file = file
        self._guard = guard
        self._copies = SecondCopies(copies_folder)
        self._connected = ConnectedFile(file, clock, guard, self._copies)
        self._waiting = Waiting(file, unsaved_folder)
        self._waiting_ratings = WaitingRatings(unsaved_folder / "ratings")
        self._clock = clock

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What went wrong since the start and is not mended, such as a file set aside."""
        return (*self._connected.problems, *self._waiting.problems, *self._waiting_ratings.problems)

    def add(self, record: SessionRecord) -> None:
        """Store a session, or keep it until that is possible; the same id again changes nothing.

        It is safe on the disk when this returns. Raises HistoryUnavailable only where it could not
        be written down anywhere; it is still held in memory and tried again with every call.
        """
        try:
            self._use(lambda c: sessions.insert(c, record))
        except HistoryUnavailable:
            self._waiting.keep(record)
        else:
            self._copies.keep(record)

    def note(self, session_id: str, text: str) -> None:
        """Keep what the person wrote about a session, in place of what was there.

        As `add`: it waits where it can't go into the file now.
        """
        self._waiting.load()
        if (waits := self._waiting.session(session_id)) is not None:
            self._waiting.keep(replace(waits, note=text))
            return
        try:
            self._use(
                lambda c: session_edits.note(
                    c, session_id, text, as_it_is=self._gave_up(Sort.SESSION, session_id)
                )
            )
        except HistoryUnavailable:
            self._waiting.keep_note(session_id, text)
        else:
            self._waiting.note_arrived(session_id)
            self._copy_again(session_id)

    def delete(self, session_id: str) -> None:
        """Let a session count no more; it is kept until `remove_deleted`.

        Raises HistoryUnavailable, and then it counts as before.
        """
        self._mark_deleted(session_id, self._clock.now_local())

    def restore(self, session_id: str) -> None:
        """Let a deleted session count again; as `delete`."""
        self._mark_deleted(session_id, None)

    def deleted(self) -> tuple[SessionRecord, ...]:
        """The sessions that were deleted and not removed, the last deleted first."""
        stored: list[SessionRecord] = self._read(lambda c: sessions.deleted(c, self._notice), [])
        waiting = [each for each in self._waiting.all if each.deleted is not None]
        return (*waiting[::-1], *self._waiting.noted(stored))

    def remove_deleted(self) -> None:
        """Forget all deleted sessions for good. Raises HistoryUnavailable where it can't."""
        for each in self.deleted():
            self._copies.forget(each.id)
        self._read(session_edits.remove_deleted, None)
        for each in self._waiting.all:
            if each.deleted is not None:
                self._waiting.arrived(each.id)

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        stored: list[SessionRecord] = self._read(
            lambda c: sessions.newest(c, limit, self._notice), []
        )
        return tuple(self._merged(stored[::-1])[::-1][:limit])

    def sessions_between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for these practice dates, both included, oldest first."""
        stored: list[SessionRecord] = self._read(
            lambda c: sessions.between(c, first, last, self._notice), []
        )
        merged = self._merged(stored)
        return tuple(each for each in merged if first <= each.practice_date <= last)

    def session(self, session_id: str) -> SessionRecord | None:
        """The session with this id, also a deleted one, or None."""
        stored = self._read(lambda c: sessions.by_id(c, session_id, self._notice), None)
        if stored is None:
            return self._waiting.session(session_id)
        return self._waiting.noted([stored])[0]

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None."""
        days: dict[date, DayTotal] = self._read(lambda c: sessions.totals(c, since), {})
        for record in self._waiting.counting:
            day = record.practice_date
            if since is None or day >= since:
                days[day] = days.get(day, DayTotal()).plus(record.outcome, record.held_ms)
        return days

    def latest_starts(self, limit: int) -> tuple[tuple[datetime, date], ...]:
        """The local starts of the latest sessions with their practice dates, newest first."""
        stored: list[tuple[datetime, date]] = self._read(
            lambda c: sessions.latest_starts(c, limit), []
        )
        waiting = [(r.started, r.practice_date) for r in self._waiting.counting]
        return tuple(sorted((*stored, *waiting), reverse=True)[:limit])

    def briefs(self, limit: int) -> tuple[SessionBrief, ...]:
        """The latest sessions without their steps, newest first."""
        stored: list[SessionBrief] = self._read(lambda c: sessions.briefs(c, limit), [])
        waiting = [SessionBrief(r.routine_id, r.started, r.outcome) for r in self._waiting.counting]
        newest_first = sorted((*stored, *waiting), key=lambda each: each.started, reverse=True)
        return tuple(newest_first[:limit])

    def held_on(self, first: date, last: date) -> tuple[HeldOn, ...]:
        """Hold time by practice date, kind and side between two dates, both included."""
        stored: list[HeldOn] = self._read(lambda c: sessions.held_on(c, first, last), [])
        waiting = (r for r in self._waiting.counting if first <= r.practice_date <= last)
        return (*stored, *held_in(waiting))

    def streak_notes(self) -> StreakNotes:
        """What the streak needs beside the sessions."""
        return self._read(lambda c: streak_rows.read(c, self._notice), StreakNotes())

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        """Change these notes and keep them; gives what they are now.

        Raises HistoryUnavailable where they can't be kept.
        """
        as_it_is = self._gave_up(Sort.STREAK)
        notes, changes = self._use(
            lambda c: streak_rows.change(c, changed, self._notice, as_it_is=as_it_is)
        )
        if changes is not None:
            self._copies.keep_notes(NotesCopy(changes, notes))
        return notes

    def keep_rating(self, rating: Rating) -> None:
        """As `add`, but a rating takes the place of one with its id."""
        try:
            self._use(lambda c: rating_rows.put(c, rating))
        except HistoryUnavailable:
            self._waiting_ratings.let_wait(rating)
        else:
            self._copies.keep_rating(rating)

    def remove_rating(self, rating_id: str) -> None:
        """Forget a rating for good; nothing if there is none with this id."""
        self._waiting_ratings.forget(rating_id)
        self._copies.forget_rating(rating_id)
        self._read(lambda c: rating_rows.remove(c, rating_id), None)

    def ratings(self, since: date | None = None) -> tuple[Rating, ...]:
        """The ratings from this practice date on, all with None, oldest first."""
        stored: list[Rating] = self._read(lambda c: rating_rows.since(c, since, self._notice), [])
        return self._waiting_ratings.merged(stored, since)

    def has_ratings(self, since: date) -> bool:
        """Tell whether there is a rating of this practice date or a later one."""
        is_stored = self._read(lambda c: rating_rows.is_any(c, since), False)
        return is_stored or bool(self._waiting_ratings.merged((), since))

    def first_ratings(self, limit: int) -> tuple[Rating, ...]:
        """The very first ratings, oldest first."""
        stored: list[Rating] = self._read(
            lambda c: rating_rows.earliest(c, limit, self._notice), []
        )
        return self._waiting_ratings.merged(stored)[:limit]

    def whole(self, work: Callable[[Archive], Answer], *, changes: bool) -> Answer:
        """Have something done with all of the history, within one transaction.

        It may write only where it `changes` something. Raises HistoryUnavailable, also for a
        damaged file, which stays as it is; whatever `work` raises passes. Nothing has changed then.
        """
        from psoas_timer.services.history.database import empty_database

        self._waiting.load()

        def within(connection: "sqlite3.Connection") -> Answer:
            with transaction(connection, "IMMEDIATE" if changes else "DEFERRED"):
                return work(Archive(connection, self._waiting, self._waiting_ratings, self._notice))

        if not changes and not self._connected.may_exist():
            with closing(empty_database()) as connection:
                return within(connection)
        try:
            return self._try(within)
        except HistoryDamaged as error:
            what, mend = message("history.damaged_here"), message("history.damaged_here.mend")
            raise HistoryUnavailable(Problem(what, mend, file=str(self._file))) from error

    def close(self) -> None:
        """Let the file go; the next call opens it again."""
        self._connected.close()

    def _mark_deleted(self, session_id: str, at: datetime | None) -> None:
        self._waiting.load()
        if (waits := self._waiting.session(session_id)) is not None:
            self._waiting.keep(replace(waits, deleted=at))
        elif at is None:
            as_it_is = self._gave_up(Sort.SESSION, session_id)
            self._use(lambda c: session_edits.restore(c, session_id, as_it_is=as_it_is))
        else:
            as_it_is = self._gave_up(Sort.SESSION, session_id)
            self._use(lambda c: session_edits.delete(c, session_id, at, as_it_is=as_it_is))

        self._copy_again(session_id)

    def _copy_again(self, session_id: str) -> None:
        """Have the second copy be as the session is now, unless the disk altered that."""
        altered: list[Altered] = []
        with suppress(HistoryUnavailable):
            changed = self._read(lambda c: sessions.by_id(c, session_id, altered.append), None)
            if changed is not None and not altered:
                self._copies.keep(changed)

    def _notice(self, altered: Altered) -> None:
        if self._guard is not None:
            self._guard.noticed(altered)

    def _gave_up(self, sort: Sort, entry_id: str = "") -> bool:
        return self._guard is not None and self._guard.gave_up(sort, entry_id)

    def _merged(self, stored: list[SessionRecord]) -> list[SessionRecord]:
        """With what waits, oldest first, each session once; `stored` is in this order already."""
        stored = self._waiting.noted(stored)
        if not self._waiting.counting:
            return stored
        together = {record.id: record for record in (*stored, *self._waiting.counting)}
        return sorted(together.values(), key=lambda record: record.started)

    def _read(self, work: Work[Answer], nothing: Answer) -> Answer:
        """Read, without making a file where there is no history yet."""
        self._waiting.load()
        is_any = not self._waiting.is_empty or self._connected.may_exist()
        return self._use(work) if is_any else nothing

    def _use(self, work: Work[Answer]) -> Answer:
        """Have the work done, on a new file if the old one turns out to be damaged."""
        self._waiting.load()
        try:
            return self._try(work)
        except HistoryDamaged:
            problem = self._connected.replace_damaged()
        try:
            return self._try(work)
        except HistoryDamaged as error:  # the new one, too: the disk itself is at fault
            raise HistoryUnavailable(problem) from error

    def _try(self, work: Work[Answer]) -> Answer:
        from psoas_timer.services.history.database import translated_errors

        try:
            with translated_errors(self._file):
                connection = self._connected.connection()
                self._store_waiting(connection)
                return work(connection)
        except (HistoryDamaged, HistoryUnavailable):
            self.close()
            raise

    def _store_waiting(self, connection: "sqlite3.Connection") -> None:
        if not self._waiting.is_empty:
            self._store_now(connection, self._store_sessions)
        if self._waiting_ratings.are_any:
            self._store_now(connection, self._waiting_ratings.store)

    def _store_now(self, connection: "sqlite3.Connection", store: Work[None]) -> None:
        """Store it, if that is possible now; reading may be possible where it is not."""
        from psoas_timer.services.history.database import no_waiting, translated_errors

        refused = suppress(HistoryUnavailable)
        with refused, translated_errors(self._file), no_waiting(connection):
            store(connection)

    def _store_sessions(self, connection: "sqlite3.Connection") -> None:
        for record in self._waiting.all:
            sessions.insert(connection, record)
            self._copies.keep(record)
            self._waiting.arrived(record.id)
        for note in self._waiting.notes:
            session_edits.note(connection, note.id, note.text)
            self._waiting.note_arrived(note.id)
