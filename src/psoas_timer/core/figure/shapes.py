"""The drawing list: flat shapes in the order of painting, back to front.

Coordinates and widths in units, y up. Which colour a paint has is decided by the theme.
"""

from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.figure.outlines import Outline


class Paint(StrEnum):
    """What a shape is made of."""

    SKIN = "skin"
    SKIN_FAR = "skin_far"
    BLUSH = "blush"
    SHIRT = "shirt"
    SHIRT_FAR = "shirt_far"
    LEGGINGS = "leggings"
    LEGGINGS_FAR = "leggings_far"
    HAIR = "hair"
    HAIR_BAND = "hair_band"
    EYE = "eye"
    SHOE = "shoe"
    SHOE_FAR = "shoe_far"
    SOLE = "sole"
    HOT = "hot"
    BREATH = "breath"
    MARK = "mark"
    CARD = "card"
    FLOOR = "floor"
    WALL = "wall"
    MAT = "mat"
    MAT_EDGE = "mat_edge"
    SHADOW = "shadow"
    WOOD = "wood"
    WOOD_FAR = "wood_far"
    SOFT = "soft"
    SOFT_EDGE = "soft_edge"
    METAL = "metal"
    GLINT = "glint"
    SCREEN = "screen"
    SCREEN_LIGHT = "screen_light"
    BALL = "ball"
    BALL_SEAM = "ball_seam"
    ROLLER = "roller"
    ROLLER_INNER = "roller_inner"
    HEAT = "heat"
    TOWEL = "towel"


@dataclass(frozen=True, slots=True)
class Area:
    """Everything inside of one or more closed outlines (non-zero winding)."""

    outlines: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An upright ellipse; a circle where `height_radius` is None."""

    centre: complex
    radius: float
    height_radius: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """An upright rectangle with rounded corners."""

    left: float
    bottom: float
    right: float
    top: float
    corner: float = 0.0


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from `start` over pieces of one point (straight), two (quadratic) or three (cubic)."""

    start: complex
    pieces: tuple[tuple[complex, ...], ...]


Path = Area | Ellipse | Block | Curve


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled path. `alpha` is its opacity from 0 to 1."""

    path: Path
    paint: Paint
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of this width with round ends. `dash` is drawn and left out, in widths, in turn."""

    path: Path
    paint: Paint
    width: float
    alpha: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Shade:
    """A block with one paint whose opacity changes from left to right.

    `stops` are (fraction of the width, opacity from 0 to 1), from 0 to 1.
    """

    block: Block
    paint: Paint
    stops: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes painted only inside of `clip` (None: everywhere), each at this opacity."""

    shapes: "tuple[Shape, ...]"
    clip: Path | None = None
    opacity: float = 1.0


Shape = Fill | Stroke | Shade | Group
Shapes = tuple[Shape, ...]


def area(*outlines: Outline) -> Area:
    """Everything inside of these outlines."""
    return Area(outlines)


def fill(outline: Outline, paint: Paint, alpha: float = 1.0) -> Fill:
    """One filled outline."""
    return Fill(Area((outline,)), paint, alpha)


def disc(centre: complex, radius: float, paint: Paint, alpha: float = 1.0) -> Fill:
    """A filled circle."""
    return Fill(Ellipse(centre, radius), paint, alpha)


def line(points: tuple[complex, ...], paint: Paint, width: float, alpha: float = 1.0) -> Stroke:
    """A line of straight pieces."""
    return Stroke(Curve(points[0], tuple((point,) for point in points[1:])), paint, width, alpha)
