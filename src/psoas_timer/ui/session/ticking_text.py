"""A line of text that changes each second, at the least cost and without a word to screen readers.

The text of a label would lay its surroundings out anew and announce a new name each time.
"""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.ui.theme.theme import Theme


class TickingText(QLabel):
    """Muted text; it asks for room only when it gets longer than before.

    It is painted on a label that has no text, only an accessible name.

    `size_px` is one of tokens.TextSize; `name` is for screen readers.
    """

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
        self._size_px = size_px
        self._room = 0
        self.setFont(theme.font(size_px))
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._grow)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def setText(self, text: str) -> None:
        """Show this text."""
        if text == self._text:
            return
        self._text = text
        self._make_room()
        self.update()

    def sizeHint(self) -> QSize:
        """The room of the longest text so far."""
        return QSize(self._room, QFontMetrics(self.font()).height())

    def minimumSizeHint(self) -> QSize:
        """The same: times are never cut."""
        return self.sizeHint()

    def _grow(self) -> None:
        self._room = 0
        self.setFont(self._theme.font(self._size_px))
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        room = QFontMetrics(self.font()).horizontalAdvance(re.sub(r"\d", "0", self._text)) + 2
        if room > self._room:
            self._room = room
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text on the background."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.background))
        painter.setPen(QColor(colours.muted))
        painter.drawText(self.rect(), self._where | Qt.AlignmentFlag.AlignVCenter, self._text)
