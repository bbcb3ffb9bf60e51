"""A picture turned by quarters, for someone who lies on their side. What is in it lives elsewhere.

`degrees` is 0, 90 (a quarter clockwise) or 270 everywhere.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QTransform

DEGREES = (0, 90, 270)


def upright_size(size: QSize, degrees: int) -> QSize:
    """The size that the picture has for the one who lies."""
    return size.transposed() if degrees in (90, 270) else size


def turn(size: QSize, degrees: int) -> QTransform:
    """From places in the upright picture to those in a widget of this size."""
    match degrees:
        case 90:
            return QTransform().translate(size.width(), 0).rotate(90)
        case 270:
            return QTransform().translate(0, size.height()).rotate(-90)
        case _:
            return QTransform()


def next_turn(degrees: int) -> int:
    """The turn that comes after this one: upright, right, left, and upright again."""
    return DEGREES[(DEGREES.index(degrees) + 1) % len(DEGREES)]
