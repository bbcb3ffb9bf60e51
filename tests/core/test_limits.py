"""What is said kindly before a routine is started too often or too soon."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.limits import cautions_before
from psoas_timer.core.practice.record import Outcome, StepRecord
from tests.builders import a_record, a_routine, a_step, an_exercise

TODAY = date(2026, 3, 10)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
PRESSING = a_step(
    12,
    exercise=an_exercise(id="press", name="Pressing", kind=Kind.PRESSURE, per_day_max=4, gap_h=2),
)


def rounds(number, *, days_ago=0, hours_ago=0.0, routine_id="morning", held_ms=12_000):
    """So many sessions with a pressure hold, the last one begun so long ago."""
    step = StepRecord(1, "press", Kind.PRESSURE, Side.LEFT, 12_000, held_ms, Outcome.FINISHED)
    record = a_record(
        routine_id=routine_id,
        practice_date=TODAY - timedelta(days=days_ago),
        started=NOON - timedelta(days=days_ago, hours=hours_ago),
        steps=(step,),
    )
    return [replace(record, id=str(number)) for number in range(number)]


def said(routine, past):
    return cautions_before(routine, past, NOON, TODAY)


@pytest.mark.parametrize(("done", "is_said"), [(2, False), (3, True), (4, True)])
def test_a_routine_may_have_enough_rounds_a_day(done, is_said):
    routine = a_routine(per_day_max=3)
    caution = message("limits.per_day", name="Morning", rounds=done, limit=3)
    assert said(routine, rounds(done, hours_ago=5)) == ((caution,) if is_said else ())
    assert said(routine, rounds(done, days_ago=1)) == ()


@pytest.mark.parametrize(("days_ago", "is_said"), [(0, True), (6, True), (7, False), (-1, False)])
def test_a_week_is_the_last_seven_practice_days(days_ago, is_said):
    caution = message("limits.per_week", name="Morning", rounds=2, limit=2)
    past = rounds(2, days_ago=days_ago, hours_ago=3)
    assert said(a_routine(per_week_max=2), past) == ((caution,) if is_said else ())


@pytest.mark.parametrize(
    ("hours_ago", "minutes"), [(0, 0), (1.5, 90), (1.999, 119), (2, None), (-0.5, None)]
)
def test_a_round_may_come_too_soon_after_the_last(hours_ago, minutes):
    caution = message("limits.too_soon", name="Morning", minutes=minutes or 0, gap_h=2)
    past = rounds(1, hours_ago=hours_ago) + rounds(1, hours_ago=50)
    assert said(a_routine(gap_h=2), past) == (() if minutes is None else (caution,))


def test_pressure_counts_in_whichever_routine_it_was_held():
    past = rounds(4, hours_ago=1, routine_id="another")
    assert said(a_routine(PRESSING, PRESSING), past) == (
        message("limits.per_day", name="Pressing", rounds=4, limit=4),
        message("limits.too_soon", name="Pressing", minutes=60, gap_h=2),
    )


def test_pressure_that_was_skipped_does_not_count():
    assert said(a_routine(PRESSING), rounds(4, held_ms=0)) == ()


def test_where_the_routine_says_it_its_exercises_need_not():
    cautions = said(a_routine(PRESSING, per_day_max=2), rounds(4, hours_ago=1))
    assert [caution.key for caution in cautions] == ["limits.per_day"]


@given(st.integers(0, 9), st.integers(0, 9))
def test_without_limits_nothing_is_said(today, before):
    assert said(a_routine(), rounds(today) + rounds(before, days_ago=1)) == ()


def test_leaving_after_a_moment_is_no_round_of_the_routine():
    left = [
        replace(record, outcome=Outcome.LEFT, held_ms=3_000)
        for record in rounds(3, hours_ago=5, held_ms=3_000)
    ]
    assert said(a_routine(per_day_max=3), left) == ()
    nearly_all = [replace(record, outcome=Outcome.LEFT, held_ms=10_000) for record in left]
    assert len(said(a_routine(per_day_max=3), nearly_all)) == 1


def test_once_a_day_is_enough_for_some_routines():
    caution = message("limits.per_day", name="Morning", rounds=1, limit=1)
    assert said(a_routine(per_day_max=1), rounds(1, hours_ago=5)) == (caution,)


def test_rounds_of_another_routine_are_its_own():
    assert said(a_routine(per_day_max=1, gap_h=2), rounds(3, routine_id="evening")) == ()


def test_pressure_is_not_limited_by_other_exercises():
    stroking = replace(PRESSING, exercise=replace(PRESSING.exercise, id="stroke"))
    assert said(a_routine(stroking), rounds(4, routine_id="another")) == ()


def test_half_of_the_holds_make_a_round():
    (record,) = rounds(1, held_ms=6_000)
    half = replace(record, outcome=Outcome.LEFT, held_ms=6_000)
    assert len(said(a_routine(per_day_max=1), [half])) == 1
    assert said(a_routine(per_day_max=1), [replace(half, held_ms=5_999)]) == ()
