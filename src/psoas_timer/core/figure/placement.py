"""Where the props stand: by the joints of the base keyframe, so that supports always touch."""

from collections.abc import Sequence
from dataclasses import dataclass

from psoas_timer.core.figure.flesh import trunk_depth
from psoas_timer.core.figure.keyframe import Joint
from psoas_timer.core.figure.props import (
    Ball,
    Bed,
    Carton,
    Chair,
    Desk,
    HeatPack,
    Kettlebell,
    Mat,
    Pillow,
    Prop,
    Roller,
    SidewaysChair,
    Wall,
)
from psoas_timer.core.figure.skeleton import Skeleton

BALL_RADIUS = 4.2
ROLLER_RADIUS = 7.5

_SEAT_UNDER_HIP = 10.2
_BED_UNDER_HIP = 10.0
_PILLOW_UNDER = {Joint.HEAD: 10.6, Joint.HIP: 9.6, Joint.NEAR_KNEE: 7.0}
"""How far the top lies under the joint: the flesh between, less a little that sinks in."""

_PILLOW_UNDER_OTHERS = 5.0

_BALL_SINKS = 0.6
_ROLLER_SINKS = 0.8
_UNDER_THIGH = 9.4
_ROLLING = 0.5
"""A thing that rolls under the body goes half as far as the body does."""


@dataclass(frozen=True, slots=True)
class PlacedProp:
    """A prop with the point that it is drawn from.

    `at` is the middle of the seat's top, the end of the bed's top, the foot of the wall, the left
    end of the desk's top, the middle of the pillow's top, the centre of what rolls, the middle
    between the hands; for a mat and a pack it means nothing. `floor` is the height of what a
    pillow lies on.
    """

    prop: Prop
    at: complex = 0j
    floor: float = 0.0


def placed_props(props: Sequence[Prop], base: Skeleton, now: Skeleton) -> tuple[PlacedProp, ...]:
    """Place all props of a pose: most by its base keyframe, some by where the body is now."""
    beds = [prop for prop in props if isinstance(prop, Bed)]
    floor = base.hip.imag - _BED_UNDER_HIP if beds else 0.0
    return tuple(PlacedProp(prop, _place(prop, base, now), floor) for prop in props)


def _place(prop: Prop, base: Skeleton, now: Skeleton) -> complex:
    match prop:
        case Wall():
            return complex(base.at(prop.at).real + prop.dx, 0.0)
        case Chair(height=height) if height is not None:
            return complex(base.at(prop.at).real + prop.dx, height)
        case Chair() | SidewaysChair():
            return complex(base.at(prop.at).real + prop.dx, base.hip.imag - _SEAT_UNDER_HIP)
        case Bed():
            return base.hip + complex(prop.dx, -_BED_UNDER_HIP)
        case Pillow():
            below = _PILLOW_UNDER.get(prop.at, _PILLOW_UNDER_OTHERS)
            return base.at(prop.at) + complex(prop.dx, -below)
        case Desk():
            return complex(base.at(prop.at).real + prop.dx, prop.height)
        case Ball():
            start = _behind_spine(prop, base)
            return start + (_behind_spine(prop, now) - start) * _ROLLING
        case Roller():
            start = _under_thigh(prop, base)
            rolled = start + (_under_thigh(prop, now) - start) * _ROLLING
            return complex(rolled.real, ROLLER_RADIUS)
        case Kettlebell() | Carton():
            return (now.near_arm.hand + now.far_arm.hand) / 2.0 + complex(prop.dx, prop.dy)
        case Mat() | HeatPack():
            return 0j


def _behind_spine(ball: Ball, skeleton: Skeleton) -> complex:
    _, back = trunk_depth(skeleton, ball.spine)
    return skeleton.spine(ball.spine, -(back + BALL_RADIUS - _BALL_SINKS))


def _under_thigh(roller: Roller, skeleton: Skeleton) -> complex:
    """The roller's centre on the side of the thigh that is its front."""
    bone = skeleton.near_leg.knee - skeleton.hip
    front = bone / abs(bone) * 1j
    return (
        skeleton.hip + bone * roller.thigh + front * (_UNDER_THIGH + ROLLER_RADIUS - _ROLLER_SINKS)
    )
