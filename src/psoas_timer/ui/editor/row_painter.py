"""Paints the rows of the list of steps. Where their pieces lie is worked out in row_shape.py."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.editing.draft import DraftStep
from psoas_timer.core.problems import Severity
from psoas_timer.ui.editor.row_shape import BLOCK_GAP_PX, EDGE_PX, ICON_PX, Pieces, RowShape
from psoas_timer.ui.editor.row_words import (
    finding_text,
    hold_text,
    name_of,
    reps_text,
    sides_text,
)
from psoas_timer.ui.editor.rows import Place, Row
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space, TextSize

MARK_PX = 4
"""The bar at the left of what is chosen."""

AWAY_OPACITY = 0.4
"""A row that is being dragged to another place."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = Qt.AlignmentFlag.AlignCenter


class RowPainter:
    """Paints one row into its rectangle, in the colours of the theme."""

    def __init__(self, theme: Theme, first_side: Side) -> None:
        self._theme = theme
        self._first_side = first_side
        self._body = theme.font()
        self._strong = theme.font(weight=600)
        self._small = theme.font(TextSize.SMALL)

    def paint(
        self,
        painter: QPainter,
        row: Row,
        shape: RowShape,
        area: QRect,
        *,
        is_chosen: bool = False,
        has_ring: bool = False,
        is_away: bool = False,
        hot: str = "",
    ) -> None:
        """Paint it; `hot` names the piece below the pointer: "handle", "menu" or ""."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        size = QRect(0, 0, area.width(), area.height())
        self._paint_ground(painter, row, size, is_chosen=is_chosen, has_ring=has_ring)
        if is_away:
            painter.setOpacity(AWAY_OPACITY)
        pieces = shape.pieces(row)
        self._paint_handle(painter, pieces.handle, is_hot=hot == "handle")
        self._paint_menu(painter, pieces.menu, is_hot=hot == "menu")
        self._paint_words(painter, row, pieces)
        for found, place in zip(row.findings, pieces.findings, strict=True):
            icon = "triangle-alert" if found.severity is Severity.ERROR else "info"
            self._paint_finding(painter, icon, finding_text(found), place)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, row: Row, size: QRect, *, is_chosen: bool, has_ring: bool
    ) -> None:
        """What is chosen, the ring of the keyboard, and the frame of a group."""
        colours = self._theme.colours
        above = BLOCK_GAP_PX if row.place is Place.HEAD else 0
        below = BLOCK_GAP_PX if row.place is Place.LAST else 0
        band = size.adjusted(0, above, 0, -below)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        if row.place is not Place.ALONE:
            frame = _frame(row.place, QRectF(band))
            painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
            painter.drawPath(frame)
            painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
            band = band.adjusted(EDGE_PX + 1, 1, -EDGE_PX - 1, -1)
        if is_chosen:
            painter.fillRect(band, QColor(colours.soft))
            painter.fillRect(band.left(), band.top(), MARK_PX, band.height(), colours.accent)
        painter.restore()
        if has_ring:
            inset = colours.ring_px / 2
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            ring = QRectF(band).adjusted(inset, inset, -inset, -inset)
            radius = Radius.BUTTON - 1 if row.place is Place.HEAD else Radius.SEGMENT
            painter.drawRoundedRect(ring, radius, radius)

    def _paint_handle(self, painter: QPainter, place: QRect, *, is_hot: bool) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text if is_hot else colours.muted))
        middle, step = QRectF(place).center(), self._theme.mild_px(6)
        for column in (-0.5, 0.5):
            for line in (-1, 0, 1):
                dot = middle + QPointF(column * step, line * step)
                painter.drawEllipse(dot, step / 4, step / 4)

    def _paint_menu(self, painter: QPainter, place: QRect, *, is_hot: bool) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        middle, step = QRectF(place).center(), self._theme.mild_px(6)
        if is_hot:
            painter.setBrush(QColor(colours.track))
            painter.drawEllipse(middle, place.width() / 2, place.width() / 2)
        painter.setBrush(QColor(colours.text if is_hot else colours.muted))
        for number in (-1, 0, 1):
            painter.drawEllipse(middle + QPointF(number * step, 0), step / 4, step / 4)

    def _paint_words(self, painter: QPainter, row: Row, pieces: Pieces) -> None:
        colours = self._theme.colours
        self._write(painter, self._strong, colours.text, pieces.name, name_of(row.part))
        if not isinstance(row.part, DraftStep):
            return
        step = row.part.step
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.kinds[step.exercise.kind]))
        painter.drawEllipse(pieces.dot)
        sides = sides_text(step, self._first_side)
        self._write(painter, self._small, colours.muted, pieces.sides, sides)
        self._write(painter, self._body, colours.muted, pieces.reps, reps_text(step))
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.card))
        box = QRectF(pieces.hold).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Radius.FIELD, Radius.FIELD)
        painter.setFont(self._body)
        painter.setPen(QColor(colours.text))
        painter.drawText(pieces.hold, MIDDLE, hold_text(step))

    def _write(self, painter: QPainter, font: QFont, colour: str, place: QRect, text: str) -> None:
        """Write one line, which ends in … where there is no room."""
        if not text:
            return
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > place.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, LEFT, text)

    def _paint_finding(self, painter: QPainter, icon: str, text: str, place: QRect) -> None:
        side_px = self._theme.mild_px(ICON_PX)
        painter.drawPixmap(place.topLeft(), self._theme.pixmap(icon, "", side_px))
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.colours.text))
        room = place.adjusted(side_px + Space.S, 0, 0, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, text)


def _frame(place: Place, band: QRectF) -> QPainterPath:
    """The frame of a group as seen from one of its rows: it goes on in those above and below."""
    beyond = 2 * Radius.BUTTON
    frame = band.adjusted(EDGE_PX + 0.5, 0.5, -EDGE_PX - 0.5, -0.5)
    frame.adjust(0, 0 if place is Place.HEAD else -beyond, 0, 0 if place is Place.LAST else beyond)
    path = QPainterPath()
    path.addRoundedRect(frame, Radius.BUTTON, Radius.BUTTON)
    return path
