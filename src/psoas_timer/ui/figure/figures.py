"""What all views of the figure share: the poses, the colours of the theme, still pictures."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QColorConstants, QPainter, QPixmap

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.figure.pose import Pose
from psoas_timer.core.figure.scene import picture
from psoas_timer.core.figure.stance import (
    FACING_LEFT,
    FACING_RIGHT,
    StagedPose,
    Stance,
)
from psoas_timer.core.ports.clock import Clock
from psoas_timer.ui.figure.colours import figure_colours
from psoas_timer.ui.figure.painter import FigurePainter
from psoas_timer.ui.figure.pixmap_cache import PixmapCache
from psoas_timer.ui.theme.theme import Theme

MOST_BYTES = 32 * 1024 * 1024
"""Of still pictures: all 35 of a list, and a few as large as a session shows them."""

SMALLEST_WITH_NOTES = QSize(140, 100)
"""Arrows and insets are left out of pictures that are smaller: nobody could make them out."""


class Figures:
    """The poses with their pictures; one for the whole window.

    `read_poses` gives the poses by the id of their exercise; it is called when the first figure is
    shown. `clock` tells the time of changes and movements.
    """

    def __init__(
        self, theme: Theme, clock: Clock, read_poses: Callable[[], Mapping[str, Pose]]
    ) -> None:
        self.theme = theme
        self.clock = clock
        self._read_poses = read_poses
        self._painters: dict[tuple[str, str], FigurePainter] = {}
        self._pixmaps = PixmapCache(MOST_BYTES)

    def staged(self, exercise_id: str) -> StagedPose | None:
        """The pose of an exercise; None if there is none."""
        return self._staged.get(exercise_id)

    def paint(self, painter: QPainter, stance: Stance, size: QSize) -> None:
        """Paint an instant in the colours of the theme, at the origin."""
        colours = self._colours()
        if colours not in self._painters:
            self._painters[colours] = FigurePainter(figure_colours(self.theme.colours))
        has_notes = size.boundedTo(SMALLEST_WITH_NOTES) == SMALLEST_WITH_NOTES
        drawn = picture(stance, size.width(), size.height(), has_notes=has_notes)
        self._painters[colours].paint(painter, drawn)

    def still(self, stance: Stance, size: QSize, ratio: float) -> QPixmap:
        """A stance of a pose at rest as a picture of this size in pixels of the window.

        `ratio` is how many pixels of the screen make one of the window.
        """
        key = (
            stance.leading.pose.id,
            stance.turn,
            size.width(),
            size.height(),
            self._colours(),
            ratio,
        )
        return self._pixmaps.get(key, lambda: self._drawn(stance, size, ratio))

    def _colours(self) -> tuple[str, str]:
        """All that the colours of the figure depend on."""
        return (self.theme.colours.card, self.theme.colours.muted)

    def _drawn(self, stance: Stance, size: QSize, ratio: float) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColorConstants.Transparent)
        painter = QPainter(pixmap)
        self.paint(painter, stance, size)
        painter.end()
        return pixmap

    @cached_property
    def _staged(self) -> dict[str, StagedPose]:
        return {pose_id: StagedPose(pose) for pose_id, pose in self._read_poses().items()}


def turn_of(side: Side) -> float:
    """Which way the figure faces when this side is worked: it shows that side to the viewer."""
    return FACING_LEFT if side is Side.LEFT else FACING_RIGHT
