"""Twelve months of practice as a map of small squares, a column per week, painted in one widget.

How much a square says is worked out here; counting the minutes is the history's business.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Colours, TextSize
from psoas_timer.ui.widgets.dates import long_date, month_name
from psoas_timer.ui.words import told_count, told_length

WEEKS = 53
GAP_PX = 3
LARGEST_CELL_PX = 17
MONTHS_PX = 20
LEVELS_MIN = (0, 10, 30)
"""A square is one shade darker above each of these minutes."""

STEPS = {
    Qt.Key.Key_Left: -7,
    Qt.Key.Key_Right: 7,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}
"""What the arrow keys do, in days."""


def level(total: DayTotal) -> int:
    """0 for nothing, then 1 to 3 by the minutes held."""
    return sum(total.held_ms > minutes * 60_000 for minutes in LEVELS_MIN)


class MonthMap(QFrame):
    """The last 53 weeks up to today. Arrow keys move, Enter or a click opens a day.

    A frame, which screen readers take for a group; its description is the day of the cursor.

    Signals:
        chosen(date): a day was opened.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._totals: Mapping[date, DayTotal] = {}
        self._today = date.min
        self._first = date.min
        self.day = date.min
        self._shown: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._grow)

    def show_days(self, totals: Mapping[date, DayTotal], today: date, first_weekday: int) -> None:
        """Show the days up to today; `first_weekday` is 1 for Monday to 7 for Sunday."""
        self._totals = totals
        if today != self._today:
            self._today = self.day = today
        self._first = week_start(today, first_weekday) - timedelta(weeks=WEEKS - 1)
        self.day = max(self.day, self._first)
        self._tell()
        self.update()

    def mark(self, day: date | None) -> None:
        """Have it seen on the map whose sessions are shown; None for no day."""
        self._shown = day
        self.update()

    def text_of(self, day: date) -> str:
        """What was done on a day, in words."""
        total = self._totals.get(day, DayTotal())
        if not total.sessions:
            return self.tr("{day}: nothing").format(day=long_date(day))
        sessions = told_count("ui.sessions", total.sessions)
        return self.tr("{day}: {length} of holds, {sessions}").format(
            day=long_date(day), length=told_length(total.held_ms), sessions=sessions
        )

    def day_at(self, point: QPoint) -> date | None:
        """The day whose square lies there, or None."""
        step = self._cell_px() + GAP_PX
        column, row = point.x() // step, (point.y() - self._months_px()) // step
        if not (0 <= column < WEEKS and 0 <= row < 7):
            return None
        day = self._first + timedelta(days=column * 7 + row)
        return day if day <= self._today else None

    def sizeHint(self) -> QSize:
        """Seven rows of squares as large as the width allows, below the months' names."""
        return QSize(600, self._months_px() + 7 * (self._cell_px() + GAP_PX) + 2)

    def resizeEvent(self, event: object) -> None:
        """Grow and shrink with the width."""
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a day or a week, or open the day."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        elif (days := STEPS.get(Qt.Key(event.key()))) is not None:
            self._go_to(self.day + timedelta(days=days))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press for what follows."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day under the pointer."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._go_to(day)
            self.chosen.emit(day)

    def event(self, event: QEvent) -> bool:
        """Tell what was done on the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.text_of(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the months, then all squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_months(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        shades = shades_of(self._theme.colours)
        radius = min(4.0, self._cell_px() / 4)
        for number in range((self._today - self._first).days + 1):
            day = self._first + timedelta(days=number)
            painter.setBrush(shades[level(self._totals.get(day, DayTotal()))])
            painter.drawRoundedRect(self._cell(day), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._shown is not None and self._shown >= self._first:
            painter.setPen(QPen(QColor(self._theme.colours.text), 1))
            painter.drawRoundedRect(self._cell(self._shown), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colours.text), self._theme.colours.ring_px))
            painter.drawRoundedRect(self._cell(self.day), radius, radius)

    def _paint_months(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(QColor(self._theme.colours.muted))
        step = self._cell_px() + GAP_PX
        free = 0  # a name that would lie over the one before is left out
        for column in range(WEEKS - 2):
            start = self._first + timedelta(weeks=column)
            if start.month != (start - timedelta(weeks=1)).month:
                room = QRect(column * step, 0, self.width(), self._months_px() - 4)
                name = month_name(start)
                if room.left() >= free:
                    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, name)
                    free = room.left() + painter.fontMetrics().horizontalAdvance(name) + step

    def _cell(self, day: date) -> QRectF:
        weeks, row = divmod((day - self._first).days, 7)
        size = self._cell_px()
        return QRectF(
            weeks * (size + GAP_PX), self._months_px() + row * (size + GAP_PX), size, size
        )

    def _grow(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _months_px(self) -> int:
        return self._theme.px(MONTHS_PX)

    def _cell_px(self) -> int:
        return max(min(self.width() // WEEKS - GAP_PX, LARGEST_CELL_PX), 4)

    def _go_to(self, day: date) -> None:
        self.day = min(max(day, self._first), self._today)
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Screen readers read the description when it changes."""
        self.setAccessibleName(self.tr("Last 12 months"))
        self.setAccessibleDescription(self.text_of(self.day))


def shades_of(colours: Colours) -> list[QColor]:
    """The colour of each level."""
    none, full = QColor(colours.track), QColor(colours.accent)
    return [none, _between(none, full, 0.35), _between(none, full, 0.65), full]


def _between(one: QColor, other: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )
