"""The field that a prescription is pasted into; what of it was not understood is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from psoas_timer.core.content.prescription.draft import Passage
from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.words import told

LINES = 6
LEAST_PX = 120


class PrescriptionField(QPlainTextEdit):
    """Some lines of plain text; Tab leaves it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._unread: Sequence[Passage] = ()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(told(message("prescription.paste.text")))
        self.setPlaceholderText(told(message("prescription.paste.example")))
        theme.changed.connect(self._underline)

    def show_unread(self, unread: Sequence[Passage]) -> None:
        """Underline these pieces of the text."""
        self._unread = unread
        self._underline()

    def sizeHint(self) -> QSize:
        """Some lines; more can be scrolled."""
        around = 2 * (self.frameWidth() + Space.S)
        return QSize(LEAST_PX, LINES * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as may be."""
        return self.sizeHint()

    def _underline(self) -> None:
        self.updateGeometry()
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self._theme.colours.text))
        text = self.toPlainText()
        marks = []
        for passage in self._unread:
            mark = QTextEdit.ExtraSelection()
            mark.format = form
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(_qt_length(text[: passage.start]))
            end = _qt_length(text[: passage.start + len(passage.text)])
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self.setExtraSelections(marks)


def _qt_length(text: str) -> int:
    """How long Qt takes it for: it counts letters beyond the first 65,536 twice."""
    return len(text.encode("utf-16-le")) // 2
