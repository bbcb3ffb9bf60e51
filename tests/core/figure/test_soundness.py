"""Every bundled pose is one that a body can take, and touches what it should, all the way."""

from dataclasses import replace

import pytest

from psoas_timer.core.figure.flesh import body_discs, solve
from psoas_timer.core.figure.keyframe import Joint
from psoas_timer.core.figure.motion import END_JOINT, movement_of
from psoas_timer.core.figure.pose import Contact, Support
from tests.core.figure.bundled import read_bundled_poses
from tests.core.figure.contacts import broken_contacts
from tests.core.figure.joint_limits import beyond_limits

POSES = read_bundled_poses()
MOVING = {pose_id: pose for pose_id, pose in POSES.items() if pose.motion is not None}
PHASES = [index / 24 for index in range(24)]

SLIDE = 0.8
"""A planted limb may leave the way between its two places by so many units."""

each_pose = pytest.mark.parametrize("pose_id", POSES)
each_moving_pose = pytest.mark.parametrize("pose_id", MOVING)


@each_pose
def test_everything_touches_what_it_should(pose_id: str):
    assert list(broken_contacts(POSES[pose_id])) == []


@each_pose
def test_every_pose_says_what_it_rests_on(pose_id: str):
    assert (
        any(
            contact.support in (Support.GROUND, Support.BED, Support.SEAT)
            for contact in POSES[pose_id].contacts
        )
        or pose_id == "side-lying-hip-flexor"
    )


@each_pose
def test_no_joint_is_bent_further_than_a_body_can(pose_id: str):
    pose = POSES[pose_id]
    for frame in (pose.base, pose.to):
        assert frame is None or list(beyond_limits(frame)) == []


@each_moving_pose
def test_no_joint_is_bent_too_far_on_the_way(pose_id: str):
    movement = movement_of(MOVING[pose_id])
    assert movement is not None
    for phase in PHASES:
        assert list(beyond_limits(movement.at(phase), slack=1.0)) == []


@each_moving_pose
def test_nothing_goes_through_the_floor_on_the_way(pose_id: str):
    movement = movement_of(MOVING[pose_id])
    assert movement is not None
    for phase in PHASES:
        discs = body_discs(solve(movement.at(phase)))
        lowest = min(centre.imag - radius for centre, radius in discs)
        assert lowest == pytest.approx(MOVING[pose_id].base.lift, abs=1e-6)


@pytest.mark.parametrize(
    "pose_id", [pose.id for pose in MOVING.values() if pose.motion and pose.motion.planted]
)
def test_planted_feet_do_not_slide(pose_id: str):
    pose = MOVING[pose_id]
    movement = movement_of(pose)
    assert movement is not None
    assert pose.motion is not None
    start, end = solve(movement.base), solve(movement.to)
    for phase in PHASES:
        now = solve(movement.at(phase))
        for limb in pose.motion.planted:
            joint = END_JOINT[limb]
            way = [start.at(joint) + (end.at(joint) - start.at(joint)) * i / 20 for i in range(21)]
            assert min(abs(now.at(joint) - place) for place in way) <= SLIDE


def test_a_hand_in_the_air_is_noticed():
    pose = POSES["low-lunge"]
    lifted = replace(pose.base, near_arm=replace(pose.base.near_arm, fore=60.0))
    (found,) = broken_contacts(replace(pose, base=lifted))
    assert found.startswith("base: near_hand=far_thigh: +")


def test_a_missing_chair_is_noticed():
    pose = replace(POSES["quiet-attention"], props=())
    assert list(broken_contacts(pose)) == ["base: hip=seat: no such support"]


def test_a_foot_in_the_floor_is_noticed():
    pose = POSES["standing-reset"]
    sunk = (Contact(Joint.NEAR_ANKLE, Support.DESK), Contact(Joint.HEAD, Support.GROUND))
    assert len(list(broken_contacts(replace(pose, contacts=sunk, to_contacts=())))) == 2


def test_a_knee_bent_forward_is_noticed():
    frame = POSES["standing-reset"].base
    broken = replace(frame, near_leg=replace(frame.near_leg, shin=-60.0))
    assert "near knee" in " ".join(beyond_limits(broken))
