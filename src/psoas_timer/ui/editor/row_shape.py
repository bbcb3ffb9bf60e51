"""Where the pieces of a row of the list of steps lie, in px from its top left corner.

Painting them lives in row_painter.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.draft import DraftStep
from psoas_timer.ui.editor.row_words import finding_text, hold_text, reps_text, sides_text
from psoas_timer.ui.editor.rows import Place, Row
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space, TextSize

EDGE_PX = Space.M
"""From the side of the list to what is in it."""

HANDLE_PX = 28
MENU_PX = 32
DOT_PX = 12
ICON_PX = 16
INDENT_PX = Space.XL
"""How much farther to the right the steps of a group begin."""

BLOCK_GAP_PX = Space.S
"""Above and below the block of a group."""

ROOM_PX = 13
"""Above and below the box of the hold."""

NAME_PX = 130
"""Where a name would have less room at scale 1, the lengths go below it."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The places of one row. A piece that it does not have is empty."""

    handle: QRect
    dot: QRect
    name: QRect
    sides: QRect
    hold: QRect
    reps: QRect
    menu: QRect
    findings: tuple[QRect, ...]


class RowShape:
    """The measures of all rows in a list of one width."""

    def __init__(self, theme: Theme, width: int, first_side: Side) -> None:
        self.width = width
        self._first_side = first_side
        self._metrics = QFontMetrics(theme.font())
        self._small = QFontMetrics(theme.font(TextSize.SMALL))
        self._icon_px = theme.mild_px(ICON_PX)
        self._dot_px = theme.mild_px(DOT_PX)
        self._handle_px = theme.mild_px(HANDLE_PX)
        self._menu_px = theme.mild_px(MENU_PX)
        self._reps_px = self._metrics.horizontalAdvance("× 88")
        self.hold_px = self._metrics.horizontalAdvance("00:00") + 2 * Space.M
        self.box_px = self._metrics.height() + 2 * Space.S - 2
        sides_px = self._small.horizontalAdvance("left, right")
        fixed_px = 2 * EDGE_PX + INDENT_PX + self._handle_px + self._dot_px + self._menu_px
        lengths_px = sides_px + self.hold_px + self._reps_px + 5 * Space.M
        self.is_stacked = width - fixed_px - lengths_px < theme.px(NAME_PX)
        self._heights: dict[tuple[str, int], int] = {}

    def height(self, row: Row) -> int:
        """How high this row is."""
        above = BLOCK_GAP_PX if row.place is Place.HEAD else 0
        below = BLOCK_GAP_PX + Space.XS if row.place is Place.LAST else 0
        found = self._finding_heights(row)
        notes = sum(found) + Space.XS * len(found)
        return above + self._line_px(row) + notes + (Space.S if found else 0) + below

    def pieces(self, row: Row) -> Pieces:
        """Where everything of this row is."""
        left = EDGE_PX + (INDENT_PX if row.group is not None else 0)
        left += Space.XS if row.place is Place.HEAD else 0
        top = BLOCK_GAP_PX if row.place is Place.HEAD else 0
        line = QRect(left, top, self.width - EDGE_PX - left, self._line_px(row))
        first = QRect(line)
        if self.is_stacked and row.place is not Place.HEAD:
            first.setHeight(self._metrics.height() + 2 * Space.S)
        handle = QRect(line.left(), first.top(), self._handle_px, first.height())
        menu = QRect(line.right() + 1 - self._menu_px, first.top(), self._menu_px, first.height())
        dot, left, right = QRect(), handle.right() + 1 + Space.S, menu.left() - Space.S
        if isinstance(row.part, DraftStep):
            dot = _middle(first, left, self._dot_px)
            left = dot.right() + 1 + Space.M
            places = self._values(row.part.step, line, first, left, right)
        else:
            places = (_between(first, left, right), QRect(), QRect(), QRect())
        return Pieces(handle, dot, *places, menu, self._findings(row, line, left))

    def piece_at(self, row: Row, at: QPoint) -> str:
        """The name of what lies there: "handle", "hold", "menu", "name", or "" for the rest."""
        pieces = self.pieces(row)
        named = {
            "handle": pieces.handle.adjusted(-EDGE_PX, 0, Space.XS, 0),
            "hold": pieces.hold.adjusted(-Space.XS, -Space.XS, Space.XS, Space.XS),
            "menu": pieces.menu.adjusted(-Space.XS, 0, EDGE_PX, 0),
            "name": pieces.name,
        }
        held = isinstance(row.part, DraftStep)
        found = (name for name, area in named.items() if area.contains(at))
        return next((name for name in found if held or name != "hold"), "")

    def _values(
        self, step: Step, line: QRect, first: QRect, left: int, right: int
    ) -> tuple[QRect, QRect, QRect, QRect]:
        """Name, sides, hold and reps: in one line, or with the lengths below the name."""
        sides_px = self._small.horizontalAdvance(sides_text(step, self._first_side))
        reps_px = self._metrics.horizontalAdvance(reps_text(step))
        hold_px = max(self.hold_px, self._metrics.horizontalAdvance(hold_text(step)) + Space.XL)
        if self.is_stacked:
            below = QRect(line)
            below.setTop(first.bottom() + 1)
            below.setHeight(self.box_px)
            hold = _middle(below, left, hold_px, self.box_px)
            reps = _between(below, hold.right() + Space.M, hold.right() + Space.M + reps_px)
            sides = _between(below, reps.right() + Space.M, line.right())
            return _between(first, left, right), sides, hold, reps
        reps = _between(line, right - self._reps_px, right)
        hold = _middle(line, reps.left() - Space.M - hold_px, hold_px, self.box_px)
        sides = _between(line, hold.left() - Space.M - sides_px, hold.left() - Space.M)
        return _between(line, left, sides.left() - Space.M), sides, hold, reps

    def _line_px(self, row: Row) -> int:
        if row.place is Place.HEAD:
            return self._metrics.height() + 2 * Space.M
        if self.is_stacked:
            return self._metrics.height() + 2 * Space.S + self.box_px + Space.M
        return self.box_px + 2 * ROOM_PX

    def _findings(self, row: Row, line: QRect, left: int) -> tuple[QRect, ...]:
        places: list[QRect] = []
        top = line.bottom() + 1
        for height in self._finding_heights(row):
            places.append(QRect(left, top, line.right() - left, height))
            top += height + Space.XS
        return tuple(places)

    def _finding_heights(self, row: Row) -> Sequence[int]:
        if not row.findings:
            return ()
        left = EDGE_PX + self._handle_px + Space.S + self._dot_px + Space.M
        left += INDENT_PX if row.group is not None else 0
        room = self.width - EDGE_PX - left - self._icon_px - Space.S
        return [self._text_height(finding_text(found), room) for found in row.findings]

    def _text_height(self, text: str, room: int) -> int:
        if (text, room) not in self._heights:
            area = QRect(0, 0, max(room, 1), UNLIMITED_PX)
            wrapped = self._small.boundingRect(area, Qt.TextFlag.TextWordWrap, text)
            self._heights[text, room] = max(wrapped.height(), self._icon_px)
        return self._heights[text, room]


def _between(line: QRect, left: int, right: int) -> QRect:
    return QRect(left, line.top(), max(right - left, 0), line.height())


def _middle(line: QRect, left: int, width: int, height: int = 0) -> QRect:
    """Something of this size in the middle of the line; a square where no height is given."""
    high = height or width
    return QRect(left, line.top() + (line.height() - high) // 2, width, high)
