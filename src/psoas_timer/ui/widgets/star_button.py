"""The star of a routine: pressed in while it is one of the person's favourites."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.words import told

ICON_PX = 20
EDGE_PX = 36
"""Easy to hit, and no higher than the other parts of a line."""


class StarButton(Button):
    """Filled while it is on; screen readers hear the name of the routine, and whether it is on.

    `toggled` tells of presses and of `show_state`; `clicked` of presses alone.
    """

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, is_on: bool = False
    ) -> None:
        super().__init__(theme, "", "star", parent=parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._show)
        theme.changed.connect(self._show)
        self.show_state(name, is_on=is_on)

    def show_state(self, name: str, *, is_on: bool) -> None:
        """Stand for the routine of this name."""
        self.setAccessibleName(told(message("ui.favourite.what", name=name)))
        self.setChecked(is_on)
        self._show()

    def sizeHint(self) -> QSize:
        """A square."""
        edge_px = self._theme.px(EDGE_PX)
        return QSize(edge_px, edge_px)

    def _show(self) -> None:
        is_on, size_px = self.isChecked(), self._theme.px(ICON_PX)
        colours = self._theme.colours
        ink = colours.accent if is_on else colours.muted
        self.setIconSize(QSize(size_px, size_px))
        self.setIcon(QIcon(self._theme.pixmap("star", ink, size_px, is_filled=is_on)))
        self.setToolTip(told(message(f"ui.favourite.{'unmark' if is_on else 'mark'}")))
        self.updateGeometry()
