"""Buttons that leave the keys of the session alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.words import told


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


def action_button(
    theme: Theme, action: Action, ask: Callable[[Action], None], role: str = ""
) -> SessionButton:
    """A button with the words, the name and the key of what it asks for."""
    button = SessionButton(theme, told(message(f"session.do.{action}")), role)
    button.setToolTip(told(message(f"session.key.{action}")))
    button.setAccessibleName(told(message(f"session.name.{action}")))
    button.clicked.connect(lambda: ask(action))
    return button
