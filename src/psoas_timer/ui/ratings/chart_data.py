"""What the chart of ratings shows: a mean for each day and moment, and the days it reaches over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from psoas_timer.core.practice.rating import Moment, Rating

SHOWN_DAYS = 84
"""Twelve weeks."""

LEAST_DAYS = 14
"""Fewer days than these would be drawn far apart, as if much had happened between them."""

DayMeans = Mapping[Moment, float]


@dataclass(frozen=True, slots=True)
class ChartData:
    """The days from `first` to `last`; `days` are those with ratings, oldest first."""

    first: date
    last: date
    days: Mapping[date, DayMeans]

    def points(self, moment: Moment) -> list[tuple[date, float]]:
        """The days that have a rating of this moment."""
        return [(day, means[moment]) for day, means in self.days.items() if moment in means]

    def part_of(self, day: date) -> float:
        """Where a day stands between the first and the last one, from 0 to 1."""
        return (day - self.first) / (self.last - self.first)


def chart_data(ratings: Sequence[Rating], today: date) -> ChartData:
    """The means of the last SHOWN_DAYS up to `today`; `ratings` are oldest first."""
    earliest = today - timedelta(days=SHOWN_DAYS - 1)
    by_day: dict[date, dict[Moment, list[int]]] = {}
    for rating in ratings:
        if earliest <= rating.practice_date <= today:
            moments = by_day.setdefault(rating.practice_date, {})
            moments.setdefault(rating.moment, []).append(rating.value)
    days = {
        day: {moment: sum(values) / len(values) for moment, values in moments.items()}
        for day, moments in sorted(by_day.items())
    }
    least = today - timedelta(days=LEAST_DAYS - 1)
    return ChartData(min([*days, least]), today, days)
