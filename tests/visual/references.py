"""The pictures in docs/pictures: some screens in each theme, and how much two pictures differ.

The README shows six of them.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap, qRgb
from PySide6.QtWidgets import QApplication

from psoas_timer.ui.theme.tokens import THEMES
from tests.visual.scenes import SCENES
from tests.visual.stage import make_theme, staged

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
SIZE = QSize(1120, 740)
KEPT = ("today", "session-hold", "session-breath", "room-hold", "done", "history", "settings")

VISIBLE = 24
"""Two pixels differ visibly if one of their channels does by more than this of 255."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A screen in a theme, and the picture of it that is kept."""

    theme: str
    scene: str

    @property
    def file(self) -> Path:
        """The picture that is kept."""
        return FOLDER / self.theme / f"{self.scene}.png"

    def render(self, application: QApplication) -> QPixmap:
        """The screen as it is now."""
        scene = next(scene for scene in SCENES if scene.name == self.scene)
        theme = make_theme(application, self.theme, 100)
        with staged(theme, SIZE, used=scene.used) as stage:
            scene.prepare(stage)
            return stage.picture()


REFERENCES = tuple(Reference(theme, scene) for theme in THEMES for scene in KEPT)


def difference(kept: QImage, now: QImage) -> tuple[float, QImage]:
    """The share of pixels that differ visibly, and a picture that shows where: red on grey."""
    kept = kept.convertToFormat(QImage.Format.Format_RGB32)
    now = now.convertToFormat(QImage.Format.Format_RGB32)
    before, after = bytes(kept.constBits()), bytes(now.constBits())
    shown = now.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(kept.format())
    differing = 0
    for pixel in range(kept.width() * kept.height()):
        at = 4 * pixel
        if before[at : at + 3] != after[at : at + 3] and any(
            abs(before[at + channel] - after[at + channel]) > VISIBLE for channel in range(3)
        ):
            differing += 1
            shown.setPixel(pixel % kept.width(), pixel // kept.width(), qRgb(220, 0, 0))
    return differing / (kept.width() * kept.height()), shown
