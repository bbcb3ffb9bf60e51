"""A line that says what was just done, with a button that takes it back."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label


class UndoLine(QFrame):
    """Hidden until something can be taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._undo: Callable[[], None] | None = None
        self.text = label(wraps=True)
        self.button = Button(theme, self.tr("Undo"), icon="rotate-ccw")
        self.button.setToolTip(self.tr("Ctrl+Z"))
        self.button.clicked.connect(self._take_back)
        keys = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Undo), self
        )  # while this is in sight
        keys.activated.connect(self._take_back)
        row = Flow(first_grows=True)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.addWidget(self.text)
        row.addWidget(self.button)
        self.setLayout(row)
        self.hide()

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done, and give the keyboard to the way back."""
        self._undo = undo
        self._say(text)
        self.button.setAccessibleDescription(text)
        self.button.show()
        self.button.setFocus()

    def tell(self, text: str) -> None:
        """Say something that can't be taken back."""
        self._undo = None
        self._say(text)
        self.button.hide()

    def _say(self, text: str) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
