"""A body as the angles of its joints: how far each one is bent, and what lies between two bodies.

Mixing absolute directions would send a knee through itself where a direction crosses 180 degrees;
joint angles lie on fixed branches and never do.
"""

from dataclasses import dataclass, replace

from psoas_timer.core.figure.angles import wrapped
from psoas_timer.core.figure.keyframe import Arm, Keyframe, Leg, Scale

_TORSO_FROM = -90.0
_NECK_FROM = -180.0
_HIP_FROM = -300.0
_KNEE_FROM = -230.0
_ANKLE_FROM = -90.0
_TOES_FROM = -180.0
_SHOULDER_FROM = -270.0
_ELBOW_FROM = -100.0
_WRIST_FROM = -180.0


@dataclass(frozen=True, slots=True)
class LegJoints:
    """Degrees between trunk and thigh, thigh and shin, shin and foot, foot and toes."""

    hip: float
    knee: float
    ankle: float
    toes: float


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """Degrees between trunk and upper arm, upper arm and forearm, forearm and hand."""

    shoulder: float
    elbow: float
    wrist: float


def leg_joints(torso: float, leg: Leg) -> LegJoints:
    """How the joints of a leg are bent on a trunk of this direction."""
    return LegJoints(
        hip=wrapped(leg.thigh - torso, _HIP_FROM),
        knee=wrapped(leg.shin - leg.thigh, _KNEE_FROM),
        ankle=wrapped(leg.foot - leg.shin, _ANKLE_FROM),
        toes=wrapped(leg.toes - leg.foot, _TOES_FROM),
    )


def arm_joints(torso: float, arm: Arm) -> ArmJoints:
    """How the joints of an arm are bent on a trunk of this direction."""
    return ArmJoints(
        shoulder=wrapped(arm.upper - torso, _SHOULDER_FROM),
        elbow=wrapped(arm.fore - arm.upper, _ELBOW_FROM),
        wrist=wrapped(arm.hand - arm.fore, _WRIST_FROM),
    )


def neck_angle(frame: Keyframe) -> float:
    """Degrees between trunk and head."""
    return wrapped(frame.head - frame.torso, _NECK_FROM)


def blended(one: Keyframe, other: Keyframe, fraction: float) -> Keyframe:
    """The body on the way from one (0) to the other (1); every joint turns the short, able way.

    Both must be pinned at the same joint: it stays in its place, or moves from one to the other.
    """
    torso_one, torso_other = (wrapped(frame.torso, _TORSO_FROM) for frame in (one, other))
    torso = _mix(torso_one, torso_other, fraction)
    neck = _mix(neck_angle(one), neck_angle(other), fraction)

    def leg(a: Leg, b: Leg) -> Leg:
        return _blended_leg((torso_one, a), (torso_other, b), torso, fraction)

    def arm(a: Arm, b: Arm) -> Arm:
        return _blended_arm((torso_one, a), (torso_other, b), torso, fraction)

    return replace(
        one,
        torso=torso,
        head=torso + neck,
        near_leg=leg(one.near_leg, other.near_leg),
        far_leg=leg(one.far_leg, other.far_leg),
        near_arm=arm(one.near_arm, other.near_arm),
        far_arm=arm(one.far_arm, other.far_arm),
        arch=_mix(one.arch, other.arch, fraction),
        belly=_mix(one.belly, other.belly, fraction),
        lift=_mix(one.lift, other.lift, fraction),
        pin_x=_mix(one.pin_x, other.pin_x, fraction),
        gravity=_mix(one.gravity, other.gravity, fraction),
        progress=_mix(one.progress, other.progress, fraction),
        is_swapped=(one if fraction < 0.5 else other).is_swapped,
    )


def _blended_leg(
    one: tuple[float, Leg], other: tuple[float, Leg], torso: float, fraction: float
) -> Leg:
    a, b = leg_joints(*one), leg_joints(*other)
    thigh = torso + _mix(a.hip, b.hip, fraction)
    shin = thigh + _mix(a.knee, b.knee, fraction)
    foot = shin + _mix(a.ankle, b.ankle, fraction)
    toes = foot + _mix(a.toes, b.toes, fraction)
    return Leg(thigh, shin, foot, toes, _mixed_scale(one[1].scale, other[1].scale, fraction))


def _blended_arm(
    one: tuple[float, Arm], other: tuple[float, Arm], torso: float, fraction: float
) -> Arm:
    a, b = arm_joints(*one), arm_joints(*other)
    upper = torso + _mix(a.shoulder, b.shoulder, fraction)
    fore = upper + _mix(a.elbow, b.elbow, fraction)
    hand = fore + _mix(a.wrist, b.wrist, fraction)
    return Arm(upper, fore, hand, _mixed_scale(one[1].scale, other[1].scale, fraction))


def _mixed_scale(one: Scale, other: Scale, fraction: float) -> Scale:
    return (
        _mix(one[0], other[0], fraction),
        _mix(one[1], other[1], fraction),
        _mix(one[2], other[2], fraction),
    )


def _mix(one: float, other: float, fraction: float) -> float:
    return one + (other - one) * fraction
