"""Where the bars of the weeks lie, and how high a minute is. Painting them is in side_chart.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.practice.side_minutes import SideWeek
from psoas_timer.ui.history.side_words import SIDES

STEPS_MIN = (5, 10, 15, 20, 30, 60, 120, 240, 480, 960)
"""So many minutes may lie between two lines of the scale."""

MOST_LINES = 4
LARGEST_BAR_PX = 22
GAP_PX = 3
WEEK_GAP_PX = 10


def scale_step_min(highest_ms: int) -> int:
    """The minutes between two lines, so that there are at most four of them."""
    fitting = (step for step in STEPS_MIN if step * MOST_LINES * 60_000 >= highest_ms)
    return next(fitting, STEPS_MIN[-1])


def evenly(rooms: Sequence[QRectF], gap_px: float) -> range:
    """As many of these as leave so much between them: all, every second one, and so on.

    The last one is always among them.
    """
    last = len(rooms) - 1
    for stride in range(1, len(rooms)):
        taken = range(last % stride, len(rooms), stride)
        if all(rooms[b].left() - rooms[a].right() >= gap_px for a, b in pairwise(taken)):
            return taken
    return range(max(last, 0), len(rooms))


@dataclass(frozen=True, slots=True)
class SideGeometry:
    """The bars of these weeks inside of `plot`, which reaches from 0 to `top_ms`."""

    plot: QRectF
    weeks: Sequence[SideWeek]
    top_ms: int

    @property
    def week_px(self) -> float:
        """The width of a week with what lies between it and the next."""
        return self.plot.width() / max(len(self.weeks), 1)

    def week_at(self, x: float) -> int | None:
        """The number of the week at this distance from the left edge, or None."""
        number = int((x - self.plot.left()) // self.week_px)
        return number if 0 <= number < len(self.weeks) and x >= self.plot.left() else None

    def y(self, held_ms: int) -> float:
        """How far down so much time lies."""
        return self.plot.bottom() - self.plot.height() * held_ms / max(self.top_ms, 1)

    def column(self, number: int) -> QRectF:
        """The whole height of a week."""
        bar_px = self.bar_px
        width = len(SIDES) * bar_px + (len(SIDES) + 1) * GAP_PX
        left = self.plot.left() + self.week_px * number + (self.week_px - width) / 2
        return QRectF(left, self.plot.top(), width, self.plot.height())

    @property
    def bar_px(self) -> float:
        """The width of a bar."""
        free = self.week_px - WEEK_GAP_PX - (len(SIDES) + 1) * GAP_PX
        return min(max(free / len(SIDES), 2), LARGEST_BAR_PX)

    def total(self, number: int) -> QRectF:
        """The ground of a week: as high as all of its time."""
        column = self.column(number)
        column.setTop(self.y(self.weeks[number].total_ms))
        return column

    def bar(self, number: int, side_index: int) -> QRectF:
        """The whole height of the bar of one side."""
        column = self.column(number)
        left = column.left() + GAP_PX + side_index * (self.bar_px + GAP_PX)
        return QRectF(left, column.top(), self.bar_px, column.height())

    def pieces(self, number: int) -> Iterator[tuple[Kind, QRectF]]:
        """Each kind of each side, standing on one another."""
        week = self.weeks[number]
        for index, side in enumerate(SIDES):
            below_ms = 0
            for kind, held_ms in week.on(side).items():
                piece = self.bar(number, index)
                piece.setBottom(self.y(below_ms))
                below_ms += held_ms
                piece.setTop(self.y(below_ms))
                yield kind, piece
