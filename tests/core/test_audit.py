"""The streak explained day by day."""

from dataclasses import replace

import pytest

from psoas_timer.core.practice.audit import Audit, AuditDay, audit
from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import DayState, IfSkipped
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules
from tests.core.practised import DONE, MONDAY, NO_REST, after, last_day, ledger


def test_each_day_tells_what_was_done_under_which_rules():
    known = ledger("xe ")
    few = DayTotal(sessions=1, held_ms=40_000)
    known = Ledger({**known.days, after(1): few}, known.notes)
    done, edited, today = audit(known, after(2), MONDAY).days
    assert done == AuditDay(MONDAY, DayState.DONE, DONE, NO_REST, False, run=1, freezes=1)
    assert edited == AuditDay(after(1), DayState.EDITED, few, NO_REST, True, run=2, freezes=1)
    assert today == AuditDay(after(2), DayState.OPEN, DayTotal(), NO_REST, False, 2, freezes=1)


def test_a_day_noted_in_vain_counts_by_itself_and_still_tells_the_mark():
    known = ledger("e")
    (day,) = audit(Ledger({MONDAY: DONE}, known.notes), MONDAY, MONDAY).days
    assert (day.state, day.is_corrected) == (DayState.DONE, True)


def test_only_the_days_asked_for_are_told_but_all_of_them_decide():
    asked = audit(ledger("xxx  "), after(4), after(3))
    assert [(day.day, day.state, day.run) for day in asked.days] == [
        (after(3), DayState.FROZEN, 3),
        (after(4), DayState.OPEN, 3),
    ]
    assert asked.if_skipped is IfSkipped.ENDED


def test_before_the_first_session_there_is_nothing_to_tell():
    nothing = Audit((), IfSkipped.NOTHING, freezes=1, days_to_a_freeze=7)
    assert audit(Ledger({}), MONDAY, after(-30)) == nothing
    assert audit(ledger("  x"), after(2), MONDAY).days[0].day == after(2)


def test_other_rules_from_today_on_leave_the_days_before_as_they_were():
    known = ledger("xx x  ")
    book = known.notes.book.held_to(
        StreakRules(counts_from_ms=900_000, goal_sessions=3), after(5), today_counts=False
    )
    changed = Ledger(known.days, replace(known.notes, book=book))
    before = audit(known, after(5), MONDAY).days
    assert audit(changed, after(5), MONDAY).days[:-1] == before[:-1]
    assert audit(changed, after(5), MONDAY).days[-1].rules.goal_sessions == 3


def test_freezes_earned_used_and_given_for_a_comeback_are_told_on_their_days():
    days = audit(ledger("x" * 7 + "    x"), after(11), MONDAY).days
    assert [day.day for day in days if day.earned] == [after(6)]
    assert [day.freezes for day in days if day.state is DayState.FROZEN] == [1, 0]
    assert [(day.day, day.ended_run) for day in days if day.ended_run] == [(after(9), 7)]
    assert [(day.day, day.freezes) for day in days if day.came_back] == [(after(11), 1)]


def test_a_comeback_may_earn_a_freeze_besides():
    days = audit(ledger("x" * 6 + "   x"), after(9), MONDAY).days
    assert (days[-1].came_back, days[-1].earned, days[-1].freezes) == (True, True, 2)


@pytest.mark.parametrize(
    ("history", "freezes", "more"),
    [("x", 1, 6), ("xxxxxx", 1, 1), ("x" * 7, 2, None), ("x ", 1, 6), ("x   ", 0, 1)],
)
def test_the_next_freeze_is_told(history, freezes, more):
    asked = audit(ledger(history), last_day(history), MONDAY)
    assert (asked.freezes, asked.days_to_a_freeze) == (freezes, more)


def test_a_day_tells_the_pause_that_it_lies_in_and_today_the_longest_one():
    short, long = Pause(after(1), after(2)), Pause(after(2), after(9))
    asked = audit(ledger("x  ", NO_REST, short, long), after(2), MONDAY)
    assert [day.pause for day in asked.days] == [None, short, long]
    assert asked.pause == long
    assert audit(ledger("x  ", NO_REST, short), after(3), MONDAY).pause is None


def test_rest_that_was_offered_is_told_from_planned_rest_and_tomorrow_is_known():
    asked = audit(ledger("xoo"), after(1), MONDAY)
    assert [day.is_offered_rest for day in asked.days] == [False, True]
    assert asked.rests_tomorrow
    assert not audit(ledger("xoo"), after(2), MONDAY).rests_tomorrow
