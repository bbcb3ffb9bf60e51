"""Ease off: a hold that is too much becomes shorter, and is kept as done gently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.session.commands import ease, leave
from psoas_timer.core.session.state import Command, allowed
from tests.builders import a_breathing_step, a_cadence_step, a_step
from tests.core.driving import Drive, drive
from tests.core.strategies import timelines

HEAT = a_step(700, kind=Kind.HEAT, hold_bounds=Bounds(600_000, 900_000))


def test_what_is_left_of_a_hold_is_halved():
    ride = drive(a_step(30), a_step(30)).go(10).do(Command.EASE)
    assert ride.left == 10
    assert ride.last == ["0:10 eased by 10000"]


def test_again_and_again_it_ends():
    ride = drive(a_step(30), a_step(30)).go(10).do(Command.EASE, Command.EASE, Command.EASE)
    assert ride.session.segment_index == 1


@pytest.mark.parametrize(
    ("step", "after_s", "length_s"),
    [
        (HEAT, 100, 400),  # below the 10 minutes that heat has otherwise
        (a_breathing_step(6), 12, 40),  # in the 2nd breath of 10 s: the 4th is the last
        (a_cadence_step(8, rep_s=5), 11, 30),
        (a_step(12, kind=Kind.PRESSURE, hold_bounds=Bounds(10_000, 15_000)), 8, 8),
    ],
)
def test_the_usual_minimum_does_not_hold_but_breaths_and_movements_stay_whole(
    step, after_s, length_s
):
    ride = drive(step, a_step(30)).go(after_s).do(Command.EASE)
    assert ride.session.timeline.segments[0].duration_ms == length_s * 1_000


def test_outside_a_hold_nothing_changes():
    ride = drive(a_step(30, prep_s=10)).go(2).do(Command.EASE)
    assert (ride.left, ride.last, ride.session.eased) == (8, [], frozenset())


def test_an_eased_hold_is_done_gently_and_the_session_finished():
    ride = drive(a_step(30, sides=Sides.BOTH, switch_s=5)).go(10).do(Command.EASE).go(60)
    left, right = ride.record.steps
    assert (left.outcome, left.is_eased, left.done_ms) == (Outcome.FINISHED, True, 20_000)
    assert (right.outcome, right.is_eased) == (Outcome.FINISHED, False)
    assert ride.record.outcome is Outcome.FINISHED


def test_a_session_that_pain_ended_says_so():
    ride = drive(a_step(30)).go(10)
    ride.take(leave(ride.session, ride.now_ms, hurts=True))
    assert (ride.record.hurt, ride.record.outcome) == (True, Outcome.LEFT)


@given(timelines, st.lists(st.integers(0, 20_000), max_size=6))
def test_easing_never_makes_anything_longer_or_undoes_what_was_done(timeline, delays_ms):
    ride = Drive(timeline)
    for delay_ms in delays_ms:
        ride.go(delay_ms / 1_000)
        if Command.EASE not in allowed(ride.session):
            return
        total_ms, done_ms = ride.session.timeline.total_ms, ride.session.done_at(ride.now_ms)
        ride.take(ease(ride.session, ride.now_ms))
        assert ride.session.timeline.total_ms <= total_ms
        now_done_ms = ride.session.done_at(ride.now_ms)
        assert all(now >= then for now, then in zip(now_done_ms, done_ms, strict=True))
