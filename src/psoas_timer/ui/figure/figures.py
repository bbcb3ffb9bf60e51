"""What all views of the figure share: the poses, the colours of the theme, still pictures."""

from collections.abc import Callable, Mapping
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QColorConstants, QImage, QPainter, QPixmap

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.figure.pose import Pose
from psoas_timer.core.figure.scene import picture
from psoas_timer.core.figure.stance import (
    FACING_LEFT,
    FACING_RIGHT,
    StagedPose,
    Stance,
)
from psoas_timer.ui.figure.colours import figure_colours
from psoas_timer.ui.figure.own_picture import decoded
from psoas_timer.ui.figure.painter import FigurePainter
from psoas_timer.ui.figure.pixmap_cache import PixmapCache
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Colours

MOST_BYTES = 32 * 1024 * 1024
"""Of still pictures: all 35 of a list, and a few as large as a session shows them."""

MOST_OWN = 4
"""Pictures of own exercises that are kept, of up to 10 MB each."""

SMALLEST_WITH_NOTES = QSize(140, 100)
"""Arrows and insets are left out of pictures that are smaller: nobody could make them out."""


class Figures:
    """The poses with their pictures; one for the whole window.

    `read_poses` gives the poses by the id of their exercise; it is called when the first figure is
    shown. `now_ms` is the session's monotonic clock, by which changes and movements go.
    `read_picture` gives the file that an own exercise names, None where it cannot be shown.
    """

    def __init__(
        self,
        theme: Theme,
        now_ms: Callable[[], int],
        read_poses: Callable[[], Mapping[str, Pose]],
        read_picture: Callable[[str], bytes | None] = lambda name: None,
    ) -> None:
        self.theme = theme
        self.now_ms = now_ms
        self._read_poses = read_poses
        self._read_picture = read_picture
        self._own: dict[str, tuple[bytes, QImage | None]] = {}
        self._painters: dict[tuple[str, str], FigurePainter] = {}
        self._pixmaps = PixmapCache(MOST_BYTES)

    def staged(self, exercise_id: str) -> StagedPose | None:
        """The pose of an exercise; None if there is none."""
        return self._staged.get(exercise_id)

    def own_picture(self, name: str) -> QImage | None:
        """The picture in a file of this name beside the routines; None if it cannot be shown.

        The file is read each time, and decoded only when it has changed.
        """
        content = self._read_picture(name) if name else None
        if content is None:
            return None
        if name not in self._own or self._own[name][0] != content:
            self._own[name] = (content, decoded(content))
            for oldest in list(self._own)[:-MOST_OWN]:
                del self._own[oldest]
        return self._own[name][1]

    def paint(
        self, painter: QPainter, stance: Stance, size: QSize, colours: Colours | None = None
    ) -> None:
        """Paint an instant at the origin, in these colours or in those of the theme."""
        colours = colours or self.theme.colours
        if _key(colours) not in self._painters:
            self._painters[_key(colours)] = FigurePainter(figure_colours(colours))
        has_notes = size.boundedTo(SMALLEST_WITH_NOTES) == SMALLEST_WITH_NOTES
        drawn = picture(stance, size.width(), size.height(), has_notes=has_notes)
        self._painters[_key(colours)].paint(painter, drawn)

    def still(
        self, stance: Stance, size: QSize, ratio: float, colours: Colours | None = None
    ) -> QPixmap:
        """A stance of a pose at rest as a picture of this size in pixels of the window.

        `ratio` is how many pixels of the screen make one of the window.
        """
        colours = colours or self.theme.colours
        key = (
            stance.leading.pose.id,
            stance.turn,
            size.width(),
            size.height(),
            _key(colours),
            ratio,
        )
        return self._pixmaps.get(key, lambda: self._drawn(stance, size, ratio, colours))

    def _drawn(self, stance: Stance, size: QSize, ratio: float, colours: Colours) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColorConstants.Transparent)
        painter = QPainter(pixmap)
        self.paint(painter, stance, size, colours)
        painter.end()
        return pixmap

    @cached_property
    def _staged(self) -> dict[str, StagedPose]:
        return {pose_id: StagedPose(pose) for pose_id, pose in self._read_poses().items()}


def _key(colours: Colours) -> tuple[str, str]:
    """All that the colours of the figure depend on."""
    return (colours.card, colours.muted)


def turn_of(side: Side) -> float:
    """Which way the figure faces when this side is worked: it shows that side to the viewer."""
    return FACING_LEFT if side is Side.LEFT else FACING_RIGHT
