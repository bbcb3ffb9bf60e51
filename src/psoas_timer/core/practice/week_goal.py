"""The weekly goal beside the daily streak: so many counted days of a week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.replay import walk

WEEK = timedelta(days=7)
MONDAY = 1


@dataclass(frozen=True, slots=True)
class WeekGoal:
    """Counted days of this week, how many are wanted, and the weeks in a row that reached it.

    This week joins them once it has reached its own.
    """

    done: int
    goal: int
    weeks: int

    @property
    def is_reached(self) -> bool:
        """Tell whether this week has all the days it wants."""
        return self.done >= self.goal


def week_start(day: date, first_weekday: int) -> date:
    """The first day of this day's week; `first_weekday` is 1 for Monday to 7 for Sunday."""
    return day - timedelta(days=(day.isoweekday() - first_weekday) % 7)


def week_goal(ledger: Ledger, today: date, first_weekday: int = MONDAY) -> WeekGoal:
    """Where this week stands. Paused days lower what a week wants; a week of them is left out."""
    done: Counter[date] = Counter()
    paused: Counter[date] = Counter()
    this_week = first = week_start(today, first_weekday)
    for evening in walk(ledger, today):
        start = week_start(evening.day, first_weekday)
        first = min(first, start)
        done[start] += evening.state.counts
    for day in ledger.paused_days(this_week + WEEK):
        paused[week_start(day, first_weekday)] += not ledger.counts(day)

    def wanted(start: date) -> int:
        rules = ledger.notes.book.on(min(start + WEEK - timedelta(days=1), today))
        return min(rules.weekly_goal, 7 - paused[start])

    weeks = int(done[this_week] >= wanted(this_week) > 0)
    start = this_week - WEEK
    while start >= first and done[start] >= wanted(start):
        weeks += wanted(start) > 0
        start -= WEEK
    return WeekGoal(done[this_week], wanted(this_week), weeks)
