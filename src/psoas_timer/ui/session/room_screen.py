"""Makes the window fill the screen for the view across the room, and puts it back afterwards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class RoomScreen:
    """Whether a widget's window fills the screen; remembers what the window was before."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._state_before = Qt.WindowState.WindowNoState
        self.is_on = False

    def turn_on(self) -> None:
        """Fill the screen."""
        if not self.is_on:
            window = self._widget.window()
            self.is_on = True
            self._state_before = window.windowState()
            window.setWindowState(self._state_before | Qt.WindowState.WindowFullScreen)

    def turn_off(self) -> None:
        """Be the window again that it was."""
        if self.is_on:
            self.is_on = False
            self._widget.window().setWindowState(self._state_before)
