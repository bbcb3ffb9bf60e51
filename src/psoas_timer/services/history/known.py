"""What is known of the history, for those who go on without it: nothing here raises.

Where it is stored, and what keeps it from being read, lives in store.py.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from psoas_timer.core.ports.history import HistoryStore, HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem

Answer = TypeVar("Answer")


class KnownHistory:
    """The answers of a history; while it can't be read they are empty and `problem` says why."""

    def __init__(self, store: HistoryStore) -> None:
        self._store = store
        self._problem: Problem | None = None

    @property
    def problem(self) -> Problem | None:
        """Why the latest question could not be answered, or None."""
        return self._problem

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        return self._answer(lambda: self._store.recent(limit), ())

    def sessions_on(self, day: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for this practice date, newest first."""
        return self._answer(lambda: self._store.sessions_between(day, day)[::-1], ())

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None."""
        return self._answer(lambda: self._store.day_totals(since), {})

    def _answer(self, ask: Callable[[], Answer], nothing: Answer) -> Answer:
        try:
            answer = ask()
        except HistoryUnavailable as error:
            (self._problem,) = error.args
            return nothing
        self._problem = None
        return answer
