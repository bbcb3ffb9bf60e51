"""How small the window may be: the session never scrolls, and large text needs more room there."""

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QMainWindow

from psoas_timer.ui.theme.theme import Theme

LARGEST_TEXT_SESSION = QSize(1000, 720)
"""What a session needs where text is twice as large as usual."""


class WindowRoom(QObject):
    """Sees to it that a session has the room it needs, and gives back afterwards what it took.

    The smallest size that the window has when this is made is the one for the pages, and for a
    session at text scale 1.
    """

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._for_pages = window.minimumSize()
        self._is_session = False
        self._before: QSize | None = None
        theme.changed.connect(self._fit)

    def enter_session(self) -> None:
        """Make the window large enough for a session."""
        self._is_session = True
        self._fit()

    def leave_session(self) -> None:
        """Let the window be as small as the pages allow, and as large as it was."""
        self._is_session = False
        grown = self._window.minimumSize()
        self._fit()
        if self._before is not None and self._window.size() == self._before.expandedTo(grown):
            self._window.resize(self._before)
        self._before = None

    def _fit(self) -> None:
        smallest = self._for_pages
        if self._is_session:
            more = (LARGEST_TEXT_SESSION - smallest) * (self._theme.scale - 1)
            smallest = (smallest + more).boundedTo(self._window.screen().availableSize())
            if self._before is None and smallest.expandedTo(self._window.size()) != (
                self._window.size()
            ):
                self._before = self._window.size()
        self._window.setMinimumSize(smallest)
