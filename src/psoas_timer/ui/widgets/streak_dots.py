"""This week as seven dots, each state with a sign of its own: nothing is told by colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, pi, sin

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import TextSize
from psoas_timer.ui.widgets.dates import day_letter
from psoas_timer.ui.words import told

DOT_PX = 34
STEP_PX = 44
LABEL_PX = 20
TICK_PX = 16


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One dot; `state` is None for a day that is still to come."""

    day: date
    state: DayState | None


def week(audited: Iterable[AuditDay], today: date, first_weekday: int) -> tuple[WeekDay, ...]:
    """The seven days of today's week; `first_weekday` is 1 for Monday to 7 for Sunday."""
    states = {each.day: each.state for each in audited}
    start = week_start(today, first_weekday)
    days = (start + timedelta(days=number) for number in range(7))
    return tuple(WeekDay(day, states.get(day, _unaudited(day, today))) for day in days)


def _unaudited(day: date, today: date) -> DayState | None:
    """What a day before the first session, or after today, is."""
    if day > today:
        return None
    return DayState.OPEN if day == today else DayState.MISSED


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

    def _paint_dot(self, painter: QPainter, dot: QRectF, state: DayState | None) -> None:
        colours = self._theme.colours
        inner = dot.adjusted(1, 1, -1, -1)
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
        painter.drawEllipse(inner)
        self._paint_sign(painter, dot.center(), state)

    def _paint_sign(self, painter: QPainter, middle: QPointF, state: DayState) -> None:
        """A tick for practice, a star of ice for a freeze, a line for rest, two for a pause."""
        colours = self._theme.colours
        reach = self._dot_px / 4
        painter.setPen(QPen(QColor(colours.muted), 2, c=Qt.PenCapStyle.RoundCap))
        match state:
            case DayState.DONE | DayState.EDITED:
                tick_px = self._theme.mild_px(TICK_PX)
                colour = colours.on_accent if state is DayState.DONE else colours.accent
                tick = self._theme.pixmap("check", colour, tick_px)
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

    def _size(self) -> None:
        self._dot_px = self._theme.mild_px(DOT_PX)
        self._step_px = self._theme.mild_px(STEP_PX)
        self._label_px = self._theme.px(LABEL_PX)
        self.setFixedSize(self.sizeHint())
        self.update()

    def _spoken(self, day: WeekDay) -> str:
        name = QLocale().toString(QDate(day.day.year, day.day.month, day.day.day), "dddd")
        return told(message(f"ui.dot.{day.state or 'coming'}", day=name))
