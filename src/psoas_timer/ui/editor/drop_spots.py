"""Where a row that is dragged would be put: between two others, in a group or beside it. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft, Spot
from psoas_timer.ui.editor.rows import Place, Row


class Half(Enum):
    """Which part of a row is below the pointer; BEYOND is behind the frame of a group."""

    UPPER = auto()
    LOWER = auto()
    BEYOND = auto()


@dataclass(frozen=True, slots=True)
class Drop:
    """A spot of the draft, and the row above which a line shows it: the number of rows for last."""

    spot: Spot
    row: int


def drop_at(
    draft: RoutineDraft, rows: Sequence[Row], number: int, half: Half, *, carries_group: bool
) -> Drop:
    """Where it goes if it is let go there; beyond all rows it goes to the end.

    A group that is carried goes before or behind other groups.
    """
    if number >= len(rows):
        return Drop(Spot(len(draft.parts)), len(rows))
    row = rows[number]
    spot = draft.spot_of(row.key)
    if row.place is Place.ALONE:
        return _beside(Drop(spot, number), 0 if half is Half.UPPER else 1)
    if row.place is Place.HEAD and half is Half.UPPER:
        return Drop(spot, number)
    if carries_group or half is Half.BEYOND:
        return _past_group(draft, rows, number, half)
    if isinstance(row.part, DraftGroup):
        return Drop(Spot(0, row.key), number + 1)
    return _beside(Drop(spot, number), 0 if half is Half.UPPER else 1)


def _beside(drop: Drop, by: int) -> Drop:
    return Drop(replace(drop.spot, index=drop.spot.index + by), drop.row + by)


def _past_group(draft: RoutineDraft, rows: Sequence[Row], number: int, half: Half) -> Drop:
    """Before a group in its first half of rows, behind it in the second one."""
    key = rows[number].group or rows[number].key
    inner = [i for i, row in enumerate(rows) if row.group == key]
    index = draft.spot_of(key).index
    if half is not Half.BEYOND and number < (inner[0] + inner[-1]) / 2:
        return Drop(Spot(index), inner[0] - 1)
    return Drop(Spot(index + 1), inner[-1] + 1)
