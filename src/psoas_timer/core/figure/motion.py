"""The body at a phase of its movement. When which phase is reached lives in showing.py."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, tau

from psoas_timer.core.figure import rig
from psoas_timer.core.figure.angles import Bend, ease_in_out, reach
from psoas_timer.core.figure.flesh import solve
from psoas_timer.core.figure.joint_angles import blended
from psoas_timer.core.figure.keyframe import Arm, Joint, Keyframe, Leg, swapped
from psoas_timer.core.figure.pose import Limb, Motion, MotionMode, Pose
from psoas_timer.core.figure.skeleton import Skeleton

_REACH_ROUNDS = 2
"""Bending a leg moves the body, which moves the leg: after two rounds nothing slides to see."""

END_JOINT: Mapping[Limb, Joint] = {
    Limb.NEAR_FOOT: Joint.NEAR_ANKLE,
    Limb.FAR_FOOT: Joint.FAR_ANKLE,
    Limb.NEAR_HAND: Joint.NEAR_WRIST,
    Limb.FAR_HAND: Joint.FAR_WRIST,
}
"""The joint that stays in its place when a limb is planted."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement between two keyframes; `plants` are the planted limbs with their two places."""

    motion: Motion
    base: Keyframe
    to: Keyframe
    plants: tuple[tuple[Limb, complex, complex], ...] = ()

    def at(self, phase: float) -> Keyframe:
        """The body at a phase: 0 and 1 are the base keyframe, other numbers go on repeating.

        A sway is at the other keyframe at 0.5.
        """
        if self.motion.mode is MotionMode.STEP:
            return self._step(phase % 1.0 * 4.0)
        return self._between((1.0 - cos(tau * phase)) / 2.0)

    def _step(self, quarters: float) -> Keyframe:
        corners = (self.base, self.to, swapped(self.base), swapped(self.to), self.base)
        index = min(int(quarters), 3)
        fraction = quarters - index
        if not self.motion.is_even:
            fraction = ease_in_out(fraction)
        return blended(corners[index], corners[index + 1], fraction)

    def _between(self, fraction: float) -> Keyframe:
        frame = blended(self.base, self.to, fraction)
        if not self.plants:
            return frame
        for _ in range(_REACH_ROUNDS):
            skeleton = solve(frame)
            for limb, start, end in self.plants:
                frame = _planted(frame, skeleton, limb, start + (end - start) * fraction)
        return frame


def movement_of(pose: Pose) -> Movement | None:
    """The movement of a pose; None for one that keeps still."""
    if pose.motion is None or pose.to is None:
        return None
    to = replace(pose.to, progress=1.0)
    if not pose.motion.planted:
        return Movement(pose.motion, pose.base, to)
    start, end = solve(pose.base), solve(to)
    plants = tuple(
        (limb, start.at(END_JOINT[limb]), end.at(END_JOINT[limb])) for limb in pose.motion.planted
    )
    return Movement(pose.motion, pose.base, to, plants)


def _planted(frame: Keyframe, skeleton: Skeleton, limb: Limb, place: complex) -> Keyframe:
    """The body with one limb bent so that its end is at this place."""
    match limb:
        case Limb.NEAR_FOOT:
            return replace(frame, near_leg=_reaching_leg(frame.near_leg, skeleton.hip, place))
        case Limb.FAR_FOOT:
            return replace(frame, far_leg=_reaching_leg(frame.far_leg, skeleton.hip, place))
        case Limb.NEAR_HAND:
            shoulder = skeleton.near_arm.shoulder
            return replace(frame, near_arm=_reaching_arm(frame.near_arm, shoulder, place))
        case Limb.FAR_HAND:
            shoulder = skeleton.far_arm.shoulder
            return replace(frame, far_arm=_reaching_arm(frame.far_arm, shoulder, place))


def _reaching_leg(leg: Leg, hip: complex, place: complex) -> Leg:
    thigh, shin, _ = leg.scale
    thigh_way, shin_way = reach(hip, place, rig.THIGH * thigh, rig.SHIN * shin, Bend.KNEE)
    return replace(leg, thigh=thigh_way, shin=shin_way)


def _reaching_arm(arm: Arm, shoulder: complex, place: complex) -> Arm:
    upper, fore, _ = arm.scale
    upper_way, fore_way = reach(
        shoulder, place, rig.UPPER_ARM * upper, rig.FOREARM * fore, Bend.ELBOW
    )
    return replace(arm, upper=upper_way, fore=fore_way)
