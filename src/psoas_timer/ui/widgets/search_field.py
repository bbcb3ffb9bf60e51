"""A field to search with. What is found, others decide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS

ICON_PX = 16


class SearchField(QLineEdit):
    """Says in `hint` what it searches, and is called `name`; a press on its × clears it.

    Signals:
        hits_asked(): Enter or ↓, to go on with what was found.
    """

    hits_asked = Signal()

    def __init__(self, theme: Theme, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        theme.changed.connect(self._tint)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with what was found, or edit the text; a sheet around it may hear Enter, too."""
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Down):
            self.hits_asked.emit()
        if event.key() != Qt.Key.Key_Down:  # the page would scroll
            super().keyPressEvent(event)

    def _tint(self) -> None:
        """Give the × the colour of the theme: Qt's own is dark in every one.

        Its action would take the icon, too, but show the button then, whether there is text or not.
        """
        size_px = self._theme.mild_px(ICON_PX)
        for button in self.findChildren(QToolButton):
            button.setIcon(QIcon(self._theme.pixmap("x", self._theme.colours.muted, size_px)))
            button.setAccessibleName(self.tr("Clear the search"))
