"""Closed outlines round discs, and points on curves. What is drawn with them lives in drawing/.

Outlines run clockwise (y up), so that several of them can be filled as one area.
"""

import cmath
from collections.abc import Sequence
from itertools import pairwise
from math import acos, degrees, pi, radians, sqrt

from psoas_timer.core.figure.flesh import Disc, Discs

Outline = tuple[complex, ...]
"""The corners of a closed polygon."""

_ARC_STEP = 8.0
"""Degrees between two corners on an arc: on a screen of any size a fraction of a pixel off."""


def tube(discs: Sequence[Disc]) -> Outline:
    """One outline round a chain of discs, with straight sides between neighbours."""
    chain = _without_swallowed(discs)
    if len(chain) == 1:
        return circle(*chain[0])
    left: list[complex] = []
    right: list[complex] = []
    ends: list[tuple[complex, float]] = []
    for (start, start_radius), (end, end_radius) in pairwise(chain):
        way = end - start
        length = abs(way)
        ahead = way / length
        lean = (start_radius - end_radius) / length
        rise = sqrt(max(0.0, 1.0 - lean * lean))
        to_left, to_right = ahead * complex(lean, rise), ahead * complex(lean, -rise)
        left += (start + start_radius * to_left, end + end_radius * to_left)
        right += (start + start_radius * to_right, end + end_radius * to_right)
        ends.append((to_left, 2.0 * degrees(acos(max(-1.0, min(1.0, lean))))))
    to_left, tip_turn = ends[-1]
    tip = _arc(chain[-1], to_left, tip_turn)
    to_left, first_turn = ends[0]
    to_right = to_left * cmath.rect(1.0, -radians(first_turn))
    tail = _arc(chain[0], to_right, 360.0 - first_turn)
    return (*left, *tip, *reversed(right), *tail)


def circle(centre: complex, radius: float) -> Outline:
    """A circle as a polygon."""
    return (centre + radius, *_arc((centre, radius), 1 + 0j, 360.0))


def hull(discs: Sequence[Disc]) -> Outline:
    """The tightest outline without dents round all of these discs."""
    points = sorted(
        (point for disc in discs for point in circle(*disc)), key=lambda z: (z.real, z.imag)
    )
    upper, lower = _clockwise_chain(points), _clockwise_chain(points[::-1])
    return (*upper[:-1], *lower[:-1])


def corner_discs(
    one: complex, joint: complex, other: complex, reach: float, radius: float
) -> Discs:
    """Discs that fill the inside of a bent joint, so that it reads as one soft shape.

    They follow a curve that starts and ends `reach` units away from the joint.
    """
    start, end = joint + _towards(joint, one) * reach, joint + _towards(joint, other) * reach
    return [
        (on_quadratic(start, joint, end, fraction), radius)
        for fraction in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]


def on_quadratic(start: complex, bow: complex, end: complex, fraction: float) -> complex:
    """A point of the curve from start to end that is pulled towards `bow`."""
    rest = 1.0 - fraction
    return rest * rest * start + 2.0 * fraction * rest * bow + fraction * fraction * end


def on_cubic(points: tuple[complex, complex, complex, complex], fraction: float) -> complex:
    """A point of the cubic curve of these four points."""
    first, second, third, last = points
    return (1.0 - fraction) * on_quadratic(first, second, third, fraction) + (
        fraction * on_quadratic(second, third, last, fraction)
    )


def _towards(start: complex, end: complex) -> complex:
    way = end - start
    return way / (abs(way) or 1.0)


def _without_swallowed(discs: Sequence[Disc]) -> Discs:
    """The discs without those that lie inside of a neighbour."""
    chain: Discs = []
    for centre, radius in discs:
        while chain and abs(centre - chain[-1][0]) <= radius - chain[-1][1] + 1e-6:
            chain.pop()
        if not chain or abs(centre - chain[-1][0]) > chain[-1][1] - radius + 1e-6:
            chain.append((centre, radius))
    return chain


def _arc(disc: Disc, start: complex, turn: float) -> list[complex]:
    """Points inside of a clockwise arc of so many degrees that begins in direction `start`."""
    centre, radius = disc
    count = max(3, int(turn / _ARC_STEP))
    step = cmath.rect(1.0, -turn / count * pi / 180.0)
    spoke = radius * start
    points = []
    for _ in range(count - 1):
        spoke *= step
        points.append(centre + spoke)
    return points


def _clockwise_chain(points: Sequence[complex]) -> list[complex]:
    """Half of the convex hull of sorted points (Andrew's monotone chain)."""
    chain: list[complex] = []
    for point in points:
        while len(chain) > 1 and _turns_left(chain[-2], chain[-1], point):
            chain.pop()
        chain.append(point)
    return chain


def _turns_left(one: complex, two: complex, three: complex) -> bool:
    return ((two - one).conjugate() * (three - one)).imag >= 0.0
