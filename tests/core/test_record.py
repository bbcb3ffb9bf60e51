"""What a session leaves behind."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.practice.record import Outcome, step_records
from psoas_timer.core.session.state import Command, Status
from tests.builders import a_step
from tests.core.driving import Drive, drive
from tests.core.strategies import timelines

TWO_SIDES = a_step(20, prep_s=5, rest_s=5, switch_s=5, reps=2, sides=Sides.BOTH)


def lines_of(ride: Drive):
    return [
        (s.step, s.side.value, s.planned_ms // 1_000, s.done_ms / 1_000, s.outcome.value)
        for s in step_records(ride.session, ride.now_ms)
    ]


def test_seconds_are_added_up_for_each_step_and_side_without_pauses():
    ride = drive(TWO_SIDES, a_step(30, prep_s=5)).go(63).do(Command.SKIP).go(7)
    ride.do(Command.LEAVE)
    assert lines_of(ride) == [
        (1, "left", 40, 40, "finished"),
        (1, "right", 40, 10, "left"),
        (2, "none", 30, 0, "left"),
    ]


def test_sides_are_told_in_the_order_in_which_they_were_worked():
    ride = drive(a_step(20, sides=Sides.RIGHT), TWO_SIDES)
    assert [line[:2] for line in lines_of(ride)] == [(1, "right"), (2, "left"), (2, "right")]


def test_a_record_says_all_that_the_history_needs():
    ride = drive(TWO_SIDES, a_step(30, kind=Kind.PRESSURE, prep_s=5)).go(140)
    record = ride.record
    assert (record.routine_id, record.routine_name, record.routine_version) == (
        "morning",
        "Morning",
        "1a2b",
    )
    assert record.outcome is Outcome.FINISHED
    assert (record.planned_ms, record.led_ms, record.held_ms) == (135_000, 135_000, 110_000)
    assert (record.steps[2].exercise_id, record.steps[2].kind) == ("side-bend", Kind.PRESSURE)
    assert record.steps[2].side is Side.NONE
    assert record.started.utcoffset() == timedelta(hours=5, minutes=30)


def test_at_the_end_with_half_the_holds_a_session_is_finished_with_less_it_was_left():
    half = drive(a_step(20), a_step(20)).go(20).do(Command.SKIP)
    assert half.record.outcome is Outcome.FINISHED
    less = drive(a_step(20), a_step(20)).go(19.999).do(Command.SKIP, Command.SKIP)
    assert less.session.status is Status.FINISHED
    assert less.record.outcome is Outcome.LEFT


def test_a_skipped_last_hold_is_not_recorded_as_done():
    ride = drive(a_step(20), a_step(20)).go(25).do(Command.SKIP)
    assert lines_of(ride)[1] == (2, "none", 20, 5, "left")
    assert ride.record.led_ms == 25_000


def test_leaving_is_leaving_however_much_was_done():
    assert drive(a_step(20)).go(19).do(Command.LEAVE).record.outcome is Outcome.LEFT


def test_starting_late_leaves_the_first_steps_undone():
    ride = Drive(drive(a_step(20), a_step(20)).timeline, step_index=1).go(20)
    assert lines_of(ride) == [(1, "none", 20, 0, "left"), (2, "none", 20, 20, "finished")]


@given(timelines, st.integers(0, 200_000))
def test_the_record_never_holds_more_than_there_was_time_for(timeline, at_ms):
    ride = Drive(timeline).go(at_ms / 1_000)
    record = ride.record
    assert record.held_ms <= record.led_ms <= min(at_ms, timeline.total_ms)
    assert record.held_ms == sum(step.done_ms for step in record.steps)
    for step in record.steps:
        assert (step.outcome is Outcome.FINISHED) == (step.done_ms == step.planned_ms)
