"""Draws the bundled icons in the colours of the theme. Choosing icons is the widgets' business."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap


class Icons:
    """The SVG files of one folder as tinted pictures, each drawn once per colour and size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size_px: int) -> QPixmap:
        """The icon of this file name (without .svg) at the screen's own resolution.

        Raises FileNotFoundError for a name without a file.
        """
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (name, colour, size_px, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, size_px, ratio)
        return self._pixmaps[key]

    def _draw(self, name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # loaded after the first paint

        source = (self._folder / f"{name}.svg").read_bytes()
        tinted = source.replace(b"currentColor", QColor(colour).name().encode())
        pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(tinted)).render(painter, QRectF(0, 0, size_px, size_px))
        painter.end()
        return pixmap
