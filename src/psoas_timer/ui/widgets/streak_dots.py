"""This week as seven dots, each state with a sign of its own: nothing is told by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import TextSize
from psoas_timer.ui.widgets.dates import day_letter
from psoas_timer.ui.widgets.day_mark import paint_mark
from psoas_timer.ui.words import told

DOT_PX = 34
STEP_PX = 44
LABEL_PX = 20


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One dot; `state` is None for a day to come, or for one before the first session."""

    day: date
    state: DayState | None
    is_before: bool = False


def week(audited: Iterable[AuditDay], today: date, first_weekday: int) -> tuple[WeekDay, ...]:
    """The seven days of today's week; `first_weekday` is 1 for Monday to 7 for Sunday."""
    states = {each.day: each.state for each in audited}
    states.setdefault(today, DayState.OPEN)
    start = week_start(today, first_weekday)
    days = (start + timedelta(days=number) for number in range(7))
    return tuple(WeekDay(day, states.get(day), is_before=day < min(states)) for day in days)


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
            paint_mark(painter, self._theme, dot, day.state)

    def _size(self) -> None:
        self._dot_px = self._theme.mild_px(DOT_PX)
        self._step_px = self._theme.mild_px(STEP_PX)
        self._label_px = self._theme.px(LABEL_PX)
        self.setFixedSize(self.sizeHint())
        self.update()

    def _spoken(self, day: WeekDay) -> str:
        name = QLocale().toString(QDate(day.day.year, day.day.month, day.day.day), "dddd")
        what = day.state or ("before" if day.is_before else "coming")
        return told(message(f"ui.dot.{what}", day=name))
