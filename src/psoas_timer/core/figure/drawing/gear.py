"""What is held, rolled on or felt: weight, box, ball, roller and heat pack."""

from psoas_timer.core.figure.angles import direction
from psoas_timer.core.figure.flesh import trunk_depth
from psoas_timer.core.figure.outlines import on_cubic, tube
from psoas_timer.core.figure.placement import BALL_RADIUS, ROLLER_RADIUS, PlacedProp
from psoas_timer.core.figure.props import Ball, Carton, HeatPack, Kettlebell, Roller
from psoas_timer.core.figure.shapes import (
    Block,
    Curve,
    Ellipse,
    Fill,
    Group,
    Paint,
    Shapes,
    Stroke,
    disc,
    fill,
)
from psoas_timer.core.figure.skeleton import Skeleton

_PACK_PLACES = (0.10, 0.22, 0.36, 0.50)
"""The places of the spine that a pack on the back covers."""


def ball_behind(placed: PlacedProp) -> Shapes:
    """A ball that is drawn behind the body; nothing for other props."""
    prop = placed.prop
    return _ball(placed.at) if isinstance(prop, Ball) and not prop.is_before_legs else ()


def roller(placed: PlacedProp) -> Shapes:
    """A roller, between the legs; nothing for other props."""
    if not isinstance(placed.prop, Roller):
        return ()
    return (
        disc(placed.at, ROLLER_RADIUS, Paint.ROLLER),
        disc(placed.at, ROLLER_RADIUS * 0.62, Paint.ROLLER_INNER),
        disc(placed.at, ROLLER_RADIUS * 0.34, Paint.ROLLER),
    )


def held(placed: PlacedProp) -> Shapes:
    """What is drawn over the near leg and under the near arm; nothing for other props."""
    match placed.prop:
        case Kettlebell():
            return _kettlebell(placed.at)
        case Carton():
            return _carton(placed.at)
        case Ball(is_before_legs=True):
            return _ball(placed.at)
        case _:
            return ()


def heat(placed: PlacedProp, skeleton: Skeleton) -> Shapes:
    """A heat pack on the body; nothing for other props."""
    if not isinstance(placed.prop, HeatPack):
        return ()
    front = direction(skeleton.frame.torso - 90.0)
    if placed.prop.is_on_back:
        return _heat_pack(_over_back(skeleton), -front)
    return _heat_pack(_over_hip(skeleton), front)


def _ball(centre: complex) -> Shapes:
    seams = tuple(
        Stroke(
            Ellipse(centre + side * BALL_RADIUS * 1.15, BALL_RADIUS * 0.8, BALL_RADIUS * 0.95),
            Paint.BALL_SEAM,
            0.9,
        )
        for side in (-1.0, 1.0)
    )
    return (
        disc(centre, BALL_RADIUS, Paint.BALL),
        Group(seams, clip=Ellipse(centre, BALL_RADIUS)),
    )


def _kettlebell(grip: complex) -> Shapes:
    handle = Block(grip.real - 4.6, grip.imag - 5.0, grip.real + 4.6, grip.imag + 6.0, 4.0)
    return (
        Stroke(handle, Paint.METAL, 2.4),
        disc(grip - 9.5j, 7.6, Paint.METAL),
        disc(grip - 2.4 - 7.6j, 2.0, Paint.GLINT, 0.18),
    )


def _carton(grip: complex) -> Shapes:
    x, bottom, top = grip.real, grip.imag - 14.0, grip.imag + 4.0
    return (
        Fill(Block(x - 13.0, bottom, x + 13.0, top, 1.8), Paint.WOOD),
        Fill(Block(x - 13.0, grip.imag - 1.0, x + 13.0, top, 1.8), Paint.WOOD_FAR),
        Fill(Block(x - 2.6, bottom, x + 2.6, top), Paint.TOWEL, 0.7),
    )


def _over_back(skeleton: Skeleton) -> tuple[complex, complex, complex, complex]:
    first, second, third, last = (
        skeleton.spine(place, -(trunk_depth(skeleton, place)[1] + 1.6)) for place in _PACK_PLACES
    )
    return first, second, third, last


def _over_hip(skeleton: Skeleton) -> tuple[complex, complex, complex, complex]:
    bone = skeleton.near_leg.knee - skeleton.hip
    along = bone / abs(bone)
    return (
        skeleton.spine(0.26, 9.6),
        skeleton.spine(0.10, 10.8),
        skeleton.hip + along * (6.0 + 10.6j),
        skeleton.hip + along * (15.0 + 10.6j),
    )


def _heat_pack(curve: tuple[complex, complex, complex, complex], out: complex) -> Shapes:
    """The towel first; the warm pack shows between its edges, and warmth rises from it."""
    points = [on_cubic(curve, index / 12) for index in range(13)]
    towel = tube([(point, 4.0) for point in points])
    pack = tube([(point + out * 0.5, 2.6) for point in points[1:-1]])
    middle, along = sum(curve) / 4.0, out * -1j
    return (
        fill(towel, Paint.TOWEL),
        fill(pack, Paint.HEAT),
        *(
            Stroke(_wave(middle + along * offset + out * 7.5, out), Paint.HOT, 1.5, 0.75)
            for offset in (-7.5, 0.0, 7.5)
        ),
    )


def _wave(foot: complex, out: complex) -> Curve:
    """A small wave of warmth that rises in direction `out`."""
    first = (foot + out * (2 - 2.4j), foot + out * (4 + 2.4j), foot + out * 6)
    second = (foot + out * (8 - 2.4j), foot + out * (9 + 1.6j), foot + out * 11)
    return Curve(foot, (first, second))
