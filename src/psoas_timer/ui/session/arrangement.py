"""Where the blocks of a running session stand, by the room there is. Their text is stage.py's."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSize

from psoas_timer.ui.theme.tokens import Space

TALL = 1.1
"""A stage higher than this part of its width has everything below each other."""

STACKED_FIGURE_PART = 0.53
"""What a figure gets of the height that it shares with the ring below it."""

RING_PART, COLUMN_PART = 0.32, 0.27
"""The widths of ring and column of words beside a figure, as parts of the width, at the most."""

BLOCK_GAP = Space.M
COLUMN_GAP = Space.L
"""Between two blocks that stand below each other, also where these are all words."""

HeightFor = Callable[[int], int]
"""The height in px that a block needs in so many px of width."""


class Arrangement(Enum):
    """How the blocks stand: in two columns, below each other, or over text as wide as they are."""

    BESIDE = auto()
    STACKED = auto()
    SPREAD = auto()


CAPTION_PARTS = {
    Arrangement.BESIDE: 0.5,
    Arrangement.STACKED: 0.18,
    Arrangement.SPREAD: 0.4,
}
"""What text may take of the height at the most, while there is a figure."""

POSE_SIZE = (560, 400)
"""About the width and height that a pose needs, in its own measure."""

SPREAD_PART = 0.9
"""Text as wide as the stage is unusual: the figure must be larger there by more than this."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What the blocks that are not elastic need: figure and ring share what is left."""

    caption_px: int
    heading: HeightFor
    next: HeightFor


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all blocks; they do not overlap where there is room for what they need."""

    figure: QRect
    caption: QRect
    heading: QRect
    ring: QRect
    next: QRect


def fitting_ways(size: QSize) -> tuple[Arrangement, ...]:
    """The arrangements that may be good in a stage of this size."""
    if size.height() > size.width() * TALL:
        return (Arrangement.STACKED,)
    return Arrangement.BESIDE, Arrangement.SPREAD


def figure_scale(way: Arrangement, figure: QRect) -> float:
    """How large a pose is in this place; what is less usual counts less."""
    scale = min(figure.width() / POSE_SIZE[0], figure.height() / POSE_SIZE[1])
    return scale * SPREAD_PART if way is Arrangement.SPREAD else scale


def caption_part(way: Arrangement) -> float:
    """The part of the height that text may take while there is a figure."""
    return CAPTION_PARTS[way]


def caption_width(way: Arrangement, width: int) -> int:
    """The width that the text has in a stage of this width."""
    return _half(width) if way is Arrangement.BESIDE else width


def words_width(way: Arrangement, width: int) -> int:
    """The width that name, side and what comes next have in a stage of this width."""
    match way:
        case Arrangement.BESIDE:
            return _half(width)
        case Arrangement.STACKED:
            return width
        case Arrangement.SPREAD:
            return round(width * COLUMN_PART)


def places(way: Arrangement, area: QRect, needs: Needs) -> Places:
    """Where everything is in this area."""
    match way:
        case Arrangement.BESIDE:
            return _beside(area, needs)
        case Arrangement.STACKED:
            return _stacked(area, needs)
        case Arrangement.SPREAD:
            return _spread(area, needs)


def _half(width: int) -> int:
    return (width - Space.XL) // 2


def _beside(area: QRect, needs: Needs) -> Places:
    """The figure over its text; beside them name, ring and what comes next."""
    width = _half(area.width())
    left, right = area.left(), area.right() + 1 - width
    heading_px, next_px = needs.heading(width), needs.next(width)
    figure_px = area.height() - needs.caption_px - Space.S
    next_top = area.bottom() + 1 - next_px
    ring_top = area.top() + heading_px + BLOCK_GAP
    return Places(
        figure=QRect(left, area.top(), width, figure_px),
        caption=QRect(left, area.bottom() + 1 - needs.caption_px, width, needs.caption_px),
        heading=QRect(right, area.top(), width, heading_px),
        ring=QRect(right, ring_top, width, next_top - BLOCK_GAP - ring_top),
        next=QRect(right, next_top, width, next_px),
    )


def _stacked(area: QRect, needs: Needs) -> Places:
    """Name, figure, text, ring, and what comes next."""
    width = area.width()
    heading_px, next_px = needs.heading(width), needs.next(width)
    shared_px = area.height() - heading_px - needs.caption_px - next_px - 4 * BLOCK_GAP
    figure_px = round(shared_px * STACKED_FIGURE_PART)
    heights = (heading_px, figure_px, needs.caption_px, shared_px - figure_px, next_px)
    top, rows = area.top(), []
    for height in heights:
        rows.append(QRect(area.left(), top, width, height))
        top += height + BLOCK_GAP
    heading, figure, caption, ring, following = rows
    return Places(figure, caption, heading, ring, following)


def _spread(area: QRect, needs: Needs) -> Places:
    """Figure, words and ring beside each other; below them the text."""
    height = area.height() - needs.caption_px - BLOCK_GAP
    ring_px = min(height, round(area.width() * RING_PART))
    column_px = words_width(Arrangement.SPREAD, area.width())
    figure_px = area.width() - ring_px - column_px - 2 * Space.L
    column = area.left() + figure_px + Space.L
    heading_px, next_px = needs.heading(column_px), needs.next(column_px)
    top = area.top() + max((height - heading_px - next_px - COLUMN_GAP) // 2, 0)
    next_top = top + heading_px + COLUMN_GAP
    return Places(
        figure=QRect(area.left(), area.top(), figure_px, height),
        caption=QRect(area.left(), area.top() + height + BLOCK_GAP, area.width(), needs.caption_px),
        heading=QRect(column, top, column_px, heading_px),
        ring=QRect(area.right() + 1 - ring_px, area.top(), ring_px, height),
        next=QRect(column, next_top, column_px, next_px),
    )
