"""A window over the program that has an edge of its own. What is in it, others know."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from psoas_timer.ui.theme.theme import Theme


class EdgedDialog(QDialog):
    """Draws a line around itself: on a dark desktop a dark window would have none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.colours.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
