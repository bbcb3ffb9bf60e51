"""Daily streaks over practice dates. Which date a session counts for lives in day.py."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from psoas_timer.core.practice.record import Outcome

COUNTS_FROM_MS = 120_000
"""A day counts from this much hold time by default: two minutes, our own choice."""


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What was done on one practice date: finished sessions, sessions at all, and hold time."""

    finished: int = 0
    sessions: int = 0
    held_ms: int = 0

    def plus(self, outcome: Outcome, held_ms: int) -> "DayTotal":
        """The same day with one more session."""
        finished = self.finished + (outcome is Outcome.FINISHED)
        return DayTotal(finished, self.sessions + 1, self.held_ms + held_ms)

    def counts(self, counts_from_ms: int) -> bool:
        """Tell whether the day counts: one finished routine, or enough hold time in all."""
        return self.finished > 0 or self.held_ms >= counts_from_ms


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row as of `practice_date`, and the longest run ever.

    While that date is still open, a run up to the day before is alive.
    """

    current: int
    best: int
    today_done: bool
    practice_date: date


def streak(
    days: Mapping[date, DayTotal], today: date, counts_from_ms: int = COUNTS_FROM_MS
) -> Streak:
    """Work out the streak as of `today`, a practice date. Later days are left out."""
    counted = sorted(
        day for day, total in days.items() if day <= today and total.counts(counts_from_ms)
    )
    runs = _runs(counted)
    today_done = bool(counted) and counted[-1] == today
    is_alive = bool(counted) and counted[-1] >= today - timedelta(days=1)
    current = runs[-1] if is_alive else 0
    return Streak(current, max(runs, default=0), today_done, today)


def _runs(counted: Iterable[date]) -> list[int]:
    runs: list[int] = []
    previous: date | None = None
    for day in counted:
        if previous is not None and day - previous == timedelta(days=1):
            runs[-1] += 1
        else:
            runs.append(1)
        previous = day
    return runs
