"""Buttons that leave the keys of the session alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button


class SessionButton(Button):
    """A button that a click does not focus, so that Space goes on to pause afterwards.

    With the keyboard it is reached by Tab; Space and Enter press it, all other keys are the view's.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, role, icon, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and Enter, pass on the rest."""
        if event.key() == Qt.Key.Key_Space or event.key() in ENTER_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()
