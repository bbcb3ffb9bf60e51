"""The field for a note about a session: what is typed is kept by itself, moments later."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from psoas_timer.core.practice.record import NOTE_MAX
from psoas_timer.core.problems import Problem
from psoas_timer.ui.theme.tokens import Space

REST_MS = 400
"""So long after the last key a note is kept: sooner, each key would wait for the disk."""

LEAST_LINES, MOST_LINES = 2, 8


class NoteEdit(QPlainTextEdit):
    """A few lines of text; `keep` stores them and gives what went wrong, or None.

    `told` is called with that after each time; what was not kept is tried again with the next
    change, when the field loses the keyboard, and when it is hidden.
    """

    def __init__(
        self,
        text: str,
        keep: Callable[[str], Problem | None],
        told: Callable[[Problem | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._told = told
        self._kept = text
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Note: how it felt, or what to do otherwise"))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)

    def flush(self) -> None:
        """Keep what was typed now."""
        self._rest.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            problem = self._keep(text)
            if problem is None:
                self._kept = text
            self._told(problem)

    def sizeHint(self) -> QSize:
        """As high as its lines, within bounds; longer notes scroll."""
        lines = min(max(round(self.document().size().height()), LEAST_LINES), MOST_LINES)
        around = 2 * (self.frameWidth() + Space.S)
        return QSize(200, lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as may be."""
        return QSize(80, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep it when the person goes on."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep it before another page, or the end of the program."""
        super().hideEvent(event)
        self.flush()

    def _changed(self) -> None:
        text = self.toPlainText()
        if (over := len(text) - NOTE_MAX) > 0:
            cursor = self.textCursor()
            at = cursor.position() - over
            self.setPlainText(text[:at] + text[at + over :])
            cursor.setPosition(at)
            self.setTextCursor(cursor)
        self.updateGeometry()
        self._rest.start()
