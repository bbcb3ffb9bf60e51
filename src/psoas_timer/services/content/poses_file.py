"""The poses of the drawn figure, from `poses.toml`.

Angles are read in keyframe_fields.py, props and marks in prop_fields.py.
"""

from enum import StrEnum
from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.figure.pose import (
    Face,
    Feet,
    Inset,
    Limb,
    Motion,
    MotionMode,
    Pose,
    SeenFrom,
    Target,
)
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content import keyframe_fields as k
from psoas_timer.services.content.fields import Table, Values, read_fields
from psoas_timer.services.content.geometry_fields import contact
from psoas_timer.services.content.list_fields import list_of, table, tables
from psoas_timer.services.content.number_fields import seconds, switch
from psoas_timer.services.content.prop_fields import read_mark, read_prop
from psoas_timer.services.content.text_fields import identifier
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml
from psoas_timer.services.content.word_fields import word


class _InsetSide(StrEnum):
    LEFT = "left"
    RIGHT = "right"


_POSES = table("pose")
_ID = identifier("id")
_TARGET = word("target", Target, Target.NONE)
_PROPS = tables("props", most=10)
_MARKS = tables("marks", most=10)
_INSET = word("inset", Inset, Inset.NONE)
_INSET_SIDE = word("inset_side", _InsetSide, _InsetSide.RIGHT)
_FEET = word("feet", Feet, Feet.BARE)
_EYES_CLOSED = switch("eyes_closed")
_FACE = word("face", Face, Face.PROFILE)
_VIEW = word("view", SeenFrom, SeenFrom.SIDE)
_NEAR_ARM_UNDER = switch("near_arm_under_head")
_CONTACTS = list_of(contact("contacts"))
_MOTION = table("motion")
_TO = table("to")
_PERIOD = seconds("period_s", Bounds(500, 60_000), required=True)
_MODE = word("mode", MotionMode, MotionMode.SWAY)
_EVEN = switch("even")
_PLANTED = list_of(word("planted", Limb, Limb.NEAR_FOOT))

_POSE_FIELDS = (
    *k.FIELDS,
    *(_TARGET, _PROPS, _MARKS, _INSET, _INSET_SIDE, _FEET, _EYES_CLOSED, _FACE, _VIEW),
    *(_NEAR_ARM_UNDER, _CONTACTS, _MOTION, _TO),
)
_MOTION_FIELDS = (_PERIOD, _MODE, _EVEN, _PLANTED)
_TO_FIELDS = (*k.OTHER_FIELDS, _CONTACTS)


def read_poses(path: Path) -> tuple[dict[str, Pose], tuple[Problem, ...]]:
    """The poses by the id of their exercise, without the broken ones, and all that is wrong."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return {}, (file,)
    found = read_fields(file.table, [SCHEMA_FIELD, _POSES])[_POSES]
    poses: dict[str, Pose] = {}
    if found is not None:
        for pose_id, value in found.keys.items():
            pose = _read_pose(found, pose_id, value)
            if pose is not None:
                poses[pose_id] = pose
    elif "pose" not in file.table.keys:
        file.table.place.wrong(message("files.missing_key", field="pose"), _POSES.expected)
    return poses, file.problems


def _read_pose(poses: Table, pose_id: str, value: object) -> Pose | None:
    place = poses.place.at(pose_id)
    found = _POSES.read(place, value)
    if found is None or _ID.read(place, pose_id) is None:
        return None
    values = read_fields(found, _POSE_FIELDS)
    motion = _motion(values[_MOTION])
    to = values[_TO]
    other = None if to is None else read_fields(to, _TO_FIELDS)
    if (_MOTION.name in found.keys) != (_TO.name in found.keys):
        place.wrong(message("poses.half_a_movement"), message("poses.mend_half_a_movement"))
        return None
    if any(field not in values for field in k.REQUIRED) or (motion is None) != (other is None):
        return None
    return _pose(pose_id, values, motion, other)


def _pose(pose_id: str, values: Values, motion: Motion | None, other: Values | None) -> Pose:
    gravity = 0.0 if values[_VIEW] is SeenFrom.ABOVE else 1.0
    base = k.base_keyframe(values, gravity)
    props = (read_prop(each) for each in values[_PROPS])
    marks = (read_mark(each) for each in values[_MARKS])
    contacts = values[_CONTACTS]
    return Pose(
        id=pose_id,
        base=base,
        to=None if other is None else k.other_keyframe(base, other),
        motion=motion,
        target=values[_TARGET],
        props=tuple(prop for prop in props if prop is not None),
        marks=tuple(mark for mark in marks if mark is not None),
        inset=values[_INSET],
        is_inset_left=values[_INSET_SIDE] is _InsetSide.LEFT,
        feet=values[_FEET],
        has_closed_eyes=values[_EYES_CLOSED],
        face=values[_FACE],
        seen_from=values[_VIEW],
        has_near_arm_under_head=values[_NEAR_ARM_UNDER],
        contacts=tuple(each for each in contacts if each is not None),
        to_contacts=() if other is None else tuple(c for c in other[_CONTACTS] if c is not None),
    )


def _motion(found: Table | None) -> Motion | None:
    if found is None:
        return None
    values = read_fields(found, _MOTION_FIELDS)
    if _PERIOD not in values:
        return None
    return Motion(values[_PERIOD], values[_MODE], values[_EVEN], values[_PLANTED])
