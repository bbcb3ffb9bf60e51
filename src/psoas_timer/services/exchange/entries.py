"""What files of history are made of, wherever they come from: one value for each entry.

Reading them lives in the modules of the formats, taking them over in intake.py.
"""

from dataclasses import dataclass
from datetime import date

from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.problems import Problem


@dataclass(frozen=True, slots=True)
class DatedRules:
    """Rules of the streak, and the day from which they hold."""

    since: date
    rules: StreakRules


@dataclass(frozen=True, slots=True)
class CorrectedDay:
    """A day that the person marked as practised on in this program."""

    day: date


@dataclass(frozen=True, slots=True)
class RestDay:
    """A day that was taken as rest when the program offered it."""

    day: date


@dataclass(frozen=True, slots=True)
class PractisedDay:
    """A day on which another program says that something was done, nobody knows how long."""

    day: date


Entry = SessionRecord | Rating | DatedRules | Pause | CorrectedDay | RestDay | PractisedDay

Found = Entry | Problem
"""An entry of a file, or why one can't be used."""
