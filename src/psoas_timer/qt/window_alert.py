"""The hint that every desktop has: the program's entry in its task bar asks for attention."""

from PySide6.QtWidgets import QApplication, QWidget


class WindowAlert:
    """Implements core.ports.notifier.Notifier; the words stand in the window itself."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def notify(self, text: str) -> None:
        """Mark the window until it is looked at; nothing happens where it is active already."""
        QApplication.alert(self._window)
