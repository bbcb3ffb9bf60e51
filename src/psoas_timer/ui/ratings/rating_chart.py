"""The chart of ratings, painted in one widget. What its numbers are is worked out in chart_data.py.

How the lines are told apart lives in rating_marks.py.
"""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import VALUES, Moment
from psoas_timer.ui.ratings.chart_data import ChartData
from psoas_timer.ui.ratings.rating_marks import draw_mark, pen, reach_px
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.dates import long_date, short_day
from psoas_timer.ui.words import told
from psoas_timer.wording.rating_text import mean_text

HEIGHT_PX = 190
LINES = (0, 5, 10)
"""The values that have a line across."""


class RatingChart(QFrame):
    """Ratings over the days, from 0 at the bottom to 10. Arrow keys and presses go to a day.

    A frame, which screen readers take for a group; its description is the day of the cursor.

    Signals:
        chosen(date): the cursor is on this day now.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ChartData | None = None
        self._cursor: date | None = None
        self.setAccessibleName(told(message("ratings.title")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grow()
        theme.changed.connect(self._grow)

    def show_data(self, data: ChartData) -> None:
        """Show these days; without any rating the empty scale. The cursor stays where it can."""
        self._data = data
        self._cursor = self._cursor if self._cursor in data.days else None
        has_days = bool(data.days)
        focus = Qt.FocusPolicy.StrongFocus if has_days else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus)
        words = self._overview(data) if has_days else ""
        self.setAccessibleDescription(self.text_of(self._cursor) if self._cursor else words)
        self.update()

    @property
    def day(self) -> date | None:
        """The day of the cursor; None as long as it is on none."""
        return self._cursor

    def text_of(self, day: date) -> str:
        """What was rated on a day, in words."""
        means = self._data.days.get(day, {}) if self._data is not None else {}
        values = ", ".join(
            told(
                message(
                    "ratings.chart.value", moment=_named(moment), value=mean_text(means[moment])
                )
            )
            for moment in Moment
            if moment in means
        )
        return told(message("ratings.chart.day", day=long_date(day), values=values))

    def go_to(self, day: date) -> None:
        """Have the cursor on a day that has ratings."""
        self._cursor = day
        self.setAccessibleDescription(self.text_of(day))  # which screen readers read then
        self.update()
        self.chosen.emit(day)

    def sizeHint(self) -> QSize:
        """As high as its text needs, and as wide as may be."""
        return QSize(400, self._theme.mild_px(HEIGHT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the day before or after that has a rating, or to the first or last."""
        days = list(self._data.days) if self._data is not None else []
        here = days.index(self._cursor) if self._cursor in days else len(days)
        places = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(days) - 1,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None or not days:
            super().keyPressEvent(event)
        else:
            self.go_to(days[min(max(place, 0), len(days) - 1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day under the pointer."""
        day = self._day_near(event.position().x())
        if day is not None:
            self.go_to(day)

    def event(self, event: QEvent) -> bool:
        """Tell what was rated on the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_near(event.pos().x())
            QToolTip.showText(event.globalPos(), self.text_of(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the days at both ends, the lines and what has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TextSize.SMALL))
        self._paint_scale(painter)
        if self._data is None:
            return
        self._paint_ends(painter, self._data)
        if self._cursor is not None:
            painter.setPen(QPen(QColor(self._theme.colours.text), 1))
            x = self._x(self._data, self._cursor)
            painter.drawLine(QPointF(x, self._plot().top()), QPointF(x, self._plot().bottom()))
        for moment in Moment:
            self._paint_line(painter, self._data, moment)
        if self.hasFocus():
            colours = self._theme.colours
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            inset = colours.ring_px / 2
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, 4, 4)

    def _paint_scale(self, painter: QPainter) -> None:
        colours, plot = self._theme.colours, self._plot()
        half_line = painter.fontMetrics().height() / 2
        for value in LINES:
            y = self._y(value)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.muted))
            room = QRectF(0, y - half_line, plot.left() - Space.S, 2 * half_line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, str(value))

    def _paint_ends(self, painter: QPainter, data: ChartData) -> None:
        plot = self._plot()
        below = QRectF(plot.left(), plot.bottom() + Space.S, plot.width(), self.height())
        painter.setPen(QColor(self._theme.colours.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, short_day(data.first))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, short_day(data.last))

    def _paint_line(self, painter: QPainter, data: ChartData, moment: Moment) -> None:
        points = [QPointF(self._x(data, day), self._y(mean)) for day, mean in data.points(moment)]
        painter.setPen(pen(moment, self._theme))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            draw_mark(painter, point, moment, self._theme)

    def _plot(self) -> QRectF:
        """Where the lines are, without the numbers at the left and the days below."""
        metrics = self.fontMetrics()
        edge_px = self._edge_px
        left = metrics.horizontalAdvance(str(VALUES.high)) + Space.S + edge_px
        top = metrics.height() / 2 + edge_px
        bottom = metrics.height() + Space.M + edge_px
        right = self.width() - edge_px - 2
        return QRectF(QPointF(left, top), QPointF(right, self.height() - bottom))

    @property
    def _edge_px(self) -> float:
        """What a mark at the end of a line needs."""
        return reach_px(self._theme) + 2

    def _x(self, data: ChartData, day: date) -> float:
        plot = self._plot()
        room = plot.width() - 2 * self._edge_px
        return plot.left() + self._edge_px + data.part_of(day) * room

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - value / VALUES.high * plot.height()

    def _day_near(self, x: float) -> date | None:
        data = self._data
        if data is None or not data.days:
            return None
        return min(data.days, key=lambda day: abs(self._x(data, day) - x))

    def _overview(self, data: ChartData) -> str:
        first, last = long_date(min(data.days)), long_date(max(data.days))
        return told(message("ratings.chart.of_days", count=len(data.days), first=first, last=last))

    def _grow(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()


def _named(moment: Moment) -> str:
    return told(message(f"ratings.moment.{moment}"))
