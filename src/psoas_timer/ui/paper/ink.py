"""What stands on a sheet of paper, as values: words, lines, boxes, marks, figures; in points.

Where they stand is decided by the pages, putting them on paper is the painter's.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side

BLACK = "#000000"
GREY = "#4A4A4A"
"""Text that matters less: 8.9:1 on white, also where a printer knows no colour."""

PALE = "#9A9A9A"
"""Lines that part, and edges of what is empty."""


class Form(Enum):
    """The forms of marks, told apart without colour."""

    RING = "ring"
    DISC = "disc"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text from `left` on, standing on `base`."""

    text: str
    left: float
    base: float
    width: float
    size: float
    bold: bool = False
    colour: str = BLACK


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    start: QPointF
    end: QPointF
    width: float = 0.5
    colour: str = PALE
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with an edge, filled or empty."""

    place: QRectF
    edge: str = PALE
    fill: str = ""
    width: float = 0.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a chart."""

    centre: QPointF
    form: Form
    reach: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The figure of an exercise, or the picture of a person's own."""

    place: QRectF
    exercise: Exercise
    side: Side


Ink = Words | Line | Box | Mark | Drawing


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of this size with all that stands on it."""

    title: str
    size: QSizeF
    inks: tuple[Ink, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All text in the order in which it is read."""
        return tuple(ink.text for ink in self.inks if isinstance(ink, Words))
