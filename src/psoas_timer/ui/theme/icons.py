"""Draws the bundled icons in the colours of the theme. Choosing icons is the widgets' business."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap

from psoas_timer.ui.theme.icon_lines import icon_lines

SIDE_UNITS = 24
LINE_UNITS = 2
"""All icons are drawn with lines as wide as this on a square of that side."""


class Icons:
    """The SVG files of one folder as tinted pictures, each drawn once per colour and size."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, str, int, float, bool], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size_px: int, *, is_filled: bool = False) -> QPixmap:
        """The icon of this file name (without .svg) at the screen's own resolution.

        Raises FileNotFoundError for a name without a file.
        """
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        key = (name, colour, size_px, ratio, is_filled)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(*key)
        return self._pixmaps[key]

    def _draw(self, name: str, colour: str, size_px: int, ratio: float, is_filled: bool) -> QPixmap:
        lines = icon_lines((self._folder / f"{name}.svg").read_text(encoding="utf-8"))
        pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                QColor(colour),
                LINE_UNITS,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        if is_filled:
            painter.setBrush(QColor(colour))
        painter.scale(size_px / SIDE_UNITS, size_px / SIDE_UNITS)
        painter.drawPath(lines)
        painter.end()
        return pixmap
