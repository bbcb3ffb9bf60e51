"""The end of a heat step: fills the view until any key, click or media key answers."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import readable_on

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
        self.hide()

    def show_alarm(self, text: str) -> None:
        """Cover the view and say this; "" uncovers it."""
        if text == self._text:
            return
        self._text = text
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
        """Fill the view with the colour of heat and write on it."""
        fill = self._theme.colours.kinds[Kind.HEAT.value]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(fill))
        painter.setPen(QColor(readable_on(fill)))
        room = QRectF(self.rect()).adjusted(40, 40, -40, -40)
        size_px = self.height() // 5
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        while size_px > 16:
            metrics = QFontMetricsF(font(size_px, 700))
            needed = metrics.boundingRect(room, flags, self._text)
            if needed.height() <= room.height() and needed.width() <= room.width():
                break
            size_px -= 4
        painter.setFont(font(size_px, 700))
        painter.drawText(room, flags, self._text)
