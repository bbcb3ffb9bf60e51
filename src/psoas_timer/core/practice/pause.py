"""Pauses of the streak: for illness or travel, and for a date that a journey left out."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

MOST_DAYS = 90
"""The longest pause (Apple's activity rings can be paused for as long)."""

MOST_DAYS_BACK = 2
"""How long after its first day a pause may still be asked for; our own choice."""

SHORTENED = timedelta(hours=12)
"""A journey that moves the clock ahead by this much leaves half a day or less; our own choice."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Practice dates on which nothing is expected, first and last included."""

    first: date
    last: date


def pause(first: date, days: int, today: date) -> Pause:
    """A pause of so many days; ValueError if it is too long or begins at another time than now.

    It begins today or up to two days before: nobody who falls ill opens a program first.
    """
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(f"a pause has 1 to {MOST_DAYS} days, not {days}")
    if not today - timedelta(days=MOST_DAYS_BACK) <= first <= today:
        raise ValueError(f"a pause begins on one of the last {MOST_DAYS_BACK} days or today")
    return Pause(first, first + timedelta(days=days - 1))


def travel_pause(before: datetime, left_on: date, after: datetime, today: date) -> Pause | None:
    """The date that a journey took away between two moments, or None.

    `before` is the aware local start of a session that counts for `left_on`; `after` an aware local
    time on the practice date `today`. Whoever flies over the date line, or far enough east, loses
    a date or most of it: the first one after the session is paused.
    """
    gained = (after.utcoffset() or timedelta()) - (before.utcoffset() or timedelta())
    lost = left_on + timedelta(days=1)
    return Pause(lost, lost) if gained >= SHORTENED and before <= after and lost < today else None
