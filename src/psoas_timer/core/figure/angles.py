"""Directions in degrees and vectors as complex numbers. What they describe lives elsewhere.

0 degrees is to the right, 90 is up, counter-clockwise.
"""

import cmath
from enum import IntEnum
from math import acos, degrees, radians


class Bend(IntEnum):
    """Which way the middle joint of two bones gives, for a figure that faces right."""

    KNEE = 1
    ELBOW = -1


_BONE_SLACK = 0.01
"""Two bones reach this much less than their length (units): a straight limb has one solution."""

_FOLD_SLACK = 0.5
"""Two bones fold to this much more than the difference of their lengths (units)."""


def direction(angle: float) -> complex:
    """The vector of length 1 that points in this direction (degrees)."""
    return cmath.rect(1.0, radians(angle))


def angle_of(vector: complex) -> float:
    """The direction of a vector in degrees, from -180 to 180; 0 for no vector at all."""
    return degrees(cmath.phase(vector))


def wrapped(angle: float, low: float) -> float:
    """The same direction as a number from `low` up to, but not at, `low` + 360."""
    return (angle - low) % 360.0 + low


def ease_in_out(fraction: float) -> float:
    """A fraction of a time as the fraction of a way that starts and ends gently: 3t² - 2t³."""
    return fraction * fraction * (3.0 - 2.0 * fraction)


def reach(
    start: complex, goal: complex, first: float, second: float, bend: Bend
) -> tuple[float, float]:
    """The directions (degrees) of two bones of these lengths that lead from start to goal.

    A goal that is too far or too near is reached for: its direction is kept.
    """
    way = goal - start
    longest, shortest = first + second - _BONE_SLACK, abs(first - second) + _FOLD_SLACK
    length = min(max(abs(way), shortest), longest)
    at_start = _corner(first, length, second)
    at_goal = _corner(second, length, first)
    ahead = angle_of(way)
    return ahead + bend * at_start, ahead - bend * at_goal


def _corner(one: float, other: float, opposite: float) -> float:
    """The angle (degrees) between two sides of a triangle, by the law of cosines."""
    cosine = (one * one + other * other - opposite * opposite) / (2.0 * one * other)
    return degrees(acos(max(-1.0, min(1.0, cosine))))
