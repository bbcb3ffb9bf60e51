"""Whether ratings have changed: the last seven days beside the first entries, or no word at all.

A shift is told only from 2 points and 30 % on; less is within what somebody errs by
(https://pubmed.ncbi.nlm.nih.gov/15928561/, https://pubmed.ncbi.nlm.nih.gov/11690728/). The numbers
of days and entries are our own choice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from psoas_timer.core.practice.rating import Rating

if TYPE_CHECKING:
    from fractions import Fraction

WEEK_DAYS = 7
FIRST_ENTRIES = 7
LEAST_ENTRIES = 4
"""Fewer entries than this have no mean worth telling."""

LEAST_SHIFT = 2
LEAST_PART_PERCENT = 30


@dataclass(frozen=True, slots=True)
class KnownRatings:
    """What a trend needs: the first FIRST_ENTRIES ever and those of RECENT_DAYS, oldest first."""

    first: tuple[Rating, ...] = ()
    recent: tuple[Rating, ...] = ()

    def week_mean(self, today: date, weeks_ago: int = 0) -> "Fraction | None":
        """The mean of seven days, the last of which is `today` or so many weeks before it.

        None where there are fewer than LEAST_ENTRIES.
        """
        last = today - timedelta(days=WEEK_DAYS * weeks_ago)
        return _mean([r for r in self.recent if _week_begin(last) <= r.practice_date <= last])

    def first_mean(self, today: date) -> "Fraction | None":
        """The mean of the first entries, without those that the last seven days have already."""
        return _mean([r for r in self.first if r.practice_date < _week_begin(today)])


class Direction(StrEnum):
    """What became of the ratings."""

    UNKNOWN = "unknown"
    SAME = "same"
    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Trend:
    """The means of the last seven days and of the first entries, both None where UNKNOWN.

    `is_as_last_week` tells that the seven days before differ by no shift either.
    """

    direction: Direction
    week: "Fraction | None" = None
    first: "Fraction | None" = None
    is_as_last_week: bool = False


def trend(known: KnownRatings, today: date) -> Trend:
    """Compare the last seven days with the first entries, and with the week before."""
    week, first = known.week_mean(today), known.first_mean(today)
    if week is None or first is None:
        return Trend(Direction.UNKNOWN)
    before = known.week_mean(today, weeks_ago=1)
    is_as_before = before is not None and not _is_shift(before, week)
    if not _is_shift(first, week):
        direction = Direction.SAME
    else:
        direction = Direction.LOWER if week < first else Direction.HIGHER
    return Trend(direction, week, first, is_as_before)


def _is_shift(before: "Fraction", after: "Fraction") -> bool:
    shift = abs(after - before)
    return shift >= LEAST_SHIFT and 100 * shift >= LEAST_PART_PERCENT * before


def _week_begin(last: date) -> date:
    return last - timedelta(days=WEEK_DAYS - 1)


def _mean(ratings: Sequence[Rating]) -> "Fraction | None":
    if len(ratings) < LEAST_ENTRIES:
        return None
    from fractions import Fraction  # 3 ms, which somebody without ratings need not wait for

    return Fraction(sum(rating.value for rating in ratings), len(ratings))
