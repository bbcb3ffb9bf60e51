"""The end of a heat step: fills the view until any key, click or media key answers."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import TextSize, readable_on
from psoas_timer.ui.turned import turn, upright_size

MARGIN_PX = 40
SAMPLE_PX = 100
LARGEST_PART = 5
"""The text is as large as its margins allow, at most this part of the height."""

ANSWERS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class AlarmPanel(QWidget):
    """Says in large letters what to do; whatever the person touches only answers.

    While it is shown it watches the whole program, so that a key meant to answer does not skip.
    """

    def __init__(self, theme: Theme, answer: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._covered = parent
        self._answer = answer
        self._text = ""
        self._degrees = 0
        self.hide()

    def show_alarm(self, text: str, degrees: int = 0) -> None:
        """Cover the view and say this, turned by so many degrees; "" uncovers it."""
        if text == self._text:
            return
        self._text = text
        self._degrees = degrees
        application = QCoreApplication.instance()
        if application is None:
            return
        if text:
            self.setAccessibleName(text)
            self.resize(self._covered.size())
            self.show()
            self.raise_()
            application.installEventFilter(self)
        else:
            self.hide()
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the first key or click as the answer and keep it from everybody else."""
        if event.type() in ANSWERS and isinstance(watched, QWidget):
            self._answer()
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the view with the colour of heat and write on it, each sentence in its line."""
        fill = self._theme.colours.kinds[Kind.HEAT.value]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(fill))
        painter.setPen(QColor(readable_on(fill)))
        painter.setTransform(turn(self.size(), self._degrees))
        whole = QRectF(QRect(QPoint(), upright_size(self.size(), self._degrees)))
        room = whole.adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        lines = self._text.replace(". ", ".\n")
        needed = QFontMetricsF(font(SAMPLE_PX, 700)).size(0, lines)
        parts = (room.width() / needed.width(), room.height() / needed.height())
        size_px = min(int(whole.height()) // LARGEST_PART, int(SAMPLE_PX * min(parts)))
        painter.setFont(font(max(size_px, TextSize.BODY), 700))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, lines)
