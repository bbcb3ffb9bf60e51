"""Draws the lines of text across the room, each as large as its room allows."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.widgets.labels import breakable

LEAST_LINE_PX = 10
LEAST_LINES_PX = 12
"""Text is not made smaller than this, in one line and in several."""

_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAPPED = int(_LEFT_TOP) | int(Qt.TextFlag.TextWordWrap)


def draw_line(
    painter: QPainter, room: QRectF, text: str, size_px: int, where: Qt.AlignmentFlag
) -> float:
    """Draw a bold line in this room, smaller if it must be; gives the width that it takes."""
    made = font(size_px, 700)
    needed = line_width(text, size_px)
    if needed > room.width() > 0:
        made = font(max(int(size_px * room.width() / needed), LEAST_LINE_PX), 700)
    painter.setFont(made)
    painter.drawText(room, where | Qt.AlignmentFlag.AlignVCenter, text)
    return min(ceil(needed), room.width())


def draw_lines(painter: QPainter, room: QRectF, text: str, size_px: int) -> None:
    """Draw bold lines that break at words, smaller if they must be."""
    text = breakable(text)
    painter.setFont(font(lines_px(room, text, size_px), 700))
    painter.drawText(room, _WRAPPED, text)


def lines_px(room: QRectF, text: str, size_px: int) -> int:
    """The largest size, up to this one, in which the text fits into the room; 12 at the least."""
    while size_px > LEAST_LINES_PX:
        needed = QFontMetricsF(font(size_px, 700)).boundingRect(room, _WRAPPED, text)
        if needed.height() <= room.height():
            break
        size_px -= 1
    return size_px


def line_width(text: str, size_px: int) -> float:
    """How wide a bold line of this size is."""
    return QFontMetricsF(font(size_px, 700)).horizontalAdvance(text)
