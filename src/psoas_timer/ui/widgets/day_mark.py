"""The mark of a day of the streak: each state has a sign of its own, told apart without colour."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from psoas_timer.core.practice.replay import DayState
from psoas_timer.ui.theme.theme import Theme

MARK_PX = 26

TICK_PART = 0.47
"""The width of the tick as a part of the mark's."""


class DayMark(QWidget):
    """One mark beside the words that say the same, and so nothing for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: DayState | None = None
        self._size()
        theme.changed.connect(self._size)

    def show_state(self, state: DayState) -> None:
        """Show the mark of this state."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._theme, QRectF(self.rect()), self._state)

    def _size(self) -> None:
        side_px = self._theme.mild_px(MARK_PX)
        self.setFixedSize(side_px, side_px)
        self.update()


def paint_mark(painter: QPainter, theme: Theme, dot: QRectF, state: DayState | None) -> None:
    """Paint the mark into this square; None is a day of which there is nothing to tell."""
    colours = theme.colours
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.edge), 1))
    match state:
        case None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.track))
            painter.drawEllipse(dot.center(), 5, 5)
            return
        case DayState.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
        case DayState.EDITED:
            painter.setPen(QPen(QColor(colours.accent), 2))
        case DayState.OPEN:
            painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        case _:
            pass
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    _paint_sign(painter, theme, dot, state)


def _paint_sign(painter: QPainter, theme: Theme, dot: QRectF, state: DayState) -> None:
    """A tick for practice, a star of ice for a freeze, a line for rest, two for a pause."""
    colours, middle, reach = theme.colours, dot.center(), dot.width() / 4
    painter.setPen(QPen(QColor(colours.muted), 2, c=Qt.PenCapStyle.RoundCap))
    match state:
        case DayState.DONE | DayState.EDITED:
            tick_px = round(dot.width() * TICK_PART)
            colour = colours.on_accent if state is DayState.DONE else colours.accent
            tick = theme.pixmap("check", colour, tick_px)
            painter.drawPixmap(middle - QPointF(tick_px / 2, tick_px / 2), tick)
        case DayState.FROZEN:
            for third in range(3):
                arm = QPointF(sin(third * pi / 3), cos(third * pi / 3)) * reach
                painter.drawLine(middle - arm, middle + arm)
        case DayState.REST:
            painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        case DayState.PAUSED:
            for x in (-reach / 2, reach / 2):
                painter.drawLine(middle + QPointF(x, -reach), middle + QPointF(x, reach))
        case _:
            pass
