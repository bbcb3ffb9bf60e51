"""Floor, mat and the shadow of what is near them."""

from collections.abc import Sequence
from math import ceil, exp, floor

from psoas_timer.core.figure.box import Box
from psoas_timer.core.figure.flesh import Disc
from psoas_timer.core.figure.shapes import (
    Area,
    Block,
    Fill,
    Group,
    Paint,
    Shade,
    Shapes,
)

_MAT_THICKNESS = 3.2
_SHADOW_STOPS = 56
_SHADOW_HEIGHT = 9.0
"""The shadow loses two thirds of its strength at each such height (units)."""

_SHADOW_SPREAD = 4.0
_HIGHEST_SHADOW = 26.0
_SHADOW_OVERHANG = 12.0
_FAINTEST = 0.004
"""A shadow of less opacity than this cannot be seen."""


def floor_and_mat(box: Box, mat: float) -> Shapes:
    """The floor line, under a mat of this opacity (0: no mat)."""
    sunk = _MAT_THICKNESS * mat
    line = Block(box.left - 20.0, -2.2 - sunk, box.right + 20.0, -sunk, 1.1)
    left, right = box.left - 9.0, box.right + 9.0
    shapes: Shapes = (Fill(line, Paint.FLOOR),)
    if mat:
        edge = Fill(Block(left, -3.6, right, 0.2, 1.8), Paint.MAT_EDGE)
        top = Fill(Block(left, -2.2, right, 0.2, 1.2), Paint.MAT)
        shapes += (Group((edge, top), opacity=mat),)
    return shapes


def mat_from_above(box: Box) -> Shapes:
    """The mat under a figure that is seen from above."""

    def block(margin: float, corner: float) -> Block:
        return Block(
            box.left - margin, box.bottom - margin, box.right + margin, box.top + margin, corner
        )

    return (Fill(block(12.0, 7.0), Paint.MAT_EDGE), Fill(block(10.6, 6.0), Paint.MAT))


def drop_shadow(silhouette: Area) -> Shapes:
    """The shadow of a body seen from above: two copies of it, one further away and fainter."""
    return tuple(
        Fill(_moved(silhouette, complex(0.6 * way, -way)), Paint.SHADOW, alpha)
        for way, alpha in ((1.5, 0.35), (3.0, 0.25))
    )


def contact_shadow(box: Box, discs: Sequence[Disc]) -> Shapes:
    """The shadow on the floor, darkest where the body is nearest to it."""
    left, right = box.left - _SHADOW_OVERHANG, box.right + _SHADOW_OVERHANG
    step = (right - left) / _SHADOW_STOPS
    strengths = [0.0] * (_SHADOW_STOPS + 1)
    for centre, radius in discs:
        height = max(0.0, centre.imag - radius)
        if height < _HIGHEST_SHADOW:
            _darken(strengths, (centre.real - left) / step, radius, step, height)
    stops = tuple((index / _SHADOW_STOPS, each) for index, each in enumerate(strengths))
    return tuple(
        Shade(Block(left, bottom, right, 0.5, 1.0), Paint.SHADOW, stops) for bottom in (-1.0, -2.2)
    )


def _darken(
    strengths: list[float], middle: float, radius: float, step: float, height: float
) -> None:
    """Raise the strengths round `middle` (counted in stops) to those of one disc."""
    full = exp(-height / _SHADOW_HEIGHT)
    if full < _FAINTEST:
        return
    core = radius * 0.7
    reach = (core + 2.5 * _SHADOW_SPREAD) / step
    first, last = max(0, ceil(middle - reach)), min(_SHADOW_STOPS, floor(middle + reach))
    for index in range(first, last + 1):
        outside = max(0.0, abs(index - middle) * step - core) / _SHADOW_SPREAD
        strengths[index] = max(strengths[index], full * exp(-outside * outside))


def _moved(area: Area, by: complex) -> Area:
    return Area(tuple(tuple(point + by for point in outline) for outline in area.outlines))
