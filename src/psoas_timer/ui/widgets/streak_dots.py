"""This week as seven dots: done, missed, today, to come. Which is which is worked out here too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import TextSize
from psoas_timer.ui.widgets.dates import day_letter
from psoas_timer.ui.words import told

DOT_PX = 34
STEP_PX = 44
LABEL_PX = 20
TICK_PX = 16


class DayState(StrEnum):
    """What a dot says of its day."""

    DONE = "done"
    MISSED = "missed"
    OPEN = "open"
    """Today, as long as nothing is done."""
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One dot."""

    day: date
    state: DayState


def week_start(today: date, first_weekday: int) -> date:
    """The first day of today's week; `first_weekday` is 1 for Monday to 7 for Sunday."""
    return today - timedelta(days=(today.isoweekday() - first_weekday) % 7)


def week(
    totals: Mapping[date, DayTotal], today: date, first_weekday: int, counts_from_ms: int
) -> tuple[WeekDay, ...]:
    """The seven days of today's week."""
    start = week_start(today, first_weekday)
    return tuple(
        WeekDay(day, _state(totals.get(day, DayTotal()).counts(counts_from_ms), day, today))
        for day in (start + timedelta(days=number) for number in range(7))
    )


def _state(is_done: bool, day: date, today: date) -> DayState:
    if is_done:
        return DayState.DONE
    if day == today:
        return DayState.OPEN
    return DayState.MISSED if day < today else DayState.COMING


class StreakDots(QLabel):
    """Paints the dots; a label, so that screen readers take it for text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[WeekDay, ...] = ()
        self._size()
        theme.changed.connect(self._size)

    def show_week(self, days: tuple[WeekDay, ...]) -> None:
        """Show these days."""
        self._days = days
        spoken = ", ".join(self._spoken(day) for day in days)
        self.setAccessibleName(self.tr("This week: {days}").format(days=spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Seven dots with their letters."""
        return QSize(6 * self._step_px + self._dot_px + 2, self._label_px + self._dot_px + 2)

    def event(self, event: QEvent) -> bool:
        """Tell what a dot means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = min(event.x() // self._step_px, len(self._days) - 1)
            QToolTip.showText(event.globalPos(), self._spoken(self._days[index]), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters and the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TextSize.SMALL))
        for index, day in enumerate(self._days):
            dot = QRectF(index * self._step_px + 1, self._label_px + 1, self._dot_px, self._dot_px)
            painter.setPen(QColor(self._theme.colours.muted))
            above = QRectF(dot.left(), 0, self._dot_px, self._label_px - 4)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, day_letter(day.day))
            self._paint_dot(painter, dot, day.state)

    def _paint_dot(self, painter: QPainter, dot: QRectF, state: DayState) -> None:
        colours = self._theme.colours
        inner = dot.adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match state:
            case DayState.DONE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(inner)
                tick_px = self._theme.mild_px(TICK_PX)
                tick = self._theme.pixmap("check", colours.on_accent, tick_px)
                painter.drawPixmap(dot.center() - QPointF(tick_px / 2, tick_px / 2), tick)
            case DayState.OPEN:
                painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
                painter.drawEllipse(inner)
            case DayState.MISSED:
                painter.setPen(QPen(QColor(colours.edge), 1))
                painter.drawEllipse(inner)
            case DayState.COMING:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.track))
                painter.drawEllipse(dot.center(), 5, 5)

    def _size(self) -> None:
        self._dot_px = self._theme.mild_px(DOT_PX)
        self._step_px = self._theme.mild_px(STEP_PX)
        self._label_px = self._theme.px(LABEL_PX)
        self.setFixedSize(self.sizeHint())
        self.update()

    def _spoken(self, day: WeekDay) -> str:
        name = QLocale().toString(QDate(day.day.year, day.day.month, day.day.day), "dddd")
        return told(message(f"ui.dot.{day.state.value}", day=name))
