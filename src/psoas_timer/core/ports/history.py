"""Where finished sessions go. The database lives in services.history."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal


class HistoryUnavailable(Exception):
    """The history can't be read or written just now; the argument is a Problem."""


class HistoryStore(Protocol):
    """Sessions of all time. Every call may raise HistoryUnavailable."""

    def add(self, record: SessionRecord) -> None:
        """Store one session; storing the same id again changes nothing."""
        ...

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest sessions, newest first."""
        ...

    def sessions_between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        """The sessions that count for these practice dates, both included, oldest first."""
        ...

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        """What was done on each practice date from `since` on, or on all with None.

        Days without sessions are left out.
        """
        ...

    def latest_starts(self, limit: int) -> tuple[tuple[datetime, date], ...]:
        """The local starts of the latest sessions with their practice dates, newest first."""
        ...

    def streak_notes(self) -> StreakNotes:
        """What the streak needs beside the sessions."""
        ...

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        """Change these notes and keep them; gives what they are now."""
        ...
