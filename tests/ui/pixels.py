"""Measures on pictures of real widgets: how much text and edges stand out from their ground."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.theme.tokens import contrast


def picture(widget: QWidget) -> QImage:
    """The widget as it is painted now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Where the visible part of the widget is in its window."""
    region = widget.visibleRegion().boundingRect()
    return region.translated(widget.mapTo(window, QPoint(0, 0)))


def colours_in(image: QImage, area: QRect) -> Counter[str]:
    """How often each colour is in this area."""
    part = image.copy(area)
    pixels = bytes(part.constBits())
    counted = Counter(pixels[at : at + 4] for at in range(0, len(pixels), 4))
    return Counter({"#" + pixel[2::-1].hex(): count for pixel, count in counted.items()})


def ink_contrast(image: QImage, area: QRect) -> float:
    """The contrast of what is drawn in this area to its ground, which is most of it."""
    colours = colours_in(image, area)
    ((ground, _),) = colours.most_common(1)
    return max(contrast(ground, colour) for colour in colours)


def edge_contrast(image: QImage, area: QRect, width_px: int = 4) -> float:
    """The contrast of the left edge of this area, in the middle of its height, to what is left."""
    middle = area.center().y()
    outside = image.pixelColor(area.left() - 1, middle).name()
    inside = range(area.left(), area.left() + width_px)
    return max(contrast(outside, image.pixelColor(x, middle).name()) for x in inside)


def changed_pixels(before: QImage, after: QImage, least: float) -> int:
    """How many pixels changed by at least this contrast."""
    size = before.size()
    colours = (
        (before.pixelColor(x, y).name(), after.pixelColor(x, y).name())
        for x in range(size.width())
        for y in range(size.height())
    )
    return sum(one != other and contrast(one, other) >= least for one, other in colours)
