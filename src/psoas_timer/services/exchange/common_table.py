"""Tables of other programs and of our own: when, what, and for how long.

Which column is which is found in columns.py; docs/data.md lists the titles.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.columns import Columns
from psoas_timer.services.exchange.csv_export import as_it_was
from psoas_timer.services.exchange.entries import Found, PractisedDay
from psoas_timer.services.exchange.imported import imported_session
from psoas_timer.services.exchange.plausible import check_session
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.exchange.table import Table
from psoas_timer.services.exchange.table_values import (
    NoUnit,
    TwoDates,
    day_order,
    read_day,
    read_length_ms,
    read_moment,
    read_time,
)

Cells = Mapping[str, str]

MINUTE_MS = 60_000

NOON = time(12)
"""When a session is said to have begun of which only the day is known."""

_DONE = {"1", "2", "x", "y", "yes", "true", "done", "complete", "completed", "yes_manual", "✓", "✔"}


def names_in(table: Table, columns: Columns) -> tuple[str, ...]:
    """What the rows are about, each once, in the order in which they come; () in our own."""
    if not columns.name or columns.is_ours:
        return ()
    return tuple(dict.fromkeys(_name(table, columns, cells) for _, cells in table.by_title()))


def entries_of(
    table: Table, columns: Columns, wanted: Callable[[str], bool], around: Surroundings
) -> Iterator[Found]:
    """A session for each row with a length, else a day; rows about other names are left out."""
    rows = _Rows(table, columns, around)
    for line, cells in table.by_title():
        if not wanted(_name(table, columns, cells)):
            continue
        try:
            entry = rows.entry(cells)
        except TwoDates as error:
            yield bad_row(table, line, "two_dates", str(error))
        except NoUnit as error:
            yield bad_row(table, line, "no_unit", str(error))
        except (ValueError, OverflowError) as error:
            yield bad_row(table, line, "bad_row", str(error))
        else:
            if entry is not None:
                yield entry


def bad_row(table: Table, line: int, key: str, reason: str) -> Problem:
    """Why a row can't be used."""
    what, mend = message(f"exchange.{key}", reason=reason), message(f"exchange.{key}.mend")
    return Problem(what, mend, file=str(table.file), line=line)


def _name(table: Table, columns: Columns, cells: Cells) -> str:
    """What a row is about; what has no name is called as its file."""
    name = as_it_was(cells[columns.name].strip()) if columns.name else ""
    return name or table.file.stem


class _Rows:
    """Makes entries of rows; equal rows are told apart by their number among equals."""

    def __init__(self, table: Table, columns: Columns, around: Surroundings) -> None:
        self._table = table
        self._columns = columns
        self._around = around
        self._equal: Counter[str] = Counter()
        title = columns.day or columns.started
        self._order = day_order(cells[title] for _, cells in table.by_title())

    def entry(self, cells: Cells) -> SessionRecord | PractisedDay | None:
        """The entry of a row; None where it says that nothing was done."""
        columns = self._columns
        day, started = self._when(cells)
        if day > self._around.today:
            raise ValueError(f"{day} is still to come")
        if columns.length:
            length_ms = read_length_ms(cells[columns.length], columns.unit_ms)
            if length_ms is not None:
                return self._session(cells, day, started, length_ms) if length_ms else None
        if columns.done and cells[columns.done].strip().lower() not in _DONE:
            return None
        return PractisedDay(day)

    def _when(self, cells: Cells) -> tuple[date, datetime]:
        """The practice date of a row, and its aware start."""
        columns = self._columns
        moment = read_moment(cells[columns.started]) if columns.started else None
        if columns.day:  # a date of its own is meant as it stands
            day, clock = read_day(cells[columns.day], self._order)
            clock = clock or (read_time(cells[columns.started]) if columns.started else None)
            return day, moment or self._local(day, clock)
        if moment is None:
            day, clock = read_day(cells[columns.started], self._order)
            moment = self._local(day, clock)
        return self._around.practice_date(moment), moment

    def _local(self, day: date, clock: time | None) -> datetime:
        return datetime.combine(day, clock or NOON, self._around.zone)

    def _session(self, cells: Cells, day: date, started: datetime, length_ms: int) -> SessionRecord:
        columns = self._columns
        name = _name(self._table, columns, cells)
        note = as_it_was(cells[columns.note]) if columns.note else ""
        clock = cells[columns.started] if columns.started else ""
        key = f"{day}|{clock}|{name}|{length_ms}"
        self._equal[key] += 1
        key = f"{key}|{self._equal[key]}"
        record = imported_session(day, started, name, length_ms, key=key, note=note)
        record = _ours(record, cells) if columns.is_ours else record
        check_session(record)
        return record


def _ours(record: SessionRecord, cells: Cells) -> SessionRecord:
    """The session with what only our own table tells."""
    return replace(
        record,
        id=as_it_was(cells["id"]) or record.id,
        routine_id=as_it_was(cells["routine_id"]),
        outcome=Outcome(cells["outcome"]),
        planned_ms=read_length_ms(cells["planned_minutes"], MINUTE_MS) or 0,
        led_ms=read_length_ms(cells["led_minutes"], MINUTE_MS) or 0,
        hurt=cells.get("hurt") == "yes",
    )
