"""A dot in the colour of a kind, beside its name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.ui.theme.theme import Theme

SIDE_PX = 12


class KindDot(QWidget):
    """Decoration only: the name beside it says the same."""

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A small square."""
        side_px = self._theme.mild_px(SIDE_PX)
        return QSize(side_px, side_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.kinds[self._kind.value]))
        painter.drawEllipse(self.rect())
