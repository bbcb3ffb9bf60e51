"""The side that is worked, in a pill of the kind's colour."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.tokens import TextSize, readable_on


class SidePill(QLabel):
    """Bold capitals on a filled pill, in whichever of black and white is more legible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill = "#000000"
        self.setFont(font(TextSize.BODY, 700))
        self.setContentsMargins(18, 3, 18, 3)

    def set_fill(self, colour: str) -> None:
        """Fill the pill with this colour."""
        self._fill = colour
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Never cut the word off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill and the word on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._fill))
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.setPen(QColor(readable_on(self._fill)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
