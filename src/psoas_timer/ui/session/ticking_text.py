"""A line of text that changes each second, at the least cost and without a word to screen readers.

A label would lay its surroundings out anew and announce a new name each time.
"""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme


class TickingText(QWidget):
    """Muted text; it asks for room only when it gets longer than before. `name` is for readers."""

    def __init__(
        self,
        theme: Theme,
        size_px: int,
        name: str,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where = where
        self._text = ""
        self._room = 0
        self.setFont(font(size_px))
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def setText(self, text: str) -> None:
        """Show this text."""
        if text == self._text:
            return
        self._text = text
        room = QFontMetrics(self.font()).horizontalAdvance(re.sub(r"\d", "0", text)) + 2
        if room > self._room:
            self._room = room
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The room of the longest text so far."""
        return QSize(self._room, QFontMetrics(self.font()).height())

    def minimumSizeHint(self) -> QSize:
        """The same: times are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text on the background."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.background))
        painter.setPen(QColor(colours.muted))
        painter.drawText(self.rect(), self._where | Qt.AlignmentFlag.AlignVCenter, self._text)
