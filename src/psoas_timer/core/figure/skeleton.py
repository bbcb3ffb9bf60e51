"""The joints of a body in space, solved from its directions and set down on the floor."""

from dataclasses import dataclass, replace
from math import cos, radians

from psoas_timer.core.figure import rig
from psoas_timer.core.figure.angles import angle_of, direction
from psoas_timer.core.figure.keyframe import Arm, Joint, Keyframe, Leg

_CROWN_AHEAD = 1.6
"""The centre of the skull lies this far before the end of the neck (units)."""

_HEEL_DROP = 2.8
_BALL_DROP = 4.3
_TOE_DROP = 0.5
"""How far heel and ball lie under the ankle, and the tip under the ball (units)."""

_WAIST_PLACE = 0.35
"""The waist as a place along the spine from hip (0) to shoulder (1)."""


@dataclass(frozen=True, slots=True)
class LegPoints:
    """Where a leg is, from the hip outwards."""

    knee: complex
    ankle: complex
    heel: complex
    ball: complex
    toe: complex


@dataclass(frozen=True, slots=True)
class ArmPoints:
    """Where an arm is; `hand` is the middle of the hand, `tip` the end of the fingers."""

    shoulder: complex
    elbow: complex
    wrist: complex
    hand: complex
    tip: complex


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Where a body is. The spine is a quadratic curve from hip to shoulder bowed by `spine_bow`."""

    frame: Keyframe
    hip: complex
    spine_bow: complex
    shoulder: complex
    neck: complex
    head: complex
    near_leg: LegPoints
    far_leg: LegPoints
    near_arm: ArmPoints
    far_arm: ArmPoints

    def spine(self, place: float, forward: float = 0.0) -> complex:
        """The point at 0 (hip) to 1 (shoulder), moved so many units towards the belly."""
        rest = 1.0 - place
        on_curve = (
            rest * rest * self.hip
            + 2.0 * place * rest * self.spine_bow
            + place * place * self.shoulder
        )
        if not forward:
            return on_curve
        along = rest * (self.spine_bow - self.hip) + place * (self.shoulder - self.spine_bow)
        return on_curve + forward * (along / abs(along)) * -1j

    def at(self, joint: Joint) -> complex:
        """Where a named joint is."""
        match joint:
            case Joint.HIP:
                return self.hip
            case Joint.WAIST:
                return self.spine(_WAIST_PLACE)
            case Joint.SHOULDER:
                return self.shoulder
            case Joint.HEAD:
                return self.head
        side, _, part = joint.partition("_")
        is_near = side == "near"
        return _limb_points(
            self.near_leg if is_near else self.far_leg, self.near_arm if is_near else self.far_arm
        )[part]

    def moved(self, by: complex) -> "Skeleton":
        """The same body in another place."""
        return replace(
            self,
            hip=self.hip + by,
            spine_bow=self.spine_bow + by,
            shoulder=self.shoulder + by,
            neck=self.neck + by,
            head=self.head + by,
            near_leg=_moved_leg(self.near_leg, by),
            far_leg=_moved_leg(self.far_leg, by),
            near_arm=_moved_arm(self.near_arm, by),
            far_arm=_moved_arm(self.far_arm, by),
        )


def unplaced(frame: Keyframe) -> Skeleton:
    """The body with its hip at the origin, not yet on the floor."""
    up = direction(frame.torso)
    shoulder = rig.TORSO * up
    spine_bow = shoulder / 2.0 + 2.0j * frame.arch * up
    last_of_spine = shoulder - spine_bow
    neck_way = direction(angle_of(last_of_spine / abs(last_of_spine) + direction(frame.head)))
    neck = shoulder + rig.NECK * neck_way
    crown = direction(frame.head)
    return Skeleton(
        frame=frame,
        hip=0j,
        spine_bow=spine_bow,
        shoulder=shoulder,
        neck=neck,
        head=neck + crown * complex(rig.HEAD, -_CROWN_AHEAD),
        near_leg=_leg_points(frame.near_leg),
        far_leg=_leg_points(frame.far_leg),
        near_arm=_arm_points(frame.near_arm, shoulder, frame.torso),
        far_arm=_arm_points(frame.far_arm, shoulder, frame.torso),
    )


def _leg_points(leg: Leg) -> LegPoints:
    """A leg from a hip at the origin."""
    thigh_scale, shin_scale, foot_scale = leg.scale
    knee = rig.THIGH * thigh_scale * direction(leg.thigh)
    ankle = knee + rig.SHIN * shin_scale * direction(leg.shin)
    foot, toes = direction(leg.foot), direction(leg.toes)
    ball = ankle + foot * complex(rig.BALL_AHEAD * foot_scale, -_BALL_DROP)
    return LegPoints(
        knee=knee,
        ankle=ankle,
        heel=ankle + foot * complex(-rig.HEEL_BACK * foot_scale, -_HEEL_DROP),
        ball=ball,
        toe=ball + toes * complex(rig.TOE_AHEAD * foot_scale, -_TOE_DROP),
    )


def _arm_points(arm: Arm, shoulder: complex, torso: float) -> ArmPoints:
    """An arm from a shoulder that comes up as the arm is raised."""
    upper_scale, fore_scale, hand_scale = arm.scale
    raised = max(0.0, cos(radians(arm.upper - torso)))
    start = shoulder + rig.SHOULDER_RISE * raised * direction(torso)
    elbow = start + rig.UPPER_ARM * upper_scale * direction(arm.upper)
    wrist = elbow + rig.FOREARM * fore_scale * direction(arm.fore)
    hand = rig.HAND * hand_scale * direction(arm.hand)
    return ArmPoints(start, elbow, wrist, wrist + hand / 2.0, wrist + hand)


def _moved_leg(leg: LegPoints, by: complex) -> LegPoints:
    return LegPoints(leg.knee + by, leg.ankle + by, leg.heel + by, leg.ball + by, leg.toe + by)


def _moved_arm(arm: ArmPoints, by: complex) -> ArmPoints:
    return ArmPoints(arm.shoulder + by, arm.elbow + by, arm.wrist + by, arm.hand + by, arm.tip + by)


def _limb_points(leg: LegPoints, arm: ArmPoints) -> dict[str, complex]:
    return {
        "knee": leg.knee,
        "ankle": leg.ankle,
        "heel": leg.heel,
        "ball": leg.ball,
        "toe": leg.toe,
        "elbow": arm.elbow,
        "wrist": arm.wrist,
        "hand": arm.hand,
        "tip": arm.tip,
    }
