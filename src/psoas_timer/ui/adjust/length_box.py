"""A field for a length of time that is read in any common spelling."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.adjust.length_input import field_text, parse_length_ms
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.widgets.fields import NumberBox

LONGEST_ALLOWED_MS = 86_400_000
"""What may be typed; draft.py judges what fits."""


class LengthBox(NumberBox):
    """A length in milliseconds; takes what is typed and leaves judging it to whoever listens.

    Signals:
        unread(str): the text that was left in the field is no length; the last one is kept.
    """

    unread = Signal(str)

    def __init__(self, theme: Theme, step_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setRange(0, LONGEST_ALLOWED_MS)
        self.setSingleStep(step_ms)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for minutes and seconds; longer text can be scrolled."""
        longest = self.fontMetrics().horizontalAdvance(field_text(LONGEST_ALLOWED_MS))
        widest = self.fontMetrics().horizontalAdvance("00:00 ")
        hint = super().minimumSizeHint()
        return QSize(hint.width() - longest + widest, hint.height())

    def textFromValue(self, value: int) -> str:
        """45 s, 1:30."""
        return field_text(value)

    def valueFromText(self, text: str) -> int:
        """The length that is written there, or the last one that could be read."""
        length_ms = parse_length_ms(text)
        return self.value() if length_ms is None else length_ms

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; only a length counts."""
        is_length = parse_length_ms(text) is not None
        state = QValidator.State.Acceptable if is_length else QValidator.State.Intermediate
        return state, text, position

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the typing."""
        text = self.text()
        super().keyPressEvent(event)
        if event.key() in ENTER_KEYS:
            self._judge(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere ends the typing."""
        text = self.text()
        super().focusOutEvent(event)
        self._judge(text)

    def _judge(self, text: str) -> None:
        if parse_length_ms(text) is None:
            self.unread.emit(text)
