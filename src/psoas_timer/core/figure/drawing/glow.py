"""The glow over what is stretched, pressed or at work."""

from psoas_timer.core.figure.angles import direction
from psoas_timer.core.figure.outlines import on_quadratic, tube
from psoas_timer.core.figure.pose import Target
from psoas_timer.core.figure.shapes import Area, Group, Paint, Shapes, disc, fill
from psoas_timer.core.figure.skeleton import Skeleton

_HALOS = ((4.2, 0.16), (2.3, 0.30), (0.0, 1.0))
"""Two wider, fainter copies under the bright core: units wider, opacity."""

_SPOT_HALOS = ((7.4, 0.14), (5.2, 0.28), (2.9, 1.0))
"""Radius and opacity of the discs of a spot."""

_SPINDLE_DISCS = 16

Spindle = tuple[tuple[complex, float], tuple[complex, float], tuple[complex, float]]
"""Start, bow and end of a tapered band, each with a half-thickness."""


def glow(skeleton: Skeleton, target: Target, body: Area) -> Shapes:
    """The glow of a target, inside of the trunk and the near leg only where it is a muscle."""
    match target:
        case Target.NONE:
            return ()
        case Target.BELLY_SPOT:
            return _spot(skeleton.spine(0.30, 5.4))
        case Target.BALL_SPOT:
            return _spot(skeleton.spine(0.33, -4.8))
        case Target.BREATH:
            return _breath(skeleton)
        case _:
            shapes = tuple(
                fill(tube(_spindle_discs(spindle, wider)), Paint.HOT, alpha)
                for spindle in _spindles(skeleton, target)
                for wider, alpha in _HALOS
            )
            return (Group(shapes, clip=body),)


def _spindles(skeleton: Skeleton, target: Target) -> tuple[Spindle, ...]:
    spine, hip = skeleton.spine, skeleton.hip
    bone = skeleton.near_leg.knee - hip
    thigh = bone / abs(bone)  # its front lies a quarter turn to the left
    match target:
        case Target.PSOAS:
            end = hip + thigh * (11.0 + 0.5j)
            return (((spine(0.56, -2.5), 1.5), (spine(0.10, 8.2), 3.7), (end, 1.6)),)
        case Target.HIP_FRONT:
            end = hip + thigh * (9.5 + 6.6j)
            return (((spine(0.16, 6.0), 1.6), (spine(0.02, 8.4), 3.0), (end, 1.6)),)
        case Target.ABS:
            return (((spine(0.20, 6.2), 1.6), (spine(0.45, 6.4), 2.9), (spine(0.70, 7.4), 1.6)),)
        case Target.LOW_BACK:
            low, high = spine(0.22, -6.2), spine(0.54, -5.0)
            return (((low, 1.6), (spine(0.38, -5.6), 2.9), (high, 1.6)),)
        case Target.QUAD:
            return (_quad(hip, thigh),)
        case Target.GLUTE:
            return (_glute(skeleton, thigh),)
        case _:
            return (_quad(hip, thigh), _glute(skeleton, thigh))


def _quad(hip: complex, thigh: complex) -> Spindle:
    return (
        (hip + thigh * (6.0 + 4.6j), 1.7),
        (hip + thigh * (22.0 + 6.0j), 3.6),
        (hip + thigh * (37.0 + 2.6j), 1.7),
    )


def _glute(skeleton: Skeleton, thigh: complex) -> Spindle:
    behind = -8.2 * direction(skeleton.frame.torso - 90.0)
    return (
        (skeleton.spine(0.10, -6.4), 2.0),
        (skeleton.hip + behind, 3.6),
        (skeleton.hip + thigh * (8.5 - 6.2j), 2.0),
    )


def _spindle_discs(spindle: Spindle, wider: float) -> list[tuple[complex, float]]:
    (start, start_radius), (bow, bow_radius), (end, end_radius) = spindle
    discs = []
    for index in range(_SPINDLE_DISCS + 1):
        fraction = index / _SPINDLE_DISCS
        radius = on_quadratic(start_radius, bow_radius, end_radius, fraction).real
        discs.append((on_quadratic(start, bow, end, fraction), radius + wider))
    return discs


def _spot(centre: complex) -> Shapes:
    return tuple(disc(centre, radius, Paint.HOT, alpha) for radius, alpha in _SPOT_HALOS)


def _breath(skeleton: Skeleton) -> Shapes:
    """White discs that grow with the belly."""
    centre = skeleton.spine(0.42, 2.0)
    grown = 1.0 + skeleton.frame.belly * 0.10
    return tuple(
        disc(centre, radius * grown, Paint.BREATH, alpha)
        for radius, alpha in ((8.0, 0.14), (5.2, 0.20), (2.6, 0.42))
    )
