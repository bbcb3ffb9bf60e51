"""Keeps the pictures used last, up to a number of bytes. What is in them is decided elsewhere."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtGui import QPixmap


class PixmapCache:
    """Pictures by key; the one that was not used for longest goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pixmaps: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def get(self, key: Hashable, draw: Callable[[], QPixmap]) -> QPixmap:
        """The picture of this key, drawn if it is not at hand."""
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._pixmaps[key] = draw()
            self._bytes += _size_of(pixmap)
            self._forget_oldest()
        self._pixmaps.move_to_end(key)
        return pixmap

    def _forget_oldest(self) -> None:
        """Make room, but keep the newest one however large it is."""
        while self._bytes > self._most_bytes and len(self._pixmaps) > 1:
            _, oldest = self._pixmaps.popitem(last=False)
            self._bytes -= _size_of(oldest)


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * pixmap.depth() // 8
