"""Paints a drawing list with QPainter. What there is to draw is decided in core.figure."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from psoas_timer.core.figure.camera import Camera
from psoas_timer.core.figure.outlines import Outline
from psoas_timer.core.figure.scene import Picture
from psoas_timer.core.figure.shapes import (
    Area,
    Block,
    Curve,
    Ellipse,
    Fill,
    Group,
    Paint,
    Path,
    Shade,
    Shape,
    Stroke,
)
from psoas_timer.ui.figure.colours import FigureColours


class FigurePainter:
    """Paints pictures of the figure in these colours; one painter serves any number of them."""

    def __init__(self, colours: FigureColours) -> None:
        self._colours = {paint: QColor(value) for paint, value in colours.items()}

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint the picture at the origin of the painter, whose state is left as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(transform(picture.camera), True)
        self._paint_all(painter, picture.shapes)
        painter.restore()

    def _paint_all(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        for shape in shapes:
            match shape:
                case Fill():
                    self._fill(painter, shape)
                case Stroke():
                    self._stroke(painter, shape)
                case Shade():
                    self._shade(painter, shape)
                case Group():
                    self._group(painter, shape)

    def _fill(self, painter: QPainter, shape: Fill) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(shape.paint, shape.alpha))
        match shape.path:
            case Area(outlines=(outline,)):
                painter.drawPolygon(_polygon(outline), Qt.FillRule.WindingFill)
            case Ellipse() as ellipse:
                painter.drawEllipse(_bounds(ellipse))
            case Block() as block:
                painter.drawRoundedRect(_rectangle(block), block.corner, block.corner)
            case path:
                painter.drawPath(painter_path(path))

    def _stroke(self, painter: QPainter, shape: Stroke) -> None:
        pen = QPen(
            self._colour(shape.paint, shape.alpha),
            shape.width,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
        if shape.dash:
            pen.setDashPattern(shape.dash)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(painter_path(shape.path))

    def _shade(self, painter: QPainter, shape: Shade) -> None:
        block = shape.block
        gradient = QLinearGradient(block.left, 0.0, block.right, 0.0)
        gradient.setStops(
            [(place, self._colour(shape.paint, alpha)) for place, alpha in shape.stops]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawRoundedRect(_rectangle(block), block.corner, block.corner)

    def _group(self, painter: QPainter, group: Group) -> None:
        painter.save()
        if group.clip is not None:
            painter.setClipPath(painter_path(group.clip), Qt.ClipOperation.IntersectClip)
        painter.setOpacity(painter.opacity() * group.opacity)
        self._paint_all(painter, group.shapes)
        painter.restore()

    def _colour(self, paint: Paint, alpha: float) -> QColor:
        colour = self._colours[paint]
        if alpha >= 1.0:
            return colour
        faded = QColor(colour)
        faded.setAlphaF(colour.alphaF() * alpha)
        return faded


def transform(camera: Camera) -> QTransform:
    """The camera as a transform from units to pixels."""
    across = camera.scale * camera.facing
    return QTransform(across, 0.0, 0.0, -camera.scale, camera.x - across * camera.centre, camera.y)


def painter_path(path: Path) -> QPainterPath:
    """A path of the drawing list as one of Qt."""
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    match path:
        case Area():
            for outline in path.outlines:
                made.addPolygon(_polygon(outline))
                made.closeSubpath()
        case Ellipse():
            made.addEllipse(_bounds(path))
        case Block():
            made.addRoundedRect(_rectangle(path), path.corner, path.corner)
        case Curve():
            _add_curve(made, path)
    return made


def _add_curve(made: QPainterPath, curve: Curve) -> None:
    made.moveTo(_point(curve.start))
    for piece in curve.pieces:
        match [_point(point) for point in piece]:
            case [end]:
                made.lineTo(end)
            case [bow, end]:
                made.quadTo(bow, end)
            case [first, second, end]:
                made.cubicTo(first, second, end)


def _polygon(outline: Outline) -> QPolygonF:
    return QPolygonF([QPointF(point.real, point.imag) for point in outline])


def _point(point: complex) -> QPointF:
    return QPointF(point.real, point.imag)


def _bounds(ellipse: Ellipse) -> QRectF:
    across = ellipse.radius
    upright = across if ellipse.height_radius is None else ellipse.height_radius
    centre = ellipse.centre
    return QRectF(centre.real - across, centre.imag - upright, 2.0 * across, 2.0 * upright)


def _rectangle(block: Block) -> QRectF:
    return QRectF(block.left, block.bottom, block.right - block.left, block.top - block.bottom)
