"""The body as chains of discs round its bones; outlines are drawn round them elsewhere."""

from math import exp

from psoas_timer.core.figure import rig
from psoas_timer.core.figure.keyframe import Keyframe
from psoas_timer.core.figure.skeleton import ArmPoints, LegPoints, Skeleton, unplaced

Disc = tuple[complex, float]
"""Centre and radius."""

Discs = list[Disc]

_BELLY_PLACE = 0.42
_BELLY_SPREAD = 0.17
"""Where along the trunk the breath swells it most, and how far that reaches."""


def trunk_depth(skeleton: Skeleton, place: float) -> tuple[float, float]:
    """Front and back half-depth of the trunk at 0 (hip) to 1 (shoulder), breath included."""
    front, back = rig.trunk_depths(place)
    return front + _swell(skeleton, place), back


def trunk_discs(skeleton: Skeleton) -> Discs:
    """The trunk from hip to shoulder."""
    discs = []
    for place, rest_front, back in rig.TORSO_PROFILE:
        front = rest_front + _swell(skeleton, place)
        discs.append((skeleton.spine(place, (front - back) / 2.0), (front + back) / 2.0))
    return discs


def thigh_discs(skeleton: Skeleton, leg: LegPoints) -> Discs:
    """From the hip to the knee."""
    return _along(skeleton.hip, leg.knee, rig.THIGH_PROFILE)


def shin_discs(leg: LegPoints) -> Discs:
    """From the knee to the ankle, with the calf behind the bone."""
    bone = leg.ankle - leg.knee
    behind = bone / abs(bone) * -1j
    return [
        (leg.knee + bone * place + behind * calf, radius)
        for place, radius, calf in rig.SHIN_PROFILE
    ]


def foot_discs(leg: LegPoints, sole: float = 0.0) -> Discs:
    """Ankle, heel, ball and toe, thicker by `sole` (units) in a shoe."""
    points = (leg.ankle, leg.heel, leg.ball, leg.toe)
    return [(point, radius + sole) for point, radius in zip(points, rig.FOOT_RADII, strict=True)]


def upper_arm_discs(arm: ArmPoints) -> Discs:
    """From the shoulder to the elbow."""
    return _along(arm.shoulder, arm.elbow, rig.UPPER_ARM_PROFILE)


def forearm_discs(arm: ArmPoints) -> Discs:
    """From the elbow to the wrist."""
    return _along(arm.elbow, arm.wrist, rig.FOREARM_PROFILE)


def hand_discs(arm: ArmPoints) -> Discs:
    """The palm and the fingers held together."""
    return _along(arm.wrist, arm.tip, rig.HAND_PROFILE)


def body_discs(skeleton: Skeleton) -> Discs:
    """All of the body."""
    discs = trunk_discs(skeleton)
    discs.append((skeleton.head, rig.SKULL_RADIUS))
    for leg in (skeleton.near_leg, skeleton.far_leg):
        discs += thigh_discs(skeleton, leg) + shin_discs(leg) + foot_discs(leg)
    for arm in (skeleton.near_arm, skeleton.far_arm):
        discs += upper_arm_discs(arm) + forearm_discs(arm) + hand_discs(arm)
    return discs


def solve(frame: Keyframe) -> Skeleton:
    """The body in its place: on the floor (or hung above it), its pinned joint where it belongs."""
    skeleton = unplaced(frame)
    lowest = min(centre.imag - radius for centre, radius in body_discs(skeleton))
    x = frame.pin_x - skeleton.at(frame.pin).real
    return skeleton.moved(complex(x, frame.lift - lowest * frame.gravity))


def _swell(skeleton: Skeleton, place: float) -> float:
    belly = skeleton.frame.belly
    if not belly:
        return 0.0
    return belly * exp(-(((place - _BELLY_PLACE) / _BELLY_SPREAD) ** 2))


def _along(start: complex, end: complex, profile: tuple[rig.Row, ...]) -> Discs:
    return [(start + (end - start) * place, radius) for place, radius in profile]
