"""What the person asks of a session: start, pause, resume, proceed, skip, back, leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.session import commands
from psoas_timer.core.session.state import Command, Status
from psoas_timer.core.session.timeline import lay_out
from tests.builders import a_step
from tests.core.driving import START_MS, Drive, drive
from tests.core.strategies import timelines

TWO_SIDES = a_step(20, prep_s=5, switch_s=5, sides=Sides.BOTH)
HEAT = a_step(600, kind=Kind.HEAT)


def test_a_session_may_begin_at_a_later_step():
    ride = drive(a_step(30), a_step(20, prep_s=5), step_index=1)
    assert ride.log == ["0:00 enter 1", "0:00 prepare"]
    assert ride.at == 30
    assert ride.go(25).log[-1] == "0:25 Finished"
    assert ride.done == [0, 5, 20]


@pytest.mark.parametrize("step_index", [1, 99])
def test_a_session_cannot_begin_behind_the_last_step(step_index):
    with pytest.raises(ValueError, match="nothing to begin"):
        drive(a_step(30), step_index=step_index)


def test_a_session_needs_something_to_do():
    with pytest.raises(ValueError, match="nothing to begin"):
        commands.start(lay_out(Routine("empty", "Empty", ())), START_MS)


def test_pause_and_resume_without_a_count_in():
    ride = drive(a_step(30)).go(12).do(Command.PAUSE)
    assert ride.last == ["0:12 Paused"]
    assert ride.go(600).left == 18
    assert ride.do(Command.RESUME).last == ["10:12 Resumed"]
    assert ride.go(18).log[-1] == "10:30 Finished"


def test_resume_counts_in_and_only_then_goes_on():
    ride = drive(a_step(30), count_in_s=3).go(12).do(Command.PAUSE).go(8).do(Command.RESUME)
    assert ride.session.status is Status.COUNT_IN
    assert ride.go(2.999).left == 18
    assert ride.go(0.001).session.status is Status.RUNNING
    assert ride.log[-5:] == [
        "0:12 Paused",
        "0:20 CountInTick 3",
        "0:21 CountInTick 2",
        "0:22 CountInTick 1",
        "0:23 Resumed",
    ]


def test_a_count_in_can_be_broken_off_and_begins_anew():
    ride = drive(a_step(30), count_in_s=3).go(12).do(Command.PAUSE, Command.RESUME).go(2)
    ride.do(Command.PAUSE).go(60)
    assert ride.left == 18
    assert ride.do(Command.RESUME).last == ["1:14 CountInTick 3"]


def test_skip_goes_to_the_next_segment_and_tells_what_begins():
    ride = drive(TWO_SIDES).go(7).do(Command.SKIP)
    assert ride.last == ["0:07 break off 1", "0:07 enter 2", "0:07 switch"]
    assert ride.at == 25
    assert ride.done == [5, 2, 0, 0]


def test_skipping_the_last_segment_finishes_without_pretending_that_it_was_done():
    ride = drive(a_step(30, prep_s=5)).go(6).do(Command.SKIP)
    assert ride.last == ["0:06 break off 1", "0:06 Finished"]
    assert ride.at == 35
    assert ride.done == [5, 1]


def test_skipping_on_before_a_waiting_step_begins_the_one_after_it():
    ride = drive(a_step(5), a_step(5, prep_s=3, waits=True)).go(9).do(Command.SKIP)
    assert ride.last == ["0:09 enter 2", "0:09 begin"]


def test_a_waiting_step_is_waited_for_after_a_skip_too():
    ride = drive(a_step(5), a_step(5, waits=True)).do(Command.SKIP)
    assert ride.last == ["0:00 break off 0", "0:00 WaitBegan"]
    assert ride.do(Command.PROCEED).last == ["0:00 Resumed", "0:00 enter 1", "0:00 begin"]


def test_back_restarts_the_hold():
    ride = drive(TWO_SIDES).go(17).do(Command.BACK)
    assert ride.last == ["0:17 break off 1", "0:17 enter 1", "0:17 begin"]
    assert ride.left == 20


def test_back_from_a_pause_between_holds_restarts_the_hold_before():
    ride = drive(TWO_SIDES).go(27).do(Command.BACK)
    assert (ride.at, ride.left) == (5, 20)


def test_back_twice_within_2_s_goes_to_the_hold_before_and_its_preparation():
    ride = drive(TWO_SIDES, TWO_SIDES).go(57).do(Command.BACK).go(2).do(Command.BACK)
    assert ride.session.segment_index == 2
    assert ride.go(2).do(Command.BACK).session.segment_index == 0
    assert ride.do(Command.BACK).session.segment_index == 0


def test_back_twice_with_more_than_2_s_between_restarts_the_same_hold():
    ride = drive(TWO_SIDES).go(40).do(Command.BACK).go(2.001).do(Command.BACK)
    assert (ride.session.segment_index, ride.left) == (3, 20)


def test_back_skip_back_is_not_back_twice():
    ride = drive(TWO_SIDES).go(17).do(Command.BACK, Command.SKIP, Command.BACK)
    assert ride.session.segment_index == 1
    ride = drive(a_step(20), a_step(20)).go(5).do(Command.BACK, Command.SKIP).go(1).do(Command.BACK)
    assert (ride.session.segment_index, ride.at) == (1, 20)


def test_back_twice_without_a_pause_between_the_holds():
    ride = drive(a_step(20, reps=2)).go(30).do(Command.BACK, Command.BACK)
    assert (ride.session.segment_index, ride.at) == (0, 0)


def test_back_before_the_first_hold_begins_anew():
    ride = drive(a_step(20, prep_s=5)).go(3).do(Command.BACK)
    assert (ride.at, ride.left) == (0, 5)


def test_back_while_waiting_goes_to_the_hold_that_was_done_last():
    ride = drive(a_step(20), a_step(20, waits=True)).go(25).do(Command.BACK)
    assert ride.last == ["0:25 enter 0", "0:25 begin"]
    assert ride.at == 0


def test_jumps_while_paused_stay_paused_and_sound_at_resume():
    ride = drive(TWO_SIDES).go(7).do(Command.PAUSE, Command.SKIP, Command.SKIP)
    assert ride.session.status is Status.PAUSED
    assert not [line for line in ride.log if line.startswith("0:07 begin")]
    assert ride.go(60).do(Command.RESUME).last == ["1:07 Resumed", "1:07 begin"]


def test_what_was_done_twice_counts_once():
    ride = drive(a_step(20)).go(15).do(Command.BACK).go(10)
    assert ride.done == [15]
    assert ride.go(10).done == [20]


def test_leaving_keeps_what_was_done():
    ride = drive(TWO_SIDES).go(12).do(Command.LEAVE)
    assert ride.last == ["0:12 break off 1", "0:12 Left"]
    assert ride.go(100).done == [5, 7, 0, 0]


def test_leaving_while_a_step_waits_breaks_off_nothing():
    ride = drive(a_step(5), a_step(5, waits=True)).go(9).do(Command.LEAVE)
    assert ride.last == ["0:09 Left"]


def test_any_command_answers_the_alarm():
    for command in (Command.PAUSE, Command.SKIP, Command.BACK, Command.EXTEND, Command.LEAVE):
        ride = drive(HEAT, a_step(600)).go(610).do(command)
        assert ride.session.alarm is None


def test_a_key_answers_the_alarm_and_changes_nothing_else():
    ride = drive(HEAT, a_step(600)).go(610)
    ride.take(commands.acknowledge(ride.session, ride.now_ms))
    assert ride.last == ["10:10 AlarmAnswered"]
    assert (ride.session.status, ride.left) == (Status.RUNNING, 590)
    assert not [line for line in ride.go(300).last if "Alarm" in line]


@pytest.mark.parametrize("command", [Command.SKIP, Command.BACK, Command.LEAVE, Command.PAUSE])
def test_a_command_that_comes_as_the_session_ends_does_nothing_more(command):
    ride = drive(a_step(5))
    ride.now_ms += 5_000
    assert ride.do(command).last[-1] == "0:05 Finished"


@pytest.mark.parametrize("command", [Command.PAUSE, Command.EXTEND])
def test_a_command_that_comes_as_a_wait_begins_does_nothing_more(command):
    ride = drive(a_step(5), a_step(5, waits=True))
    ride.now_ms += 5_000
    assert ride.do(command).last[-1] == "0:05 WaitBegan"


@given(timelines, st.integers(0, 120_000), st.integers(0, 10**9), st.booleans())
def test_pausing_anywhere_changes_no_remaining_time(timeline, at_ms, pause_ms, counts_in):
    ride = Drive(timeline, step_index=0)
    ride.go(at_ms / 1_000)
    if ride.session.status is Status.RUNNING:
        before = (ride.at, ride.left, ride.done)
        ride.do(Command.PAUSE).go(pause_ms / 1_000)
        assert (ride.at, ride.left, ride.done) == before
        ride.do(Command.RESUME)
        if counts_in:
            ride.go(1).do(Command.PAUSE).go(pause_ms / 1_000).do(Command.RESUME)
        count_in_ms = ride.session.rules.count_in_ms
        ride.now_ms += count_in_ms
        assert (ride.at, ride.left, ride.done) == before
