"""The body that all poses are fitted to: lengths of its bones and thickness of its parts.

All figures in units (about 1 cm), by the measure of one drawn figure that stands about 172 tall.
The angles of a body in a pose live in keyframe.py.
"""

from collections.abc import Sequence
from typing import Final

TORSO: Final = 50.0
"""Hip to shoulder."""
NECK: Final = 8.0
HEAD: Final = 10.0
"""Top of the neck to the centre of the head."""
SKULL_RADIUS: Final = 11.0
UPPER_ARM: Final = 30.0
FOREARM: Final = 25.0
HAND: Final = 11.0
THIGH: Final = 43.0
SHIN: Final = 41.0

HEEL_BACK: Final = 3.4
"""The heel lies this far behind the ankle along the sole, the ball of the foot this far before."""
BALL_AHEAD: Final = 10.2
TOE_AHEAD: Final = 5.2
"""From the ball to the tip of the toes."""

SHOULDER_RISE: Final = 3.4
"""The shoulder of an arm that is raised all the way comes up by this much."""

Row = tuple[float, ...]
"""A place along a part (0 to 1), and the values there."""

_TORSO_ROWS: Final[Sequence[Row]] = (
    (0.0, 8.6, 10.4),
    (0.10, 9.0, 10.2),
    (0.24, 8.8, 8.8),
    (0.42, 8.6, 7.4),
    (0.60, 9.8, 8.0),
    (0.78, 10.4, 8.8),
    (0.92, 9.0, 8.8),
    (1.0, 6.6, 7.6),
)
"""Front and back half-depth of the trunk from hip to shoulder."""

_THIGH_ROWS: Final[Sequence[Row]] = ((0, 10.4), (0.2, 10.1), (0.45, 9.2), (0.75, 7.9), (1, 7.0))
"""Half-thickness from hip to knee."""

_SHIN_ROWS: Final[Sequence[Row]] = (
    (0, 7.0, 0),
    (0.14, 6.6, 0.5),
    (0.30, 6.4, 1.1),
    (0.50, 5.6, 0.9),
    (0.72, 4.6, 0.3),
    (0.93, 4.0, 0),
)
"""Half-thickness from knee to ankle, and how far the calf lies behind the bone."""


def smooth_row(rows: Sequence[Row], place: float) -> Row:
    """The values at a place between the rows: cubic Hermite, with slopes from the neighbours."""
    last = len(rows) - 1
    index = next((i for i in range(last - 1) if place <= rows[i + 1][0]), last - 1)
    start, end = rows[index], rows[index + 1]
    width = end[0] - start[0]
    t = (place - start[0]) / width
    squared, cubed = t * t, t * t * t
    from_start, from_end = 2 * cubed - 3 * squared + 1, 3 * squared - 2 * cubed
    slope_start, slope_end = cubed - 2 * squared + t, cubed - squared
    return tuple(
        from_start * start[column]
        + slope_start * _slope(rows, index, column) * width
        + from_end * end[column]
        + slope_end * _slope(rows, index + 1, column) * width
        for column in range(1, len(start))
    )


def _slope(rows: Sequence[Row], index: int, column: int) -> float:
    before, after = rows[max(index - 1, 0)], rows[min(index + 1, len(rows) - 1)]
    return (after[column] - before[column]) / (after[0] - before[0])


def _sampled(rows: Sequence[Row], places: Sequence[float]) -> tuple[Row, ...]:
    return tuple((place, *smooth_row(rows, place)) for place in places)


def trunk_depths(place: float) -> tuple[float, float]:
    """Front and back half-depth of the resting trunk at 0 (hip) to 1 (shoulder)."""
    front, back = smooth_row(_TORSO_ROWS, place)
    return front, back


TORSO_PROFILE: Final = _sampled(_TORSO_ROWS, [i / 18 for i in range(19)])
THIGH_PROFILE: Final = _sampled(_THIGH_ROWS, [i / 10 for i in range(11)])
SHIN_PROFILE: Final = _sampled(_SHIN_ROWS, [0.93 * i / 12 for i in range(13)])

UPPER_ARM_PROFILE: Final = ((0.0, 5.2), (0.3, 5.0), (0.6, 4.6), (1.0, 4.0))
FOREARM_PROFILE: Final = (
    *((0.0, 4.0), (0.15, 4.1), (0.3, 4.05)),
    *((0.5, 3.7), (0.75, 3.15), (1.0, 2.8)),
)
HAND_PROFILE: Final = ((0.0, 2.8), (0.45, 3.3), (0.86, 2.0))
FOOT_RADII: Final = (3.7, 3.8, 2.3, 1.8)
"""Half-thickness at ankle, heel, ball and toe."""
