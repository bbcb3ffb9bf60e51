"""The file of poses: the bundled one is whole, and each bad one gives the sentences beside it."""

import re
from pathlib import Path

import pytest

from psoas_timer.core.figure.keyframe import FULL_LENGTH, Joint
from psoas_timer.core.figure.pose import (
    Arrow,
    Contact,
    Inset,
    Limb,
    MotionMode,
    SeenFrom,
    Support,
    Target,
)
from psoas_timer.core.figure.props import Ball, Bed, Chair, Mat, Pillow, Wall
from psoas_timer.services import content
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.wording.say import say_problem
from psoas_timer.wording.templates.poses import TEMPLATES

SAMPLES = Path(__file__).parents[2] / "data" / "poses"


@pytest.fixture(scope="module")
def poses(assets: Path):
    poses, problems = read_poses(assets / "poses.toml")
    assert problems == ()
    return poses


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_everything_wrong_with_a_file_is_said(path: Path):
    _, problems = read_poses(path)
    said = [say_problem(each).replace(str(path), path.name) for each in problems]
    assert said == path.with_suffix(".expected.txt").read_text(encoding="utf-8").splitlines()


def test_a_broken_pose_is_left_out_and_the_others_are_used():
    poses, _ = read_poses(SAMPLES / "wrong-values.toml")
    assert list(poses) == ["standing-quad"]
    assert poses["standing-quad"].props == (Wall(Joint.HIP, 51, is_right=True), Bed(0))
    assert poses["standing-quad"].marks == ()


def test_every_exercise_has_a_pose_and_every_pose_an_exercise(poses, catalogue):
    assert set(poses) == set(catalogue.exercises)


def test_a_pose_is_read_as_it_is_written(poses):
    lunge = poses["low-lunge"]
    assert (lunge.base.torso, lunge.base.head) == (90, 91)
    assert lunge.base.near_leg.thigh == -112
    assert lunge.base.near_leg.toes == lunge.base.near_leg.foot == -155
    assert lunge.base.near_leg.scale == FULL_LENGTH
    assert (lunge.target, lunge.props, lunge.motion) == (Target.PSOAS, (Mat(),), None)
    assert Contact(Joint.NEAR_HAND, Support.FAR_THIGH) in lunge.contacts


def test_the_other_keyframe_has_what_differs_and_keeps_the_rest(poses):
    roller = poses["roller-front-thigh"]
    assert roller.to.torso == 9
    assert roller.to.near_leg == roller.base.near_leg
    assert roller.to.far_leg.scale == (0.43, 0.93, 1)
    assert roller.to.pin is roller.base.pin is Joint.NEAR_ELBOW
    circles = poses["abdomen-circles"]
    assert circles.to.near_arm.scale != circles.base.near_arm.scale


def test_movements_props_marks_and_views_are_read(poses):
    walk, squat = poses["walk-break"].motion, poses["goblet-squat"].motion
    assert (walk.period_ms, walk.mode, walk.is_even) == (1_600, MotionMode.STEP, True)
    assert squat.planted == (Limb.NEAR_FOOT, Limb.FAR_FOOT)
    assert poses["ball-low-back-floor"].props[1] == Ball(0.33, is_before_legs=True)
    assert poses["ball-low-back-floor"].inset is Inset.BACK
    assert poses["ball-low-back-floor"].is_inset_left
    assert poses["heat-front-hip"].props[1] == Pillow(Joint.HEAD, -1, 34)
    seat, step = poses["quiet-attention"].props[0], poses["chair-step-lunge"].props[0]
    assert isinstance(seat, Chair)
    assert seat.height is None
    assert step.height == 45
    assert poses["paced-breathing"].marks == (
        Arrow(Joint.HIP, -15 + 21j, -15 + 35j, is_double=True),
    )
    assert poses["side-lying-hip-flexor"].seen_from is SeenFrom.ABOVE
    assert poses["side-lying-hip-flexor"].base.gravity == 0


def test_messages_and_templates_belong_together():
    (folder,) = content.__path__
    used = set()
    for path in Path(folder).glob("*.py"):
        used |= set(re.findall(r'"(poses\.[a-z_]*[a-z])"', path.read_text(encoding="utf-8")))
    assert used - {"poses.toml"} == TEMPLATES.keys()
