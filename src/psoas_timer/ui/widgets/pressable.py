"""A button that holds other widgets, as cards and lines that can be pressed do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from psoas_timer.ui.widgets.buttons import ENTER_KEYS


class Pressable(QPushButton):
    """A button with content; put widgets into `column`, then call `seal`.

    `role` is "card" or "line" (theme/stylesheet.py). It needs an accessible name: it has no text.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.column = QVBoxLayout(self)

    def seal(self) -> None:
        """Let presses on the content be presses on the button."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As its content."""
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its content."""
        return self.column.minimumSize()
