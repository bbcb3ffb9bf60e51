"""The weekly goal beside the daily streak: so many counted days of a week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from psoas_timer.core.practice.ledger import Ledger

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


def week_start(day: date, first_weekday: int) -> date:
    """The first day of this day's week; `first_weekday` is 1 for Monday to 7 for Sunday."""
    return day - timedelta(days=(day.isoweekday() - first_weekday) % 7)


def week_goal(ledger: Ledger, today: date, first_weekday: int = MONDAY) -> WeekGoal:
    """Where this week stands.

    Days in a pause, or taken as rest after one that hurt, lower what a week wants; a week of them
    is left out.
    """

    def week(day: date) -> int:
        return (day.toordinal() - first_weekday) // 7  # day 1 of the calendar is a Monday

    known = {*ledger.days, *ledger.notes.corrected}
    done = Counter(week(day) for day in known if day <= today and ledger.counts(day))
    this_week = week(today)
    let_off = ledger.paused_days(today + WEEK) | ledger.notes.rest_days
    free = Counter(week(day) for day in let_off if not ledger.counts(day))

    def wanted(number: int) -> int:
        last_day = date.fromordinal(number * 7 + first_weekday + 6)
        rules = ledger.notes.book.on(min(last_day, today))
        return min(rules.weekly_goal, 7 - free[number])

    weeks = int(done[this_week] >= wanted(this_week) > 0)
    for number in range(this_week - 1, min(done, default=this_week) - 1, -1):
        if done[number] < wanted(number):
            break
        weeks += wanted(number) > 0
    return WeekGoal(done[this_week], wanted(this_week), weeks)
