"""Number, choice and yes-or-no fields whose edges and signs are seen in every theme.

Qt's own style draws their outlines darker than the ground, which vanishes on a dark one.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionSpinBox,
    QWidget,
)

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import ARROW_ROOM_PX, UNLIMITED_PX, Space

ARROW_PX = 14
TICK_PX = 20
RING_ROOM_PX = 6
"""What the ring of the keyboard takes around the square of a tick box."""

FIELD_PX = 170


class NumberBox(QSpinBox):
    """A whole number; the wheel changes it only while it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "field")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(Space.S, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """Wide enough to look like the other fields."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(FIELD_PX), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the number is being changed."""
        _take_wheel(self, event, super().wheelEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows in the colours of the theme, unless it was made without them."""
        super().paintEvent(event)
        if self.buttonSymbols() is QSpinBox.ButtonSymbols.NoButtons:
            return
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
            arrow = self._theme.pixmap(icon, colour, self._theme.mild_px(ARROW_PX))
            painter.drawPixmap(_corner(area, arrow), arrow)


class ChoiceBox(QComboBox):
    """One of several choices; the wheel changes it only while it has the keyboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "field")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_dressed = False

    def sizeHint(self) -> QSize:
        """Wide enough to look like the other fields."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(FIELD_PX), 0))

    def showPopup(self) -> None:
        """Open the list, whose lines take the theme; Qt's own know of no style sheet."""
        if not self._is_dressed:
            self._is_dressed = True
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the choice is being made."""
        _take_wheel(self, event, super().wheelEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow in the colours of the theme."""
        super().paintEvent(event)
        room_px = self._theme.px(ARROW_ROOM_PX)
        area = QRect(self.width() - room_px, 0, room_px, self.height())
        colours = self._theme.colours
        colour = colours.text if self.isEnabled() else colours.track
        arrow = self._theme.pixmap("chevron-down", colour, self._theme.mild_px(ARROW_PX))
        QPainter(self).drawPixmap(_corner(area, arrow), arrow)


class TickBox(QCheckBox):
    """A yes or no: a square with a tick, and the text beside it, in several lines if it `wraps`."""

    def __init__(
        self, theme: Theme, text: str = "", parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._wraps = wraps
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The square, the text (its longest word, if it wraps), and room for the focus ring."""
        words = self.text().split() if self._wraps else [self.text()]
        widest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        square_px = self._theme.mild_px(TICK_PX)
        width = square_px + 2 * RING_ROOM_PX + (Space.S + widest if self.text() else 0)
        return QSize(width, max(square_px, self.fontMetrics().height()) + 2 * RING_ROOM_PX)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        room = QRect(0, 0, max(width - self.text_left_px(), 1), UNLIMITED_PX)
        text = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(self._theme.mild_px(TICK_PX), text.height()) + 2 * RING_ROOM_PX

    def minimumSizeHint(self) -> QSize:
        """The same: the text is never cut."""
        return self.sizeHint()

    def text_left_px(self) -> int:
        """Where the text begins: what is said below the box may begin there, too."""
        return self._theme.mild_px(TICK_PX) + RING_ROOM_PX + Space.S

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press on the text, too."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square, tick, text and focus ring."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square_px = self._theme.mild_px(TICK_PX)
        first_line_px = max(self.fontMetrics().height(), square_px)
        middle = RING_ROOM_PX + first_line_px / 2 if self._wraps else self.height() / 2
        square = QRectF(RING_ROOM_PX, middle - square_px / 2, square_px, square_px)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            out = 2 + colours.ring_px / 2
            painter.drawRoundedRect(square.adjusted(-out, -out, out, out), 8, 8)
        edge, fill = (
            (colours.accent, colours.accent) if self.isChecked() else (colours.edge, colours.card)
        )
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self.isChecked():
            tick = self._theme.pixmap("check", colours.on_accent, self._theme.mild_px(ARROW_PX))
            painter.drawPixmap(_corner(square.toRect(), tick), tick)
        painter.setPen(QColor(colours.text))
        room = self.rect().adjusted(self.text_left_px(), 0, 0, 0)
        flags = Qt.TextFlag.TextWordWrap if self._wraps else 0
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | flags, self.text())


def _take_wheel(field: QWidget, event: QWheelEvent, turn: Callable[[QWheelEvent], None]) -> None:
    """Have the wheel turn a field that has the keyboard; else it scrolls the page below."""
    if field.hasFocus():
        turn(event)
    else:
        event.ignore()


def _corner(area: QRect, icon: QPixmap) -> QPoint:
    """Where the icon has to begin to stand in the middle of the area."""
    half_px = round(icon.deviceIndependentSize().width()) // 2
    return area.center() - QPoint(half_px, half_px) + QPoint(1, 1)
