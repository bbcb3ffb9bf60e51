"""How far a body can bend its joints: the proof that a keyframe is one that somebody can take."""

from collections.abc import Iterator
from dataclasses import dataclass

from psoas_timer.core.figure.joint_angles import arm_joints, leg_joints, neck_angle
from psoas_timer.core.figure.keyframe import Keyframe


@dataclass(frozen=True, slots=True)
class Range:
    """What a joint can do, in degrees, ends included."""

    low: float
    high: float

    def __contains__(self, angle: float) -> bool:
        """Tell whether the joint can be bent like this."""
        return self.low <= angle <= self.high


LIMITS = {
    "hip": Range(-218, -14),
    "knee": Range(-160, 3),
    "ankle": Range(-5, 124),
    "shoulder": Range(-245, 12),
    "elbow": Range(-3, 158),
    "neck": Range(-62, 45),
}
"""What a supple adult can do, a little generous; set by eye for this figure."""

TURNED_OUT_FOOT = 8.0
"""A foot that is turned out looks bent further at the ankle, by up to so many degrees."""


def beyond_limits(frame: Keyframe, slack: float = 0.0) -> Iterator[str]:
    """Name each joint that is bent further than a body can, by more than `slack` degrees."""
    angles = {"neck": neck_angle(frame)}
    turned_out = set()
    for side, leg, arm in (
        ("near", frame.near_leg, frame.near_arm),
        ("far", frame.far_leg, frame.far_arm),
    ):
        in_leg, in_arm = leg_joints(frame.torso, leg), arm_joints(frame.torso, arm)
        angles |= {
            f"{side} hip": in_leg.hip,
            f"{side} knee": in_leg.knee,
            f"{side} ankle": in_leg.ankle,
            f"{side} shoulder": in_arm.shoulder,
            f"{side} elbow": in_arm.elbow,
        }
        if leg.scale[2] < 1:
            turned_out.add(f"{side} ankle")
    for name, angle in angles.items():
        limit = LIMITS[name.split()[-1]]
        more = TURNED_OUT_FOOT if name in turned_out else 0.0
        if angle not in Range(limit.low - slack, limit.high + slack + more):
            yield f"{name} {angle:.0f}"
