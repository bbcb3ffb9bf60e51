"""The minutes of a report as a table: a line for each kind, a column for each side."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.report import Report
from psoas_timer.ui.paper.draft import BODY, SMALL, Draft
from psoas_timer.ui.paper.ink import GREY, Line
from psoas_timer.ui.words import told
from psoas_timer.wording.durations import clock_text

SIDES = (Side.LEFT, Side.RIGHT, Side.NONE)
ROW = 13.0
KIND_WIDTH = 52.0
LARGEST_COLUMN = 58.0
CELL = 9.0


def draw_minutes(draft: Draft, report: Report, left: float, top: float, right: float) -> float:
    """Draw the table into this room; gives how far down it reaches."""
    if not report.kinds:
        text = told(message("paper.minutes.empty"))
        draft.words(text, left, top, right - left, size=BODY, colour=GREY)
        return top + ROW
    heads = [told(message(f"paper.minutes.{key}")) for key in (*SIDES, "all", "weekly")]
    _write_row(draft, (left, top, right), "", heads, is_head=True)
    for kind in report.kinds:
        top += ROW
        by_side = [report.side_ms(side, kind) for side in SIDES]
        name = told(message(f"ui.kind.{kind}"))
        _write_row(draft, (left, top, right), name, _minutes(report, by_side))
    top += ROW
    end = min(right, left + KIND_WIDTH + len(heads) * LARGEST_COLUMN)
    draft.put(Line(QPointF(left, top - 1), QPointF(end, top - 1)))
    sums = [report.side_ms(side) for side in SIDES]
    name = told(message("paper.minutes.sum"))
    _write_row(draft, (left, top, right), name, _minutes(report, sums), is_sum=True)
    return top + ROW


def _minutes(report: Report, by_side: Sequence[int]) -> list[str]:
    """The cells of a row: its sides, all of them, and what that is a week."""
    in_all = sum(by_side)
    return [minutes_text(held_ms) for held_ms in (*by_side, in_all, report.weekly_ms(in_all))]


def minutes_text(held_ms: int) -> str:
    """Minutes and seconds, so that the sums are seen to be right; "–" for none."""
    return clock_text(held_ms) if held_ms else "–"


def _write_row(
    draft: Draft,
    room: tuple[float, float, float],
    name: str,
    cells: Sequence[str],
    *,
    is_head: bool = False,
    is_sum: bool = False,
) -> None:
    left, top, right = room
    size = SMALL if is_head else CELL
    draft.words(name, left, top, KIND_WIDTH, size=size, bold=is_sum)
    column = min((right - left - KIND_WIDTH) / len(cells), LARGEST_COLUMN)
    for number, cell in enumerate(cells):
        place = left + KIND_WIDTH + number * column
        colour = GREY if is_head else "#000000"
        draft.words(cell, place, top, column, size=size, bold=is_sum, colour=colour, at_right=True)
