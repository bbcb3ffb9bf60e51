"""Painting figures into pictures, and reading their pixels."""

from collections import Counter

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget


def grabbed(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)


def painted(figures, stance, size: QSize, background: str) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    figures.paint(painter, stance, size)
    painter.end()
    return image


def colours(image: QImage) -> Counter[str]:
    """How many pixels have which colour."""
    return Counter(
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    )


def middle_of(image: QImage, colour: str) -> float:
    """The mean x of the pixels of a colour, as a part of the width."""
    wanted = QColor(colour).rgb()
    found = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) == wanted
    ]
    return sum(found) / len(found) / image.width()


def unlike(one: QImage, other: QImage) -> int:
    """How many pixels differ by more than rounding."""

    def far(x: int, y: int) -> bool:
        a, b = one.pixelColor(x, y), other.pixelColor(x, y)
        return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) > 8

    return sum(far(x, y) for x in range(one.width()) for y in range(one.height()))
