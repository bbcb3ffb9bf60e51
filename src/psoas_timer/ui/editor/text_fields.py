"""Fields for texts of a routine: what is typed is in the draft with each letter."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from psoas_timer.ui.theme.theme import Theme

LEAST_LINES, MOST_LINES = 1, 6
LEAST_PX = 80


class TextLine(QLineEdit):
    """One line.

    Signals:
        typed(str): the person changed it to this.
        left(): the person went elsewhere.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Not textEdited, which says nothing of what assistive technology writes here.
        self.textChanged.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show another text, without telling of it; the same one leaves the cursor where it is."""
        if text != self.text():
            self.blockSignals(True)
            self.setText(text)
            self.blockSignals(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        self.left.emit()


class TextArea(QPlainTextEdit):
    """Some lines, as high as they are up to six; more can be scrolled.

    Signals:
        typed(str): the person changed it to this.
        left(): the person went elsewhere.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show another text, without telling of it; the same one leaves the cursor where it is."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its lines, within bounds."""
        lines = min(max(round(self.document().size().height()), LEAST_LINES), MOST_LINES)
        around_px = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return QSize(2 * LEAST_PX, lines * self.fontMetrics().lineSpacing() + around_px)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as may be."""
        return QSize(LEAST_PX, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self) -> None:
        self.updateGeometry()
        self.typed.emit(self.toPlainText())
