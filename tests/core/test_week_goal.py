"""The weekly goal beside the daily streak."""

import pytest

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.practice.week_goal import WeekGoal, week_goal, week_start
from tests.core.practised import DONE, MONDAY, NO_REST, after, last_day, ledger

MET = "xxxxx  "
SHORT = "xxxx   "


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        (" ", WeekGoal(0, 5, 0)),
        ("xx", WeekGoal(2, 5, 0)),
        ("x exx x", WeekGoal(5, 5, 1)),
        (MET + MET + "x", WeekGoal(1, 5, 2)),
        (MET + SHORT + MET + "xxxxx", WeekGoal(5, 5, 2)),
        (MET + SHORT + "x", WeekGoal(1, 5, 0)),
    ],
)
def test_days_of_this_week_and_weeks_in_a_row(history, expected):
    assert week_goal(ledger(history), last_day(history)) == expected


def test_a_week_begins_where_the_person_lives():
    history = "      xx"
    assert week_goal(ledger(history), last_day(history)).done == 1
    assert week_goal(ledger(history), last_day(history), first_weekday=7).done == 2
    assert week_start(MONDAY, 7) == after(-1)


def test_paused_days_lower_the_goal_and_a_week_of_them_is_left_out():
    ill = Pause(after(1), after(13))
    history = "x" + " " * 13 + "xx"
    assert week_goal(ledger(history, NO_REST, ill), after(6)) == WeekGoal(1, 1, 1)
    assert week_goal(ledger(history, NO_REST, ill), after(9)) == WeekGoal(0, 0, 1)
    assert week_goal(ledger(history, NO_REST, ill), after(15)) == WeekGoal(2, 5, 1)


def test_a_day_taken_as_rest_after_pain_asks_for_no_practice_elsewhere():
    every_day = StreakRules(weekly_goal=7)
    assert week_goal(ledger("xxoxxxx", every_day), after(6)) == WeekGoal(6, 6, 1)
    assert week_goal(ledger("xx xxxx", every_day), after(6)) == WeekGoal(6, 7, 0)


def test_past_weeks_keep_their_goal():
    asked = ledger(SHORT + "x")
    book = asked.notes.book.held_to(StreakRules(weekly_goal=3), after(7), today_counts=True)
    notes = type(asked.notes)(book)
    assert week_goal(type(asked)(asked.days, notes), after(8)) == WeekGoal(1, 3, 0)


def test_a_moment_of_practice_is_no_day_of_the_week():
    days = {MONDAY: DONE, after(1): DayTotal(sessions=1, held_ms=1_000)}
    assert week_goal(Ledger(days), after(1)).done == 1


def test_sessions_of_days_to_come_are_not_done_yet():
    """The clock stood wrong for a while."""
    assert week_goal(Ledger({MONDAY: DONE, after(2): DONE}), after(1)).done == 1
