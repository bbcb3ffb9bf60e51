"""Which column of a table is which, by the titles that people and programs give them."""

import re
from dataclasses import dataclass

from psoas_timer.services.exchange.csv_export import COLUMNS as OUR_COLUMNS
from psoas_timer.services.exchange.table import Table
from psoas_timer.services.exchange.table_values import unit_ms
from psoas_timer.services.exchange.trouble import trouble

_DATE = (
    *("date", "day", "datum", "practice date", "practice_date"),
    *("start date", "start_date", "calendardate"),
)
_STARTED = (
    *("started", "start", "started at", "started_at", "start time", "start_time"),
    *("datetime", "timestamp", "time"),
)
_NAME = (
    *("routine", "name", "activity", "habit", "habitname", "title", "exercise", "workout"),
    *("task", "project"),
)
_NOTE = ("note", "notes", "comment", "comments", "commenttext", "description")
_DONE = ("done", "completed", "complete", "checked", "value", "status")
_PLAIN_LENGTH = ("duration", "length", "time spent", "elapsed")
_LENGTH_WITH_UNIT = re.compile(
    r"(?:(?:duration|length|time spent|elapsed|total)[ _]*)?[(\[]?([a-z]+)[)\]]?"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The titles, in small letters, under which each thing stands; "" for what there is not."""

    day: str
    started: str
    name: str
    note: str
    done: str
    length: str
    unit_ms: int | None
    """What a plain number in the column of lengths counts; None where its title does not tell."""
    is_ours: bool
    """Tell whether this program wrote the table."""


def columns_of(table: Table) -> Columns:
    """Find them. Raises ExchangeTrouble where there is no date."""
    titles = [title.strip().lower() for title in table.titles]

    def first(known: tuple[str, ...]) -> str:
        return next((title for title in known if title in titles), "")

    day, started = first(_DATE), first(_STARTED)
    if not day and not started:
        raise trouble("no_date_column", table.file, 1)
    length, unit = _length_column(titles)
    named = [title for title in _NAME if title in titles and _has_text(table, title)]
    return Columns(
        day=day,
        started=started,
        name=next(iter(named), ""),
        note=first(_NOTE),
        done=first(_DONE),
        length=length,
        unit_ms=unit,
        is_ours={*OUR_COLUMNS} <= {*titles},
    )


def _has_text(table: Table, title: str) -> bool:
    return any(cells[title].strip() for _, cells in table.by_title())


def _length_column(titles: list[str]) -> tuple[str, int | None]:
    for title in titles:
        found = _LENGTH_WITH_UNIT.fullmatch(title)
        if found and (unit := unit_ms(found[1])) is not None:
            return title, unit
    return next((title for title in titles if title in _PLAIN_LENGTH), ""), None
