"""Days in a row as values: what was done on a day, and where a streak stands.

How days become a streak lives in replay.py; which date a session counts for, in day.py.
"""

from dataclasses import dataclass
from datetime import date

from psoas_timer.core.practice.record import Outcome

FREEZES_AT_START = 1
"""Freezes that somebody new has. Our own choice, as are all figures here without a source."""


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


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row as of `practice_date`, and the longest run ever.

    While that date is still open, a run up to the day before is alive. `freezes` are left to keep
    it over days without practice; `of_last_30` of the last 30 days counted, that date included.
    """

    current: int
    best: int
    today_done: bool
    practice_date: date
    freezes: int = FREEZES_AT_START
    of_last_30: int = 0
