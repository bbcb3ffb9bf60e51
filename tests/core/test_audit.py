"""The streak explained day by day."""

from dataclasses import replace

from psoas_timer.core.practice.audit import Audit, AuditDay, audit
from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.replay import DayState, IfSkipped
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules
from tests.core.practised import DONE, MONDAY, NO_REST, after, ledger


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
    assert audit(Ledger({}), MONDAY, after(-30)) == Audit((), IfSkipped.NOTHING)
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
