"""The rules of the streak by example, one letter for each day; see practised.py."""

from dataclasses import replace
from datetime import date

import pytest

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.replay import IfSkipped, before_any, if_skipped, streak, walk
from psoas_timer.core.practice.streak import DayTotal, Streak
from psoas_timer.core.practice.streak_rules import StreakRules
from tests.core.practised import DONE, MONDAY, SIGNS, after, last_day, ledger

SUNDAYS = StreakRules(rest_weekdays=frozenset({7}))


def states(history: str, rules: StreakRules = SUNDAYS, *pauses: Pause) -> str:
    """The states of all days, the last of which is today."""
    evenings = walk(ledger(history, rules, *pauses), last_day(history))
    return "".join(SIGNS[evening.state] for evening in evenings)


def as_of(history: str, rules: StreakRules = SUNDAYS, *pauses: Pause) -> Streak:
    return streak(ledger(history, rules, *pauses), last_day(history))


def numbers(history: str, rules: StreakRules = SUNDAYS, *pauses: Pause) -> tuple[int, int]:
    """The run and the freezes left."""
    now = as_of(history, rules, *pauses)
    return now.current, now.freezes


def test_somebody_new_has_a_freeze_and_no_run():
    assert streak(Ledger({}), MONDAY) == Streak(0, 0, False, MONDAY, freezes=1, of_last_30=0)


def test_sessions_of_days_to_come_make_no_run_today():
    """The clock stood wrong for a while."""
    expected = Streak(0, 0, False, MONDAY, freezes=1, of_last_30=0)
    assert streak(Ledger({after(3): DONE}), MONDAY) == expected


@pytest.mark.parametrize(
    ("history", "current", "best", "today_done"),
    [
        ("x", 1, 1, True),
        ("x ", 1, 1, False),
        ("xxx", 3, 3, True),
        ("xxx ", 3, 3, False),
        ("x  x", 1, 1, True),
        ("xxx   x", 1, 3, True),
    ],
)
def test_days_in_a_row(history, current, best, today_done):
    now = as_of(history)
    assert (now.current, now.best, now.today_done) == (current, best, today_done)


def test_a_freeze_keeps_the_run_over_a_missed_day_and_is_gone_then():
    assert states("xx x ") == "xx*x?"
    assert numbers("xx x ") == (3, 0)


def test_today_takes_no_freeze_before_it_is_over():
    assert numbers("xx ") == (2, 1)
    assert numbers("xx  ") == (2, 0)


def test_without_a_freeze_a_missed_day_ends_the_run_and_the_best_stays():
    assert states("xx   ") == "xx*-?"
    now = as_of("xx   ")
    assert (now.current, now.best, now.of_last_30) == (0, 2, 2)


def test_one_freeze_is_earned_by_seven_counted_days():
    assert numbers("xxxxxx") == (6, 1)
    assert numbers("xxxxxxx") == (7, 2)


def test_no_more_than_two_freezes_are_held():
    assert numbers("x" * 40) == (40, 2)
    assert states("x" * 42 + "    ")[-4:] == "**-?"


def test_the_first_session_of_a_comeback_gives_a_freeze():
    assert numbers("xx    ") == (0, 0)
    assert numbers("xx    x") == (1, 1)


def test_nothing_is_taken_while_there_is_no_run():
    assert states("xx    ")[-3:] == "--?"
    assert states(" " * 3 + "xx ") == "xx?"


def test_a_day_of_rest_keeps_the_run_without_raising_it():
    assert states("xxxxxx x") == "xxxxxxrx"
    assert numbers("xxxxxx ") == (6, 1)


def test_practice_on_a_day_of_rest_adds():
    assert numbers("xxxxxxx", SUNDAYS) == (7, 2)


def test_a_pause_keeps_run_and_freezes_and_practice_in_it_adds():
    ill = Pause(after(2), after(4))
    assert states("xx    ", SUNDAYS, ill) == "xxppp?"
    assert numbers("xx    ", SUNDAYS, ill) == (2, 1)
    assert numbers("xx x  ", SUNDAYS, ill) == (3, 1)


def test_a_day_taken_as_rest_keeps_the_run_and_costs_nothing_and_practice_on_it_adds():
    assert states("xxo ") == "xxr?"
    assert numbers("xxo ") == (2, 1)
    assert numbers("xxox") == (3, 1)
    known = ledger("xxo")
    practised = Ledger({**known.days, after(2): DONE}, known.notes)
    assert streak(practised, after(2)).current == 3
    given_back = replace(known, notes=known.notes.without_rest(after(2)))
    assert streak(given_back, after(3)).freezes == 0
    assert given_back.notes.with_rest(after(2)) == known.notes


def test_a_day_noted_by_the_person_counts_and_can_be_taken_back():
    assert states("xe?") == "xe?"
    assert numbers("xe") == (2, 1)
    noted = ledger("xe").notes
    assert noted.without_correction(after(1)).with_correction(after(1)) == noted
    assert noted.without_correction(after(1)).corrected == frozenset()


def test_of_the_last_30_days_today_is_one():
    assert as_of("x" * 40).of_last_30 == 30
    assert as_of("x" * 10 + " " * 30).of_last_30 == 0
    assert as_of("x" * 10 + " " * 29).of_last_30 == 1


def test_days_after_today_wait():
    assert streak(ledger("xx  x"), after(1)).current == 2


def test_a_run_crosses_a_leap_day():
    run = {date(2028, 2, 28): DONE, date(2028, 2, 29): DONE, date(2028, 3, 1): DONE}
    assert streak(Ledger(run), date(2028, 3, 1)) == Streak(3, 3, True, date(2028, 3, 1), 1, 3)
    without = {day: total for day, total in run.items() if day.day != 29}
    assert streak(Ledger(without), date(2028, 3, 1)).freezes == 0


@pytest.mark.parametrize(
    ("total", "rules", "counts"),
    [
        (DayTotal(), StreakRules(), False),
        (DayTotal(finished=1, sessions=1, held_ms=1_000), StreakRules(), True),
        (DayTotal(finished=0, sessions=3, held_ms=119_999), StreakRules(), False),
        (DayTotal(finished=0, sessions=1, held_ms=120_000), StreakRules(), True),
        (DayTotal(0, 1, 120_000), StreakRules(counts_from_ms=180_000), False),
        (DayTotal(1, 1, 400_000), StreakRules(goal_sessions=2), False),
        (DayTotal(2, 2, 4_000), StreakRules(goal_sessions=2), True),
        (DayTotal(1, 1, 599_999), StreakRules(goal_ms=600_000), False),
        (DayTotal(0, 3, 600_000), StreakRules(goal_ms=600_000), True),
        (DayTotal(2, 2, 4_000), StreakRules(goal_sessions=2, goal_ms=600_000), True),
        (DayTotal(0, 1, 600_000), StreakRules(goal_sessions=2, goal_ms=600_000), True),
    ],
)
def test_what_makes_a_day_count(total, rules, counts):
    assert rules.counts(total) is counts


def test_sessions_of_a_day_add_up():
    total = DayTotal().plus(Outcome.LEFT, 70_000).plus(Outcome.FINISHED, 5_000)
    assert total == DayTotal(finished=1, sessions=2, held_ms=75_000)


@pytest.mark.parametrize(
    ("history", "becomes"),
    [
        ("", IfSkipped.NOTHING),
        ("xx", IfSkipped.RAISED),
        ("xx ", IfSkipped.FROZEN),
        ("xx  ", IfSkipped.ENDED),
        ("xx   ", IfSkipped.NOTHING),
        ("xxxxxx ", IfSkipped.KEPT),
        ("xxx    ", IfSkipped.NOTHING),
    ],
)
def test_what_skipping_today_means(history, becomes):
    evenings = [before_any(MONDAY), *walk(ledger(history, SUNDAYS), last_day(history))]
    assert if_skipped(evenings[-1]) is becomes
