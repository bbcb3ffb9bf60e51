"""A row that is carried to another place by its handle. Where it would go: drop_spots.py."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollBar

from psoas_timer.ui.editor.drop_spots import Drop

NEAR_EDGE_PX = 32
"""So near to the upper or lower edge the list scrolls, the faster the nearer."""

SCROLL_EVERY_MS = 16
SLOWEST_PX, FASTEST_PX = 2, 14


class Carried(Protocol):
    """The list that a row is carried in."""

    def viewport_height(self) -> int:
        """How much of it is in sight."""
        ...

    def drop_at(self, at: QPoint, key: int) -> Drop:
        """Where the part with this key would go there."""
        ...


class RowDrag(QObject):
    """From the press on a handle to the drop; `show` is called when something is to be painted."""

    def __init__(self, around: Carried, bar: QScrollBar, show: Callable[[], None]) -> None:
        super().__init__(bar)
        self._around = around
        self._bar = bar
        self._show = show
        self._from = QPoint()
        self._at = QPoint()
        self.key: int | None = None
        self.drop: Drop | None = None
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, key: int, at: QPoint) -> None:
        """Take hold of a handle; it is not carried before the pointer moved somewhat."""
        self.key, self._from, self.drop = key, at, None

    def move(self, at: QPoint) -> None:
        """Carry it there."""
        if self.key is None:
            return
        self._at = at
        is_far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self.drop is None and not is_far:
            return
        self.drop = self._around.drop_at(at, self.key)
        if self._speed() and not self._scrolling.isActive():
            self._scrolling.start()
        elif not self._speed():
            self._scrolling.stop()
        self._show()

    def end(self) -> tuple[int, Drop] | None:
        """Let go: what was carried and where to, or None if nothing was."""
        ended = None if self.key is None or self.drop is None else (self.key, self.drop)
        self.key = self.drop = None
        self._scrolling.stop()
        self._show()
        return ended

    def _speed(self) -> int:
        """By how much to scroll at once; negative upwards."""
        height = self._around.viewport_height()
        into_top, into_bottom = NEAR_EDGE_PX - self._at.y(), self._at.y() - height + NEAR_EDGE_PX
        into = max(into_top, into_bottom)
        if into <= 0:
            return 0
        part = min(into / NEAR_EDGE_PX, 1.0)
        speed = round(SLOWEST_PX + part * (FASTEST_PX - SLOWEST_PX))
        return -speed if into_top > into_bottom else speed

    def _scroll(self) -> None:
        self._bar.setValue(self._bar.value() + self._speed())
        self.move(self._at)
