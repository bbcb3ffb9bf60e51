"""What a page for a therapist says of a time: days, minutes, ratings, notes. No layout, no words.

It only adds up and puts in order; whether ratings have changed is told by rating_trend.py alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.rating_trend import LEAST_ENTRIES
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal

if TYPE_CHECKING:
    from fractions import Fraction

FOUR_WEEKS_DAYS = 28
THREE_MONTHS_DAYS = 91
"""Thirteen weeks."""

MOST_DAYS = 366
"""A longer time could not be drawn day by day on one page."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included: at least one, at most MOST_DAYS.

    Raises ValueError for any other number of days.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse what cannot be shown."""
        if not 1 <= self.day_count <= MOST_DAYS:
            raise ValueError(f"{self.day_count} days are not from 1 to {MOST_DAYS}")

    @property
    def day_count(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        return self.first <= day <= self.last


def period_up_to(last: date, day_count: int) -> Period:
    """So many days, of which `last` is the last one; none before the calendar begins."""
    earliest = max(last.toordinal() - day_count + 1, date.min.toordinal())
    return Period(date.fromordinal(earliest), last)


def nearest_period(first: date, last: date) -> Period:
    """The days between two dates in any order, without the earliest where they are too many."""
    first, last = min(first, last), max(first, last)
    if (last - first).days >= MOST_DAYS:
        first = last - timedelta(days=MOST_DAYS - 1)
    return Period(first, last)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is worth reading of a day: the note of a session or a rating, or that pain ended one.

    `routine_name` is "" and `rating` a value for a rating; else `rating` is None.
    """

    day: date
    text: str
    routine_name: str = ""
    rating: int | None = None
    hurt: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A time of practice. All that it holds lies within `period`.

    `days` are those with sessions, `corrected` those that the person noted without a session, and
    `held_ms` is hold time by side and kind without zeros. `ratings` are oldest first, `remarks`
    newest first.
    """

    period: Period
    days: Mapping[date, DayTotal]
    corrected: frozenset[date]
    held_ms: Mapping[tuple[Side, Kind], int]
    ratings: tuple[Rating, ...]
    remarks: tuple[Remark, ...]

    @property
    def practised_count(self) -> int:
        """How many days have a session or were noted."""
        return len(self.days.keys() | self.corrected)

    @property
    def session_count(self) -> int:
        """How many sessions there were."""
        return sum(total.sessions for total in self.days.values())

    @property
    def total_ms(self) -> int:
        """All hold time."""
        return sum(self.held_ms.values())

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds with any hold time, in their own order."""
        return tuple(kind for kind in Kind if any(each is kind for _, each in self.held_ms))

    def side_ms(self, side: Side, kind: Kind | None = None) -> int:
        """Hold time of one side, of all kinds with None."""
        return sum(
            held_ms
            for (of_side, of_kind), held_ms in self.held_ms.items()
            if of_side is side and kind in (None, of_kind)
        )

    def weekly_ms(self, held_ms: int) -> int:
        """So much hold time of the period as a mean of seven days."""
        return round(held_ms * 7 / self.period.day_count)

    def rating_count(self, moment: Moment) -> int:
        """How many ratings were given at this moment."""
        return sum(rating.moment is moment for rating in self.ratings)

    def rating_mean(self, moment: Moment) -> "Fraction | None":
        """The mean of these ratings; None where they are fewer than LEAST_ENTRIES."""
        from fractions import Fraction

        values = [rating.value for rating in self.ratings if rating.moment is moment]
        return Fraction(sum(values), len(values)) if len(values) >= LEAST_ENTRIES else None

    def daily_ratings(self, moment: Moment) -> Sequence[tuple[date, float]]:
        """The mean of each day that was rated at this moment, oldest first."""
        by_day: dict[date, list[int]] = {}
        for rating in self.ratings:
            if rating.moment is moment:
                by_day.setdefault(rating.practice_date, []).append(rating.value)
        return [(day, sum(values) / len(values)) for day, values in sorted(by_day.items())]


def make_report(
    period: Period,
    *,
    days: Mapping[date, DayTotal],
    corrected: Iterable[date],
    held: Iterable[HeldOn],
    ratings: Iterable[Rating],
    sessions: Iterable[SessionRecord],
) -> Report:
    """Put together what lies within the period; whatever lies outside is passed over."""
    rated = sorted(
        (rating for rating in ratings if rating.practice_date in period), key=lambda r: r.at
    )
    led = sorted((s for s in sessions if s.practice_date in period), key=lambda s: s.started)
    sums: dict[tuple[Side, Kind], int] = {}
    for each in held:
        if each.day in period and each.held_ms > 0:
            sums[each.side, each.kind] = sums.get((each.side, each.kind), 0) + each.held_ms
    return Report(
        period,
        {day: total for day, total in days.items() if day in period and total.sessions},
        frozenset(day for day in corrected if day in period),
        sums,
        tuple(rated),
        _remarks(led, rated),
    )


def _remarks(sessions: Iterable[SessionRecord], ratings: Iterable[Rating]) -> tuple[Remark, ...]:
    of_sessions = [
        (s.started, Remark(s.practice_date, s.note, s.routine_name, hurt=s.hurt))
        for s in sessions
        if s.note or s.hurt
    ]
    of_ratings = [
        (r.at, Remark(r.practice_date, r.note, rating=r.value)) for r in ratings if r.note
    ]
    newest_first = sorted(of_sessions + of_ratings, key=lambda one: one[0], reverse=True)
    return tuple(remark for _, remark in newest_first)
