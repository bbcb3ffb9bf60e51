"""Changes from pose to pose and from side to side."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.figure.box import body_box
from psoas_timer.core.figure.flesh import solve
from psoas_timer.core.figure.stance import (
    FACING_LEFT,
    FACING_RIGHT,
    StagedPose,
    on_the_way,
    stance,
)
from tests.core.figure.bundled import apart, fractions, pose_ids, read_bundled_poses

STAGED = {pose_id: StagedPose(pose) for pose_id, pose in read_bundled_poses().items()}
SMALL_STEP = 1e-4
turns = st.sampled_from([FACING_RIGHT, FACING_LEFT])


def shares(found) -> dict[str, float]:
    return {each.staged.pose.id: round(each.opacity, 6) for each in found.surroundings}


@given(pose_ids, pose_ids, turns, turns)
def test_a_change_begins_and_ends_where_it_should(one, other, turn, goal_turn):
    origin, goal = stance(STAGED[one], turn), stance(STAGED[other], goal_turn)
    start, end = on_the_way(origin, goal, 0.0), on_the_way(origin, goal, 1.0)
    assert apart(solve(start.frame), solve(origin.frame)) < 1e-6
    assert apart(solve(end.frame), solve(goal.frame)) < 1e-6
    assert (start.turn, end.turn) == (turn, goal_turn)
    assert shares(end) == shares(goal)
    assert end.framing.overhead == pytest.approx(goal.framing.overhead)


@given(pose_ids, pose_ids, st.floats(0.0, 1.0 - SMALL_STEP))
def test_a_change_never_jumps(one, other, fraction):
    origin, goal = stance(STAGED[one], FACING_RIGHT), stance(STAGED[other], FACING_LEFT)
    now, soon = (on_the_way(origin, goal, each) for each in (fraction, fraction + SMALL_STEP))
    assert apart(solve(now.frame), solve(soon.frame)) < 0.5
    assert abs(now.framing.box.top - soon.framing.box.top) < 0.5
    assert abs(now.turn - soon.turn) < 0.001


@given(pose_ids, pose_ids, pose_ids, fractions)
def test_a_change_can_begin_in_the_middle_of_another(one, other, third, fraction):
    halfway = on_the_way(
        stance(STAGED[one], FACING_RIGHT), stance(STAGED[other], FACING_LEFT), fraction
    )
    start = on_the_way(halfway, stance(STAGED[third], FACING_RIGHT), 0.0)
    assert apart(solve(start.frame), solve(halfway.frame)) < 1e-6
    assert start.turn == halfway.turn
    assert start.surroundings == halfway.surroundings


@given(pose_ids, pose_ids, fractions)
def test_the_moving_body_is_never_cropped(one, other, fraction):
    now = on_the_way(stance(STAGED[one], 0.0), stance(STAGED[other], 0.0), fraction)
    body, box = body_box(solve(now.frame)), now.framing.box
    assert box.joined(body) == box


def test_props_are_cross_faded_in_the_middle_160_ms():
    origin, goal = stance(STAGED["low-lunge"], 0.0), stance(STAGED["sit-to-stand"], 0.0)
    assert shares(on_the_way(origin, goal, 119 / 400)) == {"low-lunge": 1.0}
    assert shares(on_the_way(origin, goal, 0.5)) == {"low-lunge": 0.5, "sit-to-stand": 0.5}
    assert shares(on_the_way(origin, goal, 281 / 400)) == {"sit-to-stand": 1.0}


def test_props_do_not_fade_when_only_the_side_changes():
    lunge = STAGED["low-lunge"]
    middle = on_the_way(stance(lunge, FACING_RIGHT), stance(lunge, FACING_LEFT), 0.5)
    assert shares(middle) == {"low-lunge": 1.0}
    assert middle.turn == 0.5


def test_a_moving_pose_is_framed_by_its_whole_movement(staged: Mapping[str, StagedPose]):
    squat = staged["goblet-squat"]
    assert stance(squat, 0.0, 0.1).framing.box.top > 150
    assert stance(squat, 0.0, is_still=True).framing.box.top < 130


@given(pose_ids, fractions)
def test_a_movement_stays_inside_of_its_box(pose_id, phase):
    found = stance(STAGED[pose_id], 0.0, phase)
    body, box = body_box(solve(found.frame)), found.framing.box
    assert box.left - 1 <= body.left
    assert body.right <= box.right + 1
    assert body.top <= box.top + 1
