"""Where finished sessions go. The database lives in services.history."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionBrief, SessionRecord
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal


class HistoryUnavailable(Exception):
    """The history can't be read or written just now; the argument is a Problem."""


class HistoryStore(Protocol):
    """Sessions of all time. Every call may raise HistoryUnavailable."""

    def add(self, record: SessionRecord) -> None:
        """Store one session; storing the same id again changes nothing."""
        ...

    def note(self, session_id: str, text: str) -> None:
        """Keep what the person wrote about a session, in place of what was there."""
        ...

    def delete(self, session_id: str) -> None:
        """Let a session count no more; it is kept until `remove_deleted`."""
        ...

    def restore(self, session_id: str) -> None:
        """Let a deleted session count again."""
        ...

    def deleted(self) -> tuple[SessionRecord, ...]:
        """The sessions that were deleted and not removed, the last deleted first.

        They are in no other answer.
        """
        ...

    def remove_deleted(self) -> None:
        """Forget all deleted sessions for good."""
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

    def briefs(self, limit: int) -> tuple[SessionBrief, ...]:
        """The latest sessions without their steps, newest first."""
        ...

    def held_on(self, first: date, last: date) -> tuple[HeldOn, ...]:
        """Hold time by practice date, kind and side between two dates, both included.

        There may be several entries of the same day, kind and side.
        """
        ...

    def streak_notes(self) -> StreakNotes:
        """What the streak needs beside the sessions."""
        ...

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        """Change these notes and keep them; gives what they are now."""
        ...

    def keep_rating(self, rating: Rating) -> None:
        """Store a rating, in place of one with the same id."""
        ...

    def remove_rating(self, rating_id: str) -> None:
        """Forget a rating for good; nothing if there is none with this id."""
        ...

    def ratings(self, since: date | None = None) -> tuple[Rating, ...]:
        """The ratings of this practice date and later ones, all with None, oldest first."""
        ...

    def has_ratings(self, since: date) -> bool:
        """Tell whether there is a rating of this practice date or a later one."""
        ...

    def first_ratings(self, limit: int) -> tuple[Rating, ...]:
        """The very first ratings, oldest first."""
        ...
