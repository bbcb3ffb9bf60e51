"""The picture of a person's own step: made small as it is decoded, and painted whole.

Which files may be read is decided in services.content.
"""

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

MOST_SIDE = 1_600
"""Pixels of a side that are kept: enough for the figure's place on a large screen."""


def decoded(content: bytes) -> QImage | None:
    """The picture of a PNG or JPEG file, upright; None if it is damaged."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > MOST_SIDE:
        most = QSize(MOST_SIDE, MOST_SIDE)
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def paint_picture(painter: QPainter, image: QImage, size: QSize) -> None:
    """Paint the picture as large as it fits into this size at the origin, in the middle of it."""
    place = QRect(QPoint(), image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(QRect(QPoint(), size).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
