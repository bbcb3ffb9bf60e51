"""The countdown ring: an arc that shrinks around the time that is left. It knows no routines.

Painted over a cached picture of all that stands still, and only where something has changed.
"""

from collections.abc import Iterator
from math import ceil, cos, hypot, pi, sin

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.session.frame_schedule import HEAD_STEP_PX
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.pace_mark import PaceInk, PaceMark, PacePlace, mixed
from psoas_timer.ui.session.ring_text import RingText
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

DESIGN_SIDE = 330
DESIGN_PEN = 18
SMALLEST_SIDE = 150

LONG_WAY = 1 / 64
"""A head that moves by more of a turn than this has the whole ring painted again."""

MARK_RADII = (0.19, 0.415)
"""The circle of a breath when it is out and when it is in, as parts of the ring's width."""

MARK_DOTS = QRectF(-0.2, 0.265, 0.4, 0.04)
MARK_BEAT = QRectF(-0.018, 0.28, 0.036, 0.1)
"""The row of dots and the way of the beat, from the middle of the ring in the same parts."""

MARK_TINT = 0.3
"""How much of its colour the inside of the circle has: text on it stays as legible as can be."""

FEW_AREAS = 6
"""More areas than this are painted at once: the painter then clips what lies between them."""

TURN = 360 * 16
"""A whole turn in the units of QPainter."""


def rectangles(region: QRegion) -> Iterator[QRect]:
    """The rectangles of a region; the binding can do this, but does not declare it."""
    yield from region  # type: ignore[misc]


class CountdownRing(QLabel):
    """Shows which part of a time is left, with digits in the middle and a word above and below.

    The digits change each second and are therefore painted, not told to screen readers: to them it
    is a label that names the key by which they get the time.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = theme.colours.pause
        self._left_fraction = 1.0
        self._text = RingText(self)
        self._mark = PaceMark()
        self._backdrop: QPixmap | None = None
        self._square = QRectF()
        self._circle = QRectF()
        self._radius = 0.0
        self._pen_px = 0.0
        self._pen = QPen()
        self._head = (0.0, 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(told(message("session.ring")))
        theme.changed.connect(self._renew)

    def set_fill(self, colour: str) -> None:
        """Paint the arc in this colour."""
        if colour != self._fill:
            self._fill = colour
            self._pen = self._arc_pen(colour)
            self.update()

    def show_text(self, digits: str, note: str = "", caption: str = "") -> None:
        """Show the time, and the words below and above it."""
        for dirty in self._text.change(digits, note, caption):
            self.update(dirty)

    def show_left(self, fraction: float) -> None:
        """Show that this part is left, 1.0 to 0.0; repaints only what the head passes."""
        if fraction == self._left_fraction:
            return
        before, self._left_fraction = self._left_fraction, fraction
        (x1, y1), self._head = self._head, self._head_at(fraction)
        if abs(before - fraction) > LONG_WAY:
            self.update()
            return
        x2, y2 = self._head
        reach = self._pen_px / 2 + 3
        left, top = int(min(x1, x2) - reach), int(min(y1, y2) - reach)
        self.update(left, top, int(abs(x1 - x2) + 2 * reach) + 2, int(abs(y1 - y2) + 2 * reach) + 2)

    def show_pace(self, moving: Moving) -> None:
        """Show the breath or movement of this instant, or that there is none."""
        had_circle = self._mark.is_circle
        dirty = self._mark.change(moving, moves=self._theme.motion.may_move)
        if self._mark.is_circle is not had_circle:
            dirty += self.rect()
        if not dirty.isEmpty():
            self.update(dirty)

    def mark_steps(self, moving: Moving) -> int:
        """The steps of a pixel that the mark makes in the present phase or movement."""
        return self._mark.steps(moving)

    def head_steps(self) -> int:
        """The steps of HEAD_STEP_PX in which the head of the arc makes one whole turn."""
        return round(2 * pi * self._radius * self.devicePixelRatio() / HEAD_STEP_PX)

    def sizeHint(self) -> QSize:
        """The size in the design."""
        return QSize(DESIGN_SIDE, DESIGN_SIDE)

    def minimumSizeHint(self) -> QSize:
        """The least size at which the digits are large enough."""
        return QSize(SMALLEST_SIDE, SMALLEST_SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew; the cached picture is made at the next painting."""
        side = min(self.width(), self.height())
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._pen_px = side * DESIGN_PEN / DESIGN_SIDE
        inset = self._pen_px / 2 + 1
        self._circle = square.adjusted(inset, inset, -inset, -inset)
        self._radius = self._circle.width() / 2
        self._head = self._head_at(self._left_fraction)
        self._square = square
        self._mark.put(_mark_place(square))
        self._renew()

    def event(self, event: QEvent) -> bool:
        """Make the cached picture anew for a screen of another resolution."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget_backdrop()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the dirty region."""
        if self._backdrop is None:
            self._backdrop = self._make_backdrop()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        region = event.region()
        is_few = region.rectCount() <= FEW_AREAS
        mark_ink, is_on_mark = self._mark_ink(), self._mark.is_circle
        for area in rectangles(region) if is_few else (region.boundingRect(),):
            if is_few:
                painter.setClipRect(area)
            painter.drawPixmap(0, 0, self._backdrop)
            self._mark.paint(painter, mark_ink)
            if self._left_fraction > 0 and self._may_touch_arc(area):
                painter.setPen(self._pen)
                painter.drawArc(self._circle, TURN // 4, round(-TURN * self._left_fraction))
            self._text.paint(painter, area, self._theme.colours, is_on_mark=is_on_mark)

    def _make_backdrop(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        backdrop = QPixmap(ceil(self.width() * ratio), ceil(self.height() * ratio))
        backdrop.setDevicePixelRatio(ratio)
        backdrop.fill(QColor(self._theme.colours.background))
        painter = QPainter(backdrop)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._arc_pen(self._theme.colours.track))
        painter.drawEllipse(self._circle)
        painter.end()
        self._pen = self._arc_pen(self._fill)
        return backdrop

    def _mark_ink(self) -> PaceInk:
        colours = self._theme.colours
        inside = mixed(colours.background, self._fill, MARK_TINT)
        return PaceInk(inside, self._fill, self._fill, colours.track)

    def _arc_pen(self, colour: str) -> QPen:
        return QPen(QColor(colour), self._pen_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _renew(self) -> None:
        """Text and colours may have changed, or the place of everything."""
        self._text.lay_out(self._square, self._theme.scale)
        self._forget_backdrop()

    def _forget_backdrop(self) -> None:
        self._backdrop = None
        self._text.forget_pictures()
        self.update()

    def _may_touch_arc(self, area: QRect) -> bool:
        """Tell whether any corner of this area lies beyond the inner edge of the arc."""
        across = max(self.width() / 2 - area.left(), area.right() + 1 - self.width() / 2)
        along = max(self.height() / 2 - area.top(), area.bottom() + 1 - self.height() / 2)
        return hypot(across, along) >= self._radius - self._pen_px / 2 - 1

    def _head_at(self, fraction: float) -> tuple[float, float]:
        """The middle of the round end, in px; its way starts at the top and goes clockwise."""
        angle = 2 * pi * fraction
        return (
            self.width() / 2 + self._radius * sin(angle),
            self.height() / 2 - self._radius * cos(angle),
        )


def _mark_place(square: QRectF) -> PacePlace:
    side, middle = square.width(), square.center()

    def placed(part: QRectF) -> QRectF:
        scaled = QRectF(part.topLeft() * side, part.size() * side)
        return scaled.translated(middle)

    least_px, most_px = (side * part for part in MARK_RADII)
    return PacePlace(middle, least_px, most_px, placed(MARK_DOTS), placed(MARK_BEAT))
