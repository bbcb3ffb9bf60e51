"""Number, choice and yes-or-no fields whose edges and signs are seen in every theme.

Qt's own style draws their outlines darker than the ground, which vanishes on a dark one.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QWidget,
)

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space

ARROW_PX = 14
TICK_PX = 20
FIELD_PX = 170


class NumberBox(QSpinBox):
    """A whole number; the wheel changes it only while it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "field")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(FIELD_PX)
        self.lineEdit().setTextMargins(Space.S, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the number is being changed."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows in the colours of the theme."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        for control, icon, enabled in (
            (QStyle.SubControl.SC_SpinBoxUp, "chevron-up", self.value() < self.maximum()),
            (QStyle.SubControl.SC_SpinBoxDown, "chevron-down", self.value() > self.minimum()),
        ):
            area = self.style().subControlRect(
                QStyle.ComplexControl.CC_SpinBox, option, control, self
            )
            colours = self._theme.colours
            colour = colours.text if enabled and self.isEnabled() else colours.track
            painter.drawPixmap(_middle(area), self._theme.pixmap(icon, colour, ARROW_PX))


class ChoiceBox(QComboBox):
    """One of several choices; the wheel changes it only while it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "field")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(FIELD_PX)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the choice is being made."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow in the colours of the theme."""
        super().paintEvent(event)
        area = QRect(self.width() - 32, 0, 32, self.height())
        colours = self._theme.colours
        colour = colours.text if self.isEnabled() else colours.track
        arrow = self._theme.pixmap("chevron-down", colour, ARROW_PX)
        QPainter(self).drawPixmap(_middle(area), arrow)


class TickBox(QCheckBox):
    """A yes or no: a square with a tick, and the text beside it."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The square, the text, and room for the focus ring."""
        text = self.fontMetrics().size(0, self.text())
        width = TICK_PX + 8 + (Space.S + text.width() if self.text() else 0)
        return QSize(width, max(TICK_PX, text.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        """The same: the text is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press on the text, too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square, tick, text and focus ring."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - TICK_PX) / 2
        square = QRectF(4, top, TICK_PX, TICK_PX)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            painter.drawRoundedRect(square.adjusted(-3, -3, 3, 3), 8, 8)
        edge, fill = (
            (colours.accent, colours.accent) if self.isChecked() else (colours.edge, colours.card)
        )
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self.isChecked():
            tick = self._theme.pixmap("check", colours.on_accent, ARROW_PX)
            painter.drawPixmap(_middle(square.toRect()), tick)
        painter.setPen(QColor(colours.text))
        room = self.rect().adjusted(TICK_PX + 4 + Space.S, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())


def _middle(area: QRect) -> QPoint:
    return area.center() - QPoint(ARROW_PX // 2, ARROW_PX // 2) + QPoint(1, 1)
