"""Keeps the window's place soon after it changed, so that a killed program forgets little.

What a place is lives in window_place.py, its file in the services. Made after the first paint.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from psoas_timer.ui.window_place import WindowMemory, place_of

QUIET_MS = 500
"""A place is kept once nothing has changed for so long: a window that is dragged changes often."""

MOVING = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class PlaceKeeper(QObject):
    """Watches a window; `page` and `ground` tell what else belongs to its place."""

    def __init__(
        self,
        window: QMainWindow,
        memory: WindowMemory,
        kept: Mapping[str, int | str],
        page: Callable[[], str],
        ground: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._kept = dict(kept)
        self._page = page
        self._ground = ground
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.keep)
        window.installEventFilter(self)
        self.changed()

    def changed(self) -> None:
        """Keep the place soon: something that belongs to it may be different now."""
        self._quiet.start()

    def keep(self) -> None:
        """Keep the place now, if it is another; one that fills the screen for a while is none."""
        if self._window.isFullScreen():
            return
        place = place_of(self._window, self._page()) | {"ground": self._ground()}
        if place != self._kept:
            self._memory.save(place)
            self._kept = place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window is moved, resized or maximised."""
        if event.type() in MOVING:
            self.changed()
        return False
