"""Longer and shorter: caps, whole breaths and movements, and the cues that move along."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.session.state import Command, Status
from tests.builders import BOX, a_breathing_step, a_cadence_step, a_step
from tests.core.driving import Drive, drive
from tests.core.strategies import timelines

PRESSURE = a_step(12, kind=Kind.PRESSURE, hold_bounds=Bounds(10_000, 15_000))
HEAT = a_step(700, kind=Kind.HEAT, hold_bounds=Bounds(600_000, 900_000))


def test_a_longer_hold_moves_its_end_and_all_that_follows():
    ride = drive(a_step(30), a_step(5)).go(12).extend(10)
    assert ride.last == ["0:12 extended by 10000"]
    assert ride.left == 28
    assert ride.go(60).log[-1] == "0:45 Finished"


def test_a_shorter_hold_counts_out_its_new_end():
    ride = drive(a_step(30)).go(2).extend(-10).go(60)
    assert [line for line in ride.log if "count" in line] == [
        "0:17 count 3",
        "0:18 count 2",
        "0:19 count 1",
    ]
    assert "0:10 half" in ride.log


@pytest.mark.parametrize(
    ("step", "by_s", "extended_ms"),
    [
        (PRESSURE, 10, 3_000),
        (PRESSURE, -10, -2_000),
        (HEAT, 300, 200_000),
        (HEAT, -300, -100_000),
        (a_step(30), 10, 10_000),
        (a_step(3_595), 10, 5_000),
        (a_step(30), -1, -1_000),
        (a_breathing_step(4), 10, 10_000),
        (a_breathing_step(4, pattern=BOX), 10, 16_000),
        (a_breathing_step(4, pattern=BOX), -1, -16_000),
        (a_breathing_step(225, pattern=BOX), 10, 0),
        (a_cadence_step(8, rep_s=5), 60, 5_000),
        (a_cadence_step(8, rep_s=5), -60, -5_000),
    ],
)
def test_how_much_a_segment_gives(step, by_s, extended_ms):
    ride = drive(step).go(1).extend(by_s)
    assert ride.last == [f"0:01 extended by {extended_ms}"]
    assert ride.session.segment.duration_ms == step.hold_ms + extended_ms


def test_preparing_for_pressure_is_not_capped_by_the_hold():
    ride = drive(a_step(12, prep_s=5, kind=Kind.PRESSURE, hold_bounds=Bounds(10_000, 15_000)))
    assert ride.extend(20).left == 25


def test_shrinking_to_what_has_gone_by_ends_the_hold_with_its_cue():
    ride = drive(a_step(30), a_step(5, prep_s=5)).go(25).extend(-10)
    assert ride.last == [
        "0:25 extended by -5000",
        "0:25 step_done",
        "0:25 end 0",
        "0:25 enter 1",
    ]
    assert ride.done == [25, 0, 0]


def test_whoever_ends_heat_by_a_key_is_awake():
    ride = drive(HEAT, a_step(60)).go(695).extend(-10)
    assert "11:35 end" in ride.last
    assert ride.session.alarm is None


def test_a_breath_or_movement_that_has_begun_is_never_cut_short():
    assert drive(a_breathing_step(4)).go(35).extend(-10).left == 5
    assert drive(a_breathing_step(4)).go(25).extend(-10).left == 5
    assert drive(a_cadence_step(8, rep_s=5)).go(36).extend(-5).left == 4
    assert drive(a_breathing_step(4)).go(30).extend(-10).session.status is Status.FINISHED


def test_at_least_one_breath_is_left():
    assert drive(a_breathing_step(1)).extend(-10).last == ["0:00 extended by 0"]


def test_no_half_is_told_twice_however_often_the_hold_grows():
    ride = drive(a_step(30)).go(15)
    for _ in range(3):
        ride.go(1).extend(10)
    assert [line for line in ride.go(60).log if "half" in line] == ["0:15 half"]


def test_a_restarted_hold_has_its_half_again():
    ride = drive(a_step(30)).go(16).extend(10).do(Command.BACK).go(40)
    assert [line for line in ride.log if "half" in line] == ["0:15 half", "0:36 half"]


def test_extending_at_the_very_start_does_not_begin_twice():
    ride = drive(a_step(30)).extend(10).extend(10).go(5)
    assert [line for line in ride.log if "begin" in line] == ["0:00 begin"]


def test_a_paused_hold_can_be_extended_and_shortened():
    ride = drive(a_step(30), a_step(5)).go(10).do(Command.PAUSE).extend(10)
    assert (ride.session.status, ride.left) == (Status.PAUSED, 30)
    ride.extend(-60)
    assert (ride.last, ride.left) == (["0:10 extended by -30000"], 0)
    assert ride.do(Command.RESUME).last == [
        "0:10 Resumed",
        "0:10 end 0",
        "0:10 enter 1",
        "0:10 begin",
    ]


def test_a_hold_shortened_to_nothing_while_paused_may_grow_again():
    ride = drive(a_step(30), a_step(5, prep_s=5)).go(10).do(Command.PAUSE).extend(-60).extend(5)
    assert ride.left == 5
    ride.do(Command.RESUME).go(5)
    assert ride.log[-4:] == ["0:14 count 1", "0:15 step_done", "0:15 end 0", "0:15 enter 1"]
    assert ride.log.count("0:10 step_done") == 0


def test_what_begins_after_a_jump_while_paused_sounds_although_extended():
    ride = drive(a_step(30), a_step(30, prep_s=6, voice="Left")).do(
        Command.PAUSE, Command.SKIP, Command.EXTEND, Command.EXTEND, Command.RESUME
    )
    assert ride.last == ["0:00 Resumed", "0:00 prepare", "0:00 “Left”"]


def test_extending_during_the_count_in_goes_on_counting():
    ride = drive(a_step(30), count_in_s=3).go(10).do(Command.PAUSE, Command.RESUME).go(1)
    ride.do(Command.EXTEND)
    assert (ride.session.status, ride.left) == (Status.COUNT_IN, 30)
    assert ride.go(2).last == ["0:12 CountInTick 1", "0:13 Resumed"]


def test_no_more_is_done_of_a_hold_than_it_is_long():
    ride = drive(a_step(30)).go(25).do(Command.BACK).go(2).extend(-20)
    assert ride.session.segment.duration_ms == 10_000
    assert ride.done == [10]


@given(timelines, st.integers(0, 60_000), st.lists(st.integers(-30_000, 30_000), max_size=4))
def test_extending_keeps_the_place_and_the_timeline_whole(timeline, at_ms, amounts_ms):
    ride = Drive(timeline).go(at_ms / 1_000)
    if ride.session.status is Status.RUNNING:
        ride.do(Command.PAUSE)
        at, index = ride.at, ride.session.segment_index
        for by_ms in amounts_ms:
            before_ms = ride.session.timeline.total_ms
            ride.extend(by_ms / 1_000)
            assert (ride.at, ride.session.segment_index) == (at, index)
            assert ride.session.timeline.total_ms == before_ms + ride.latest[-1].by_ms
            assert ride.session.segment_elapsed_ms(ride.now_ms) >= 0
            assert ride.session.segment.duration_ms > 0
