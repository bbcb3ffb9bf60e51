"""What is known of the history, for those who go on without it: nothing here raises.

Where it is stored, and what keeps it from being read, lives in store.py.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from psoas_timer.core.ports.history import HistoryStore, HistoryUnavailable
from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.record import SessionBrief, SessionRecord
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem

Answer = TypeVar("Answer")

MOST_LOOKED_AT = 1_000
"""Sessions that are looked at for when each routine was used last: mostly those of years."""


@dataclass(slots=True)
class _Held:
    """What was answered already: all days, and the latest sessions when so many were asked for."""

    days: Mapping[date, DayTotal] | None = None
    ledger: Ledger | None = None
    asked_for: int = 0
    latest: tuple[SessionRecord, ...] = ()
    briefs_asked_for: int = 0
    briefs: tuple[SessionBrief, ...] = ()


class KnownHistory:
    """The answers of a history; while it can't be read they are empty and `problem` says why."""

    def __init__(self, store: HistoryStore) -> None:
        self._store = store
        self._problem: Problem | None = None
        self._held: _Held | None = None

    @property
    def problem(self) -> Problem | None:
        """Why the latest question could not be answered, or None."""
        return self._problem

    @contextmanager
    def held(self) -> Iterator[None]:
        """Ask for days and for the latest sessions once each, however often a page wants them.

        Meant for one refresh: what is stored meanwhile is not seen; afterwards all is forgotten.
        Inside of another one it changes nothing.
        """
        outer = self._held
        self._held = outer or _Held()
        try:
            yield
        finally:
            self._held = outer

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        if self._held is None:
            return self._recent(limit)
        if self._held.asked_for < limit:
            self._held.asked_for, self._held.latest = limit, self._recent(limit)
        return self._held.latest[:limit]

    def briefs(self, limit: int) -> tuple[SessionBrief, ...]:
        """The latest sessions without their steps, newest first."""
        if self._held is None:
            return self._briefs(limit)
        if self._held.briefs_asked_for < limit:
            self._held.briefs_asked_for, self._held.briefs = limit, self._briefs(limit)
        return self._held.briefs[:limit]

    def last_used(self) -> Mapping[str, datetime]:
        """When each routine was begun last, by its id; seen are the latest MOST_LOOKED_AT."""
        oldest_first = reversed(self.briefs(MOST_LOOKED_AT))
        return {brief.routine_id: brief.started for brief in oldest_first}

    def was_rated_since(self, first: date) -> bool:
        """Tell whether there is a rating of this practice date or a later one."""
        return self._answer(lambda: self._store.has_ratings(first), False)

    def held_on(self, first: date, last: date) -> tuple[HeldOn, ...]:
        """Hold time by practice date, kind and side between two dates, both included."""
        return self._answer(lambda: self._store.held_on(first, last), ())

    def deleted(self) -> tuple[SessionRecord, ...]:
        """The sessions that were deleted and not removed, the last deleted first."""
        return self._answer(self._store.deleted, ())

    def note(self, session_id: str, text: str) -> Problem | None:
        """Keep what the person wrote about a session; why that could not be written, or None.

        It is tried again until the program ends.
        """
        return _trouble(lambda: self._store.note(session_id, text))

    def delete(self, session_id: str) -> Problem | None:
        """Let a session count no more; why that could not be kept, or None."""
        return _trouble(lambda: self._store.delete(session_id))

    def restore(self, session_id: str) -> Problem | None:
        """Let a deleted session count again; why that could not be kept, or None."""
        return _trouble(lambda: self._store.restore(session_id))

    def remove_deleted(self) -> Problem | None:
        """Forget all deleted sessions for good; why that can't be done, or None."""
        return _trouble(self._store.remove_deleted)

    def sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for this practice date, newest first."""
        return self.sessions_between(day, day)

    def sessions_between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for these practice dates, both included, newest first."""
        return self._answer(lambda: self._store.sessions_between(first, last)[::-1], ())

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None."""
        if self._held is None:
            return self._day_totals(since)
        if self._held.days is None:
            self._held.days = self._day_totals(None)
        days = self._held.days
        return {day: total for day, total in days.items() if since is None or day >= since}

    def ledger(self, make: Callable[[], Ledger]) -> Ledger:
        """What decides on the streak, as `make` puts it together; made once while it is held."""
        if self._held is None:
            return make()
        if self._held.ledger is None:
            self._held.ledger = make()
        return self._held.ledger

    def _recent(self, limit: int) -> tuple[SessionRecord, ...]:
        return self._answer(lambda: self._store.recent(limit), ())

    def _briefs(self, limit: int) -> tuple[SessionBrief, ...]:
        return self._answer(lambda: self._store.briefs(limit), ())

    def _day_totals(self, since: date | None) -> Mapping[date, DayTotal]:
        return self._answer(lambda: self._store.day_totals(since), {})

    def _answer(self, ask: Callable[[], Answer], nothing: Answer) -> Answer:
        try:
            answer = ask()
        except HistoryUnavailable as error:
            (self._problem,) = error.args
            return nothing
        self._problem = None
        return answer


def _trouble(change: Callable[[], None]) -> Problem | None:
    try:
        change()
    except HistoryUnavailable as error:
        problem: Problem = error.args[0]
        return problem
    return None
