"""Minutes of each side and kind, week by week, as bars painted in one widget.

Where they lie is worked out in side_geometry.py, what they tell in side_words.py.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.side_minutes import SideWeek
from psoas_timer.ui.history.side_geometry import SideGeometry, evenly, scale_step_min
from psoas_timer.ui.history.side_words import SIDES, side_letter, week_words
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import TextSize
from psoas_timer.ui.widgets.dates import day_and_month
from psoas_timer.ui.words import told

PLOT_PX = 130
LINE_PX = 20
TICK_PX = 14
RADIUS_PX = 3
DATE_GAP_PX = 8

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""What the arrow keys do, in weeks."""


class SideChart(QFrame):
    """A group of three bars for each week: left, right, and what has no side.

    They stand on a ground as high as the whole week. Arrow keys go from week to week; a frame,
    which screen readers take for a group, whose description is the week that was gone to.

    Signals:
        week_told(str): a week in words, as it is gone to.
    """

    week_told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: tuple[SideWeek, ...] = ()
        self._target_ms = 0
        self._step_ms = 60_000
        self.week = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Minutes of each side, week by week"))
        self._grow()
        theme.changed.connect(self._grow)

    def show_weeks(self, weeks: tuple[SideWeek, ...], target_ms: int) -> None:
        """Show these weeks, the last of which is this week; `target_ms` is 0 for none."""
        self._weeks = weeks
        self._target_ms = target_ms
        highest_ms = max((week.total_ms for week in weeks), default=0)
        self._step_ms = scale_step_min(max(highest_ms, target_ms)) * 60_000
        self.week = len(weeks) - 1
        self._tell()
        self.update()

    def text_of(self, number: int) -> str:
        """A week in words."""
        is_this = number == len(self._weeks) - 1
        return week_words(self._weeks[number], self._target_ms, is_this=is_this)

    def sizeHint(self) -> QSize:
        """The bars with a line above and two below."""
        return QSize(360, PLOT_PX + 3 * self._line_px() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another week."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or not self._weeks:
            super().keyPressEvent(event)
        else:
            self._go_to(self.week + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press for what follows."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the week under the pointer."""
        number = self._geometry().week_at(event.position().x())
        if number is not None:
            self._go_to(number)

    def event(self, event: QEvent) -> bool:
        """Tell what was done in the week under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._geometry().week_at(event.x())
            text = "" if number is None else self.text_of(number)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the bars, the target, and what they are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TextSize.SMALL))
        geometry = self._geometry()
        self._paint_scale(painter, geometry)
        for number in range(len(self._weeks)):
            self._paint_week(painter, geometry, number)
        self._paint_dates(painter, geometry)
        if self._target_ms:
            self._paint_target(painter, geometry)
        if self.hasFocus() and self._weeks:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.text), self._theme.colours.ring_px))
            out = geometry.column(self.week).adjusted(-2, -2, 2, self._line_px())
            painter.drawRoundedRect(out, RADIUS_PX, RADIUS_PX)

    def _paint_scale(self, painter: QPainter, geometry: SideGeometry) -> None:
        colours = self._theme.colours
        for line_ms in range(0, geometry.top_ms + 1, self._step_ms):
            y = geometry.y(line_ms)
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y))
            painter.setPen(QColor(colours.muted))
            half = self._line_px() / 2
            room = QRectF(0, y - half, geometry.plot.left() - 6, 2 * half)
            text = _minutes(line_ms) if line_ms else "0"
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )

    def _paint_week(self, painter: QPainter, geometry: SideGeometry, number: int) -> None:
        colours = self._theme.colours
        week = self._weeks[number]
        if week.total_ms:
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(geometry.total(number), RADIUS_PX, RADIUS_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, piece in geometry.pieces(number):
            painter.setBrush(QColor(colours.kinds[kind.value]))
            painter.drawRect(piece.adjusted(0, min(1, piece.height() / 2), 0, 0))
        if 0 < self._target_ms <= week.total_ms:
            self._paint_tick(painter, geometry.total(number))
        self._paint_letters(painter, geometry, number)

    def _paint_tick(self, painter: QPainter, ground: QRectF) -> None:
        size_px = self._theme.mild_px(TICK_PX)
        tick = self._theme.pixmap("check", self._theme.colours.text, size_px)
        painter.drawPixmap(QPointF(ground.center().x() - size_px / 2, ground.top() - size_px), tick)

    def _paint_letters(self, painter: QPainter, geometry: SideGeometry, number: int) -> None:
        """Below each bar, where there is room for it."""
        letters = [side_letter(side) for side in SIDES]
        widest = max(map(painter.fontMetrics().horizontalAdvance, letters))
        if widest > geometry.bar_px + 1:
            return
        painter.setPen(QColor(self._theme.colours.muted))
        for index, letter in enumerate(letters):
            bar = geometry.bar(number, index)
            room = QRectF(bar.left(), bar.bottom(), bar.width(), self._line_px())
            painter.drawText(room.adjusted(-2, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_dates(self, painter: QPainter, geometry: SideGeometry) -> None:
        """The first day of each week; of every second or third one where there is less room."""
        painter.setPen(QColor(self._theme.colours.muted))
        metrics, height = painter.fontMetrics(), self._line_px()
        texts = [day_and_month(week.first) for week in self._weeks]
        rooms = []
        for number, text in enumerate(texts):
            room = QRectF(0, 0, metrics.horizontalAdvance(text) + 2, height)
            room.moveCenter(geometry.column(number).center())
            room.moveTop(geometry.plot.bottom() + height)
            room.moveRight(min(room.right(), self.width()))
            rooms.append(room)
        for number in evenly(rooms, DATE_GAP_PX):
            if rooms[number].left() >= 0:
                painter.drawText(rooms[number], Qt.AlignmentFlag.AlignCenter, texts[number])

    def _paint_target(self, painter: QPainter, geometry: SideGeometry) -> None:
        y = geometry.y(self._target_ms)
        painter.setPen(QPen(QColor(self._theme.colours.text), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(geometry.plot.left(), y), QPointF(geometry.plot.right(), y))

    def _geometry(self) -> SideGeometry:
        highest_ms = max((week.total_ms for week in self._weeks), default=0)
        top_ms = -(-max(highest_ms, self._target_ms, 1) // self._step_ms) * self._step_ms
        metrics = QFontMetricsF(self._theme.font(TextSize.SMALL))
        widest = metrics.horizontalAdvance(_minutes(top_ms))
        plot = QRectF(widest + 8, self._line_px(), self.width() - widest - 9, PLOT_PX)
        return SideGeometry(plot, self._weeks, top_ms)

    def _go_to(self, number: int) -> None:
        self.week = min(max(number, 0), len(self._weeks) - 1)
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Screen readers read the description when it changes."""
        text = self.text_of(self.week) if self._weeks else ""
        self.setAccessibleDescription(text)
        self.week_told.emit(text)

    def _line_px(self) -> int:
        return self._theme.px(LINE_PX)

    def _grow(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()


def _minutes(length_ms: int) -> str:
    """60 min rather than 1 h, as the scale counts in minutes."""
    return told(message("duration.minutes", min=length_ms // 60_000))
