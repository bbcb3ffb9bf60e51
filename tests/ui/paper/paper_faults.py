"""Finds what is wrong with a sheet of paper: ink beyond its margins, or lines over one another."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from psoas_timer.ui.paper.draft import MARGIN
from psoas_timer.ui.paper.ink import Box, Drawing, Ink, Line, Mark, Sheet, Words
from psoas_timer.ui.paper.lettering import width_of

SLACK = 0.6
"""What rounding may do, in points."""


def paper_faults(sheet: Sheet) -> list[str]:
    """Everything that is wrong, in words."""
    whole = QRectF(0, 0, sheet.size.width(), sheet.size.height())
    inner = whole.adjusted(MARGIN - SLACK, MARGIN - SLACK, SLACK - MARGIN, SLACK - MARGIN)
    beyond = [f"beyond the margins: {ink}" for ink in sheet.inks if not inner.contains(_reach(ink))]
    words = [ink for ink in sheet.inks if isinstance(ink, Words) and ink.text]
    wide = [
        f"wider than its room: {ink}"
        for ink in words
        if width_of(ink.text, ink.size, bold=ink.bold) > ink.width + SLACK
    ]
    return [*beyond, *wide, *_overlaps(words)]


def _overlaps(words: list[Words]) -> Iterator[str]:
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            if _core(one).intersects(_core(other)):
                yield f"over one another: {one.text!r} and {other.text!r}"


def _core(words: Words) -> QRectF:
    """The part of a line that small letters fill."""
    height = words.size * 0.5
    return QRectF(words.left + SLACK, words.base - height, words.width - 2 * SLACK, height)


def _reach(ink: Ink) -> QRectF:
    match ink:
        case Words():
            return QRectF(ink.left, ink.base - ink.size * 0.8, ink.width, ink.size)
        case Line():
            return QRectF(ink.start, ink.end).normalized().adjusted(-0.1, -0.1, 0.1, 0.1)
        case Mark():
            place = QRectF(0, 0, 2 * ink.reach, 2 * ink.reach)
            place.moveCenter(ink.centre)
            return place
        case Box() | Drawing():
            return ink.place
