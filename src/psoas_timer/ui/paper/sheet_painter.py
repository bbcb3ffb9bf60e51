"""Puts a sheet on paper: on a printer, into a PDF, or on the screen, always the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from psoas_timer.core.figure.stance import stance
from psoas_timer.ui.figure.own_picture import paint_picture
from psoas_timer.ui.paper.ink import BLACK, Box, Drawing, Form, Ink, Line, Mark, Sheet, Words
from psoas_timer.ui.paper.lettering import FINENESS, fine_font
from psoas_timer.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from psoas_timer.ui.figure.figures import Figures

FIGURE_GRAIN = 2
"""Figures are drawn for a place so many times larger: they know whole pixels only."""


class SheetPainter:
    """Paints sheets; one painter serves any number of them.

    `figures` draws the exercises that they show; None is enough for sheets that show none.
    """

    def __init__(self, figures: "Figures | None" = None) -> None:
        self._figures = figures

    def paint(self, painter: QPainter, sheet: Sheet, scale: float) -> None:
        """Paint the sheet at the origin; `scale` is how many pixels of the device make a point."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        for ink in sheet.inks:
            painter.save()
            self._put(painter, ink)
            painter.restore()
        painter.restore()

    def _put(self, painter: QPainter, ink: Ink) -> None:
        match ink:
            case Words():
                _put_words(painter, ink)
            case Line():
                _put_line(painter, ink)
            case Box():
                _put_box(painter, ink)
            case Mark():
                _put_mark(painter, ink)
            case Drawing() if self._figures is not None:
                _put_drawing(painter, ink, self._figures)


def _put_drawing(painter: QPainter, drawing: Drawing, figures: "Figures") -> None:
    from psoas_timer.ui.figure.figures import turn_of

    size = QSize(
        round(drawing.place.width() * FIGURE_GRAIN),
        round(drawing.place.height() * FIGURE_GRAIN),
    )
    painter.translate(drawing.place.topLeft())
    painter.scale(1 / FIGURE_GRAIN, 1 / FIGURE_GRAIN)
    picture = figures.own_picture(drawing.exercise.picture)
    staged = figures.staged(drawing.exercise.id)
    if picture is not None:
        paint_picture(painter, picture, size)
    elif staged is not None:
        base = stance(staged, turn_of(drawing.side), is_still=True)
        figures.paint(painter, base, size, LIGHT)


def _put_words(painter: QPainter, words: Words) -> None:
    painter.setFont(fine_font(words.size, bold=words.bold))
    painter.setPen(QColor(words.colour))
    painter.translate(words.left, words.base)
    painter.scale(1 / FINENESS, 1 / FINENESS)
    painter.drawText(QPointF(), words.text)


def _put_line(painter: QPainter, line: Line) -> None:
    style = Qt.PenStyle.DashLine if line.is_dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(line.colour), line.width, style, Qt.PenCapStyle.FlatCap))
    painter.drawLine(line.start, line.end)


def _put_box(painter: QPainter, box: Box) -> None:
    painter.setPen(QPen(QColor(box.edge), box.width))
    if box.fill:
        painter.setBrush(QColor(box.fill))
    painter.drawRect(box.place)


def _put_mark(painter: QPainter, mark: Mark) -> None:
    painter.setPen(QPen(QColor(BLACK), 0.9))
    painter.setBrush(QColor("#FFFFFF" if mark.form is Form.RING else BLACK))
    reach = mark.reach
    if mark.form is Form.DIAMOND:
        corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
        painter.drawPolygon(QPolygonF([mark.centre + QPointF(*corner) for corner in corners]))
    else:
        place = QRectF(0, 0, 2 * reach, 2 * reach)
        place.moveCenter(mark.centre)
        painter.drawEllipse(place)
