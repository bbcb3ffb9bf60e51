"""A field to search with. What is found, others decide."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from psoas_timer.ui.theme.theme import Theme

ICON_PX = 16


class SearchField(QLineEdit):
    """Says in `hint` what it searches, and is called `name`; a press on its × clears it."""

    def __init__(self, theme: Theme, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        """Give the × the colour of the theme: Qt's own is dark in every one.

        Its action would take the icon, too, but show the button then, whether there is text or not.
        """
        size_px = self._theme.mild_px(ICON_PX)
        for button in self.findChildren(QToolButton):
            button.setIcon(QIcon(self._theme.pixmap("x", self._theme.colours.muted, size_px)))
            button.setAccessibleName(self.tr("Clear the search"))
