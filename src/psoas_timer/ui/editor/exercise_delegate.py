"""Paints an exercise in a list: its kind, its name, what it is for, and whether it is ruled out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from psoas_timer.ui.editor.exercise_words import Offer, against_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space, TextSize

OFFER = Qt.ItemDataRole.UserRole
LINE = Qt.ItemDataRole.UserRole + 1
"""The second line of an item without an offer."""

DOT_PX = 12
ICON_PX = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ExerciseDelegate(QStyledItemDelegate):
    """Two lines beside a dot; a third one where an answer speaks against the exercise."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one item."""
        offer: Offer | None = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        area = option.rect.adjusted(Space.S, Space.S, -Space.S, -Space.S)
        dot_px = self._theme.mild_px(DOT_PX)
        name_px, line_px = self._heights()
        if offer is not None:
            dot = QRect(area.left(), area.top() + (name_px - dot_px) // 2, dot_px, dot_px)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.colours.kinds[offer.exercise.kind]))
            painter.drawEllipse(dot)
        room = area.adjusted(dot_px + Space.S, 0, 0, 0)
        name = index.data(Qt.ItemDataRole.DisplayRole) if offer is None else offer.exercise.name
        line = index.data(LINE) if offer is None else offer.line
        top = QRect(room.left(), room.top(), room.width(), name_px)
        self._write(painter, top, name, is_name=True)
        below = QRect(room.left(), top.bottom() + 1, room.width(), line_px)
        self._write(painter, below, line)
        if offer is not None and offer.against:
            self._paint_against(painter, below.translated(0, line_px), offer.against)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its lines, as wide as the list."""
        offer: Offer | None = index.data(OFFER)
        name_px, line_px = self._heights()
        lines = 2 if offer is not None and offer.against else 1
        return QSize(0, name_px + lines * line_px + 2 * Space.S)

    def _heights(self) -> tuple[int, int]:
        """Of the name and of a line below it."""
        name = QFontMetrics(self._theme.font(weight=600))
        return name.height(), QFontMetrics(self._theme.font(TextSize.SMALL)).height()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(self._theme.colours.accent), 1))
            painter.setBrush(QColor(self._theme.colours.soft))
            area = option.rect.adjusted(0, 0, -1, -1)
            painter.drawRoundedRect(area, Radius.FIELD, Radius.FIELD)

    def _paint_against(self, painter: QPainter, place: QRect, why: str) -> None:
        icon_px = self._theme.mild_px(ICON_PX)
        icon = self._theme.pixmap("triangle-alert", "", icon_px)
        painter.drawPixmap(place.left(), place.top() + (place.height() - icon_px) // 2, icon)
        self._write(
            painter, place.adjusted(icon_px + Space.XS, 0, 0, 0), against_text("against", why)
        )

    def _write(self, painter: QPainter, place: QRect, text: str, *, is_name: bool = False) -> None:
        theme = self._theme
        font = theme.font(weight=600) if is_name else theme.font(TextSize.SMALL)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.text if is_name else theme.colours.muted))
        metrics = QFontMetrics(font)
        painter.drawText(
            place, LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        )
