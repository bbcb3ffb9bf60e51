"""A line that says what was just done, with a button that takes it back."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label


class UndoLine(QFrame):
    """Hidden until something can be taken back.

    Of several in sight in one window the one with the highest `rank`, which is the latest, has the
    `keys`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._undo: Callable[[], None] | None = None
        self.text = label(wraps=True)
        self.button = Button(theme, self.tr("Undo"), icon="rotate-ccw")
        self.button.setToolTip(self.tr("Ctrl+Z"))
        self.button.clicked.connect(self._take_back)
        self.rank = 0
        # While this is in sight, and no later one is.
        self.keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self.keys.activated.connect(self._take_back)
        row = Flow(first_grows=True)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.addWidget(self.text)
        row.addWidget(self.button)
        self.setLayout(row)
        self.hide()

    @property
    def can_undo(self) -> bool:
        """Tell whether it is in sight with something to take back."""
        return self.isVisible() and self._undo is not None

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done, and give the keyboard to the way back."""
        self._undo = undo
        self.rank = 1 + max(each.rank for each in self._all())
        self._say(text)
        self.button.setAccessibleDescription(text)
        self.button.show()
        self.button.setFocus()

    def tell(self, text: str) -> None:
        """Say something that can't be taken back."""
        self._undo = None
        self._say(text)
        self.button.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the key, if this is the latest."""
        super().showEvent(event)
        self._give_key()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the key to the one before."""
        super().hideEvent(event)
        self._give_key()

    def _all(self) -> list["UndoLine"]:
        return [self, *(each for each in self.window().findChildren(UndoLine) if each is not self)]

    def _give_key(self) -> None:
        """Two shortcuts of one key would both be silent."""
        lines = self._all()
        offering = [each for each in lines if each.can_undo]
        latest = max(offering, key=lambda each: each.rank, default=None)
        for each in lines:
            each.keys.setEnabled(each is latest)

    def _say(self, text: str) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._give_key()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
