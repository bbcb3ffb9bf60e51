"""Sessions as a table for spreadsheets: RFC 4180, one row for each, in UTF-8.

Deleted ones and steps are in the JSON only.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.record import SessionRecord

COLUMNS = (
    *("id", "date", "started", "routine_id", "routine", "outcome", "hurt"),
    *("minutes", "left_minutes", "right_minutes", "led_minutes", "planned_minutes", "note"),
)

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets take a cell that begins so for a formula; an apostrophe in front prevents it
(https://owasp.org/www-community/attacks/CSV_Injection)."""


def table_text(sessions: Iterable[SessionRecord]) -> Iterator[str]:
    """The lines of the table, its header first; deleted sessions are left out."""
    yield _line(COLUMNS)
    for record in sessions:
        if record.deleted is None:
            yield _line(_cells(record))


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def as_it_was(cell: str) -> str:
    """What `harmless` made this cell of."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_SIGNS) else cell


def _cells(record: SessionRecord) -> Iterator[str]:
    yield from (record.id, record.practice_date.isoformat(), record.started.isoformat())
    yield from (record.routine_id, record.routine_name, record.outcome.value)
    yield "yes" if record.hurt else "no"
    yield _minutes(record.held_ms)
    for side in (Side.LEFT, Side.RIGHT):
        yield _minutes(sum(step.done_ms for step in record.steps if step.side is side))
    yield from (_minutes(record.led_ms), _minutes(record.planned_ms), record.note)


def _minutes(length_ms: int) -> str:
    return f"{length_ms / 60_000:.2f}"


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(map(harmless, cells))
    return line.getvalue()
