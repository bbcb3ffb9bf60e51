"""Bodies between keyframes: blending, swaying and stepping."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.figure.flesh import solve
from psoas_timer.core.figure.joint_angles import blended, leg_joints
from psoas_timer.core.figure.keyframe import swapped
from psoas_timer.core.figure.motion import Movement, movement_of
from psoas_timer.core.figure.pose import MotionMode
from tests.core.figure.bundled import (
    apart,
    fractions,
    moving_ids,
    pose_ids,
    read_bundled_poses,
)
from tests.core.figure.joint_limits import beyond_limits

POSES = read_bundled_poses()
SMALL_STEP = 1e-4


def movement(pose_id: str) -> Movement:
    found = movement_of(POSES[pose_id])
    assert found is not None
    return found


@given(pose_ids, pose_ids)
def test_a_blend_begins_and_ends_with_what_is_blended(one: str, other: str):
    start, end = POSES[one].base, replace(POSES[other].base, pin=POSES[one].base.pin)
    assert apart(solve(blended(start, end, 0.0)), solve(start)) < 1e-6
    assert apart(solve(blended(start, end, 1.0)), solve(end)) < 1e-6


@given(pose_ids, pose_ids, st.floats(0.0, 1.0 - SMALL_STEP))
def test_a_blend_never_jumps(one: str, other: str, fraction: float):
    start, end = POSES[one].base, replace(POSES[other].base, pin=POSES[one].base.pin)
    now = solve(blended(start, end, fraction))
    soon = solve(blended(start, end, fraction + SMALL_STEP))
    assert apart(now, soon) < 0.5


@given(pose_ids, pose_ids, fractions)
def test_a_blend_of_two_able_bodies_is_an_able_body(one: str, other: str, fraction: float):
    frame = blended(POSES[one].base, POSES[other].base, fraction)
    assert list(beyond_limits(frame, slack=8.0)) == []


def test_a_knee_never_bends_through_itself():
    standing, lifted = POSES["standing-reset"].base, POSES["standing-quad"].base
    for index in range(21):
        frame = blended(standing, lifted, index / 20)
        assert leg_joints(frame.torso, frame.near_leg).knee <= 0


@given(moving_ids, st.floats(-3, 3))
def test_a_movement_repeats(pose_id: str, phase: float):
    moving = movement(pose_id)
    assert apart(solve(moving.at(phase)), solve(moving.at(phase + 1.0))) < 1e-3


@given(moving_ids, st.floats(0, 1))
def test_a_movement_never_jumps(pose_id: str, phase: float):
    moving = movement(pose_id)
    assert apart(solve(moving.at(phase)), solve(moving.at(phase + SMALL_STEP))) < 0.5


@given(moving_ids)
def test_a_movement_begins_with_the_keyframe_that_teaches_it(pose_id: str):
    assert apart(solve(movement(pose_id).at(0.0)), solve(POSES[pose_id].base)) < 0.1


@given(moving_ids.filter(lambda each: movement(each).motion.mode is MotionMode.SWAY), fractions)
def test_a_sway_goes_back_the_way_it_came(pose_id: str, phase: float):
    moving = movement(pose_id)
    assert apart(solve(moving.at(phase)), solve(moving.at(1.0 - phase))) < 1e-6


@given(moving_ids.filter(lambda each: movement(each).motion.mode is MotionMode.STEP), fractions)
def test_the_second_half_of_a_step_has_near_and_far_exchanged(pose_id: str, phase: float):
    moving = movement(pose_id)
    first, second = moving.at(phase / 2.0), moving.at(phase / 2.0 + 0.5)
    exchanged = solve(replace(swapped(second), pin=second.pin))
    assert apart(solve(first).moved(-solve(first).hip), exchanged.moved(-exchanged.hip)) < 1e-6


def test_half_a_sway_is_the_other_keyframe():
    moving = movement("goblet-squat")
    assert apart(solve(moving.at(0.5)), solve(moving.to)) < 0.1
    assert moving.at(0.5).progress == pytest.approx(1.0)


def test_swapping_twice_changes_nothing():
    frame = POSES["walk-break"].base
    assert swapped(swapped(frame)) == frame
    assert swapped(frame).near_leg == frame.far_leg
