"""A countdown ring that remembers what it painted, and pictures of it to compare."""

from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from psoas_timer.ui.session.ring import CountdownRing
from psoas_timer.ui.theme.theme import Theme


class WatchedRing(CountdownRing):
    """Remembers which region was painted."""

    painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = self.painted.united(event.region())
        super().paintEvent(event)


def shown_ring(qtbot: QtBot, theme: Theme) -> WatchedRing:
    """A ring of its usual size on the screen."""
    ring = WatchedRing(theme)
    qtbot.addWidget(ring)
    ring.resize(330, 330)
    ring.show()
    qtbot.waitExposed(ring)
    return ring


def picture(
    ring: WatchedRing, *, over: QImage | None = None, region: QRegion | None = None
) -> QImage:
    """The ring painted whole, or only this region of it over another picture."""
    image = over or QImage(ring.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    region = region or QRegion(ring.rect())
    ring.render(painter, region.boundingRect().topLeft(), region)
    painter.end()
    return image


def greatest_difference(one: QImage, other: QImage) -> int:
    """By how much of 255 two pictures differ at the most."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)
