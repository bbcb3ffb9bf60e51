"""A body at one instant, as directions of its limbs. Points in space are solved in skeleton.py.

The figure faces right. Near is the worked side, towards the viewer; far is the other one. All
directions are absolute degrees: 0 right, 90 up, counter-clockwise.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

Scale = tuple[float, float, float]
"""How much shorter each segment looks because it points towards or away from the viewer."""

FULL_LENGTH: Scale = (1.0, 1.0, 1.0)


class Joint(StrEnum):
    """A place of the body that can be named: to pin it, to put a prop there, to touch with it."""

    HIP = "hip"
    WAIST = "waist"
    SHOULDER = "shoulder"
    HEAD = "head"
    NEAR_KNEE = "near_knee"
    NEAR_ANKLE = "near_ankle"
    NEAR_HEEL = "near_heel"
    NEAR_BALL = "near_ball"
    NEAR_TOE = "near_toe"
    NEAR_ELBOW = "near_elbow"
    NEAR_WRIST = "near_wrist"
    NEAR_HAND = "near_hand"
    NEAR_TIP = "near_tip"
    FAR_KNEE = "far_knee"
    FAR_ANKLE = "far_ankle"
    FAR_HEEL = "far_heel"
    FAR_BALL = "far_ball"
    FAR_TOE = "far_toe"
    FAR_ELBOW = "far_elbow"
    FAR_WRIST = "far_wrist"
    FAR_HAND = "far_hand"
    FAR_TIP = "far_tip"


@dataclass(frozen=True, slots=True)
class Leg:
    """Directions from the trunk outwards: `foot` is heel to ball, `toes` ball to tip.

    The knee bends where shin < thigh.
    """

    thigh: float
    shin: float
    foot: float
    toes: float
    scale: Scale = FULL_LENGTH
    """Of thigh, shin and foot."""


@dataclass(frozen=True, slots=True)
class Arm:
    """Directions from the trunk outwards. The elbow bends where fore > upper."""

    upper: float
    fore: float
    hand: float
    scale: Scale = FULL_LENGTH
    """Of upper arm, forearm and hand."""


@dataclass(frozen=True, slots=True)
class Keyframe:
    """All directions of a body, and where it is held.

    `torso` points from hip to shoulder, `head` from the neck to the crown. `arch` bows the spine at
    its middle (units, positive rounds the back), `belly` is its extra depth when breathed in
    (units). `lift` hangs the lowest point so high above the floor (units). The joint `pin` stays at
    x = `pin_x`. `gravity` is 1 where the figure stands or lies on the floor and 0 where it is seen
    from above. `progress` is 0 in the base keyframe of a movement and 1 in its other one;
    `is_swapped` tells that near and far limbs have changed places.
    """

    torso: float
    head: float
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm
    arch: float = 0.0
    belly: float = 0.0
    lift: float = 0.0
    pin: Joint = Joint.HIP
    pin_x: float = 0.0
    gravity: float = 1.0
    progress: float = 0.0
    is_swapped: bool = False


def swapped(frame: Keyframe) -> Keyframe:
    """Near and far limbs exchanged: the second half of a walking or marching cycle."""
    return replace(
        frame,
        near_leg=frame.far_leg,
        far_leg=frame.near_leg,
        near_arm=frame.far_arm,
        far_arm=frame.near_arm,
        is_swapped=not frame.is_swapped,
    )
