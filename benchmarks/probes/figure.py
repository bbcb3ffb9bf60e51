"""What a frame of the figure costs, solved and painted.

Run: python figure.py WIDTH HEIGHT FRAMES. Reported are the milliseconds of each frame: of every
pose that moves, and of the change from each pose to the next.
"""

import sys
import time

from parts import end_on_error, report
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from psoas_timer.core.figure.showing import Showing
from psoas_timer.core.figure.stance import CHANGE_MS, FACING_LEFT, StagedPose
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.ui.figure.figures import Figures
from psoas_timer.ui.theme.theme import Theme


class FrameClock:
    """Paints frames of a showing into one picture, and takes the time of each."""

    def __init__(self, figures: Figures, size: QSize) -> None:
        self._figures = figures
        self._picture = QImage(size, QImage.Format.Format_RGB32)

    def frame_ms(self, showing: Showing, now_ms: int) -> float:
        """How long this instant takes."""
        began_ns = time.perf_counter_ns()
        painter = QPainter(self._picture)
        self._figures.paint(painter, showing.stance_at(now_ms), self._picture.size())
        painter.end()
        return (time.perf_counter_ns() - began_ns) / 1_000_000


def run(size: QSize, frames: int) -> None:
    """Let each pose move, then go over to the next one, turning on the way."""
    application = QApplication(sys.argv)
    poses, problems = read_poses(assets_dir() / "poses.toml")
    assert not problems, problems
    figures = Figures(Theme(application, assets_dir(), "light"), lambda: 0, lambda: poses)
    clock = FrameClock(figures, size)
    staged = [StagedPose(pose) for pose in poses.values()]
    moving = [
        clock.frame_ms(Showing(pose, since_ms=0), number * pose.movement.motion.period_ms // frames)
        for pose in staged
        if pose.movement is not None
        for number in range(frames)
    ]
    changing = [
        clock.frame_ms(
            Showing(pose).changed_to(after, FACING_LEFT, 0), number * CHANGE_MS // frames
        )
        for pose, after in zip(staged, staged[1:] + staged[:1], strict=True)
        for number in range(frames)
    ]
    report(moving=moving, changing=changing)


end_on_error()
width, height, frames = map(int, sys.argv[1:])
run(QSize(width, height), frames)
