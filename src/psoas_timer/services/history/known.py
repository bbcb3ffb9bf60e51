"""What is known of the history, for those who go on without it: nothing here raises.

Where it is stored, and what keeps it from being read, lives in store.py.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from psoas_timer.core.ports.history import HistoryStore, HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem

Answer = TypeVar("Answer")


@dataclass(slots=True)
class _Held:
    """What was answered already: all days, and the latest sessions when so many were asked for."""

    days: Mapping[date, DayTotal] | None = None
    asked_for: int = 0
    latest: tuple[SessionRecord, ...] = ()


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
        """
        self._held = _Held()
        try:
            yield
        finally:
            self._held = None

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        if self._held is None:
            return self._recent(limit)
        if self._held.asked_for < limit:
            self._held.asked_for, self._held.latest = limit, self._recent(limit)
        return self._held.latest[:limit]

    def sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for this practice date, newest first."""
        return self._answer(lambda: self._store.sessions_between(day, day)[::-1], ())

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None."""
        if self._held is None:
            return self._day_totals(since)
        if self._held.days is None:
            self._held.days = self._day_totals(None)
        days = self._held.days
        return {day: total for day, total in days.items() if since is None or day >= since}

    def _recent(self, limit: int) -> tuple[SessionRecord, ...]:
        return self._answer(lambda: self._store.recent(limit), ())

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
