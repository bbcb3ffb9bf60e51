"""Shows a paced breath or movement: a circle that grows and shrinks, dots, or a beat.

It is painted by ring.py and room_view.py, which say where. When lives in frame_schedule.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, sin, tau

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRegion

from psoas_timer.core.content.breathing import BreathMoment
from psoas_timer.ui.session.moving import Moving

SECTORS = 24
"""The way of a circle's edge is painted as so many rectangles, and not as one around it all."""

EDGE_PART = 0.018
"""How thick the edge of the circle is, as a part of its largest radius."""

LEAST_EDGE_PX = 2.5
SPARE_PX = 2.0

DOT_GAP = 1.2
"""Between two dots, in diameters."""


@dataclass(frozen=True, slots=True)
class PacePlace:
    """Where the mark may be: the circle's middle and radii, the row of dots, the way of the beat.

    A beat goes up and down on the middle of its rectangle, and is as wide as that.
    """

    middle: QPointF
    least_px: float
    most_px: float
    dots: QRectF
    beat: QRectF

    @property
    def edge_px(self) -> float:
        """How thick the edge of the circle is."""
        return max(self.most_px * EDGE_PART, LEAST_EDGE_PX)


@dataclass(frozen=True, slots=True)
class PaceInk:
    """The colours of the circle's inside and edge, of dots and beat, and of dots still to come."""

    inside: str
    edge: str
    dot: str
    track: str


@dataclass(frozen=True, slots=True)
class _Circle:
    radius_px: float


@dataclass(frozen=True, slots=True)
class _Dots:
    filled: int
    count: int


@dataclass(frozen=True, slots=True)
class _Beat:
    y_px: float


class PaceMark:
    """Remembers what is shown, and tells what a change makes dirty."""

    def __init__(self) -> None:
        self._place = PacePlace(QPointF(), 0.0, 0.0, QRectF(), QRectF())
        self._shape: _Circle | _Dots | _Beat | None = None
        self._moving: Moving | None = None
        self._moves = True

    @property
    def is_circle(self) -> bool:
        """Tell whether the circle of a breath is shown."""
        return isinstance(self._shape, _Circle)

    def put(self, place: PacePlace) -> None:
        """Be there from now on."""
        self._place = place
        if self._moving is not None:
            self._shape = self._shape_of(self._moving)

    def change(self, moving: Moving, *, moves: bool) -> QRegion:
        """Show the breath or movement of this instant; gives the region to be painted again.

        Where nothing `moves` a breath is dots, one for each second, and a movement nothing.
        """
        self._moving, self._moves = moving, moves
        before, self._shape = self._shape, self._shape_of(moving)
        if before == self._shape:
            return QRegion()
        match before, self._shape:
            case _Circle(one), _Circle(other):
                return self._annulus(min(one, other), max(one, other))
            case _:
                return self._region(before).united(self._region(self._shape))

    def steps(self, moving: Moving) -> int:
        """The pixels that the mark goes in the present phase or movement; 0 if it stands still."""
        if moving.breath is not None:
            return round(self._place.most_px - self._place.least_px) * moving.breath.moves
        return 2 * round(self._place.beat.height()) if moving.movement is not None else 0

    def paint(self, painter: QPainter, ink: PaceInk) -> None:
        """Draw what is shown."""
        painter.setPen(Qt.PenStyle.NoPen)
        match self._shape:
            case _Circle(radius):
                painter.setBrush(QColor(ink.edge))
                painter.drawEllipse(self._place.middle, radius, radius)
                painter.setBrush(QColor(ink.inside))
                inside_px = radius - self._place.edge_px
                painter.drawEllipse(self._place.middle, inside_px, inside_px)
            case _Dots(filled, count):
                for number, dot in enumerate(self._dots(count)):
                    painter.setBrush(QColor(ink.dot if number < filled else ink.track))
                    painter.drawEllipse(dot)
            case _Beat(y):
                radius = self._place.beat.width() / 2
                painter.setBrush(QColor(ink.dot))
                painter.drawEllipse(QPointF(self._place.beat.center().x(), y), radius, radius)

    def _shape_of(self, moving: Moving) -> _Circle | _Dots | _Beat | None:
        place, movement = self._place, moving.movement
        if moving.breath is not None:
            if not self._moves:
                return _dots(moving.breath)
            way_px = place.most_px - place.least_px
            return _Circle(round(place.least_px + way_px * moving.breath.fullness, 1))
        if movement is None or not self._moves:
            return None
        up = (1 - cos(tau * movement.into_ms / movement.length_ms)) / 2
        return _Beat(round(place.beat.bottom() - place.beat.height() * up, 1))

    def _region(self, shape: _Circle | _Dots | _Beat | None) -> QRegion:
        match shape:
            case _Circle(radius):
                return QRegion(_around(self._place.middle, radius))
            case _Dots():
                return QRegion(self._place.dots.toAlignedRect())
            case _Beat():
                reach = self._place.beat.width() / 2 + SPARE_PX
                return QRegion(self._place.beat.adjusted(0, -reach, 0, reach).toAlignedRect())
            case None:
                return QRegion()

    def _annulus(self, inner: float, outer: float) -> QRegion:
        """What the edge passes on its way from one radius to the other."""
        region = QRegion()
        radii = (inner - self._place.edge_px - SPARE_PX, outer + SPARE_PX)
        for sector in range(SECTORS):
            angles = (tau * sector / SECTORS, tau * (sector + 1) / SECTORS)
            xs = [radius * cos(angle) for radius in radii for angle in angles]
            ys = [radius * sin(angle) for radius in radii for angle in angles]
            box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            region += box.translated(self._place.middle).toAlignedRect()
        return region

    def _dots(self, count: int) -> Iterator[QRectF]:
        row = self._place.dots
        size = min(row.height(), row.width() / (count + (count - 1) * DOT_GAP))
        left = row.center().x() - size * (count + (count - 1) * DOT_GAP) / 2
        for number in range(count):
            x = left + number * size * (1 + DOT_GAP)
            yield QRectF(x, row.center().y() - size / 2, size, size)


def _dots(breath: BreathMoment) -> _Dots:
    count = -(-breath.length_ms // 1_000)
    return _Dots(count - breath.left_s, count)


def _around(middle: QPointF, radius: float) -> QRect:
    reach = radius + SPARE_PX
    return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def mixed(ground: str, other: str, part: float) -> str:
    """A colour with this part of another one in it, 0.0 to 1.0."""
    one, two = QColor(ground), QColor(other)
    return QColor(
        *(
            round(a + (b - a) * part)
            for a, b in (
                (one.red(), two.red()),
                (one.green(), two.green()),
                (one.blue(), two.blue()),
            )
        )
    ).name()
