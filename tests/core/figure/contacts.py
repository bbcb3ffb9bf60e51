"""Measures how near a body part is to what it should touch: the proof that a pose is sound."""

from collections.abc import Iterator

from psoas_timer.core.figure.flesh import solve, trunk_discs
from psoas_timer.core.figure.keyframe import Joint
from psoas_timer.core.figure.placement import BALL_RADIUS, PlacedProp, placed_props
from psoas_timer.core.figure.pose import Contact, Pose, Support
from psoas_timer.core.figure.props import Ball, Bed, Chair, Desk, Pillow, SidewaysChair, Wall
from psoas_timer.core.figure.skeleton import Skeleton

_LARGEST_GAP = 1.6
"""A part whose skin is further away than this (units) does not touch."""

_DEEPEST = 2.2
_DEEPEST_SOFT = 4.8
_DEEPEST_ON_TRUNK = 14.0
"""How far a part may sink into a hard or a soft support, or lie before the trunk (units)."""

_HARD = frozenset(
    {Support.GROUND, Support.SEAT, Support.BED, Support.WALL, Support.DESK, Support.BALL}
)

_RADII = {
    "hip": 10.3,
    "waist": 8.0,
    "shoulder": 8.6,
    "head": 11.0,
    "knee": 7.0,
    "ankle": 4.0,
    "heel": 3.8,
    "ball": 2.3,
    "toe": 1.8,
    "elbow": 4.0,
    "wrist": 2.8,
    "hand": 3.2,
    "tip": 1.9,
}
"""Half-thickness of each part."""

_LIMBS = {
    Support.NEAR_THIGH: (Joint.HIP, Joint.NEAR_KNEE, 9.4, 7.0),
    Support.FAR_THIGH: (Joint.HIP, Joint.FAR_KNEE, 9.4, 7.0),
    Support.FAR_SHIN: (Joint.FAR_KNEE, Joint.FAR_ANKLE, 6.8, 4.0),
    Support.NEAR_ANKLE: (Joint.NEAR_ANKLE, Joint.NEAR_ANKLE, 4.0, 4.0),
    Support.NEAR_INSTEP: (Joint.NEAR_ANKLE, Joint.NEAR_TOE, 3.7, 2.0),
}
"""Limbs that are touched: from joint to joint, with the half-thickness at each."""


def broken_contacts(pose: Pose) -> Iterator[str]:
    """Name each contact of both keyframes that does not touch, with its gap in units."""
    base = solve(pose.base)
    keyframes = [("base", pose.base, pose.contacts)]
    if pose.to is not None:
        keyframes.append(("to", pose.to, pose.to_contacts))
    for name, frame, contacts in keyframes:
        now = solve(frame)
        props = placed_props(pose.props, base, now)
        for contact in contacts:
            gap = contact_gap(contact, now, props)
            if gap is None or not -_deepest(contact.support) <= gap <= _LARGEST_GAP:
                found = "no such support" if gap is None else f"{gap:+.1f}"
                yield f"{name}: {contact.part}={contact.support}: {found}"


def contact_gap(
    contact: Contact, skeleton: Skeleton, props: tuple[PlacedProp, ...]
) -> float | None:
    """The distance in units from skin to support; below 0 it sinks in, None without the support."""
    point = skeleton.at(contact.part)
    radius = _RADII[contact.part.rpartition("_")[2]]
    distance = _distance(point, contact.support, skeleton, props)
    return None if distance is None else distance - radius


def _distance(
    point: complex, support: Support, skeleton: Skeleton, props: tuple[PlacedProp, ...]
) -> float | None:
    """From a point to the surface of a support."""
    if support is Support.GROUND:
        return point.imag
    if support is Support.TORSO:
        return min(abs(point - centre) - radius for centre, radius in trunk_discs(skeleton))
    if support in _LIMBS:
        start, end, start_radius, end_radius = _LIMBS[support]
        bone = (skeleton.at(start), skeleton.at(end))
        return _to_bone(point, bone, (start_radius, end_radius))
    distances = (_to_prop(point, support, placed) for placed in props)
    return next((distance for distance in distances if distance is not None), None)


def _to_prop(point: complex, support: Support, placed: PlacedProp) -> float | None:
    """From a point to a prop; None if the prop is not that support."""
    prop, at = placed.prop, placed.at
    match support, prop:
        case (Support.SEAT, Chair() | SidewaysChair()):
            return point.imag - at.imag
        case (Support.BED, Bed()) | (Support.DESK, Desk()):
            return point.imag - at.imag
        case (Support.CHAIR_TOP, Chair() as chair):
            outwards = -1.0 if chair.has_back_on_left else 1.0
            x = at.real + outwards * (chair.width / 2.0 - 2.0 + chair.tilt)
            return abs(point - complex(x, at.imag + chair.back_height - 3.0)) - 3.0
        case (Support.WALL, Wall()):
            return abs(point.real - at.real)
        case (Support.PILLOW, Pillow(at=Joint.HEAD)):
            return point.imag - at.imag
        case (Support.CUSHION, Pillow() as pillow) if pillow.at is not Joint.HEAD:
            return point.imag - at.imag
        case (Support.BALL, Ball()):
            return abs(point - at) - BALL_RADIUS
        case _:
            return None


def _to_bone(point: complex, bone: tuple[complex, complex], radii: tuple[float, float]) -> float:
    """From a point to a tapered limb."""
    start, end = bone
    way = end - start
    along = 0.0
    if way:
        along = ((point - start) * way.conjugate()).real / abs(way) ** 2
        along = min(max(along, 0.0), 1.0)
    return abs(point - start - way * along) - (radii[0] + (radii[1] - radii[0]) * along)


def _deepest(support: Support) -> float:
    if support is Support.TORSO:
        return _DEEPEST_ON_TRUNK
    return _DEEPEST if support in _HARD else _DEEPEST_SOFT
