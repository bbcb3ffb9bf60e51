"""A backup of Loop Habit Tracker: an SQLite file, which is only read, and for a limited time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from psoas_timer.services.exchange.loop_habits import Habit, Mark
from psoas_timer.services.exchange.trouble import trouble
from psoas_timer.services.history.address import address_of
from psoas_timer.services.history.database import APPLICATION_ID
from psoas_timer.services.history.rows import text_of

MOST_BYTES = 256 << 20
MOST_STEPS = 200_000_000
"""Steps of SQLite's machine, after which a question is given up: some ten seconds."""

MOST_HABITS = 10_000
MOST_MARKS = 1_000_000
"""Of all habits together; those beyond are not read."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NUMERICAL = 1


def is_our_history(file: Path) -> bool:
    """Tell whether an SQLite file is a history of this program, by its header."""
    with file.open("rb") as opened:
        header = opened.read(100)
    return int.from_bytes(header[68:72], "big") == APPLICATION_ID


def habits_of_database(file: Path) -> tuple[Habit, ...]:
    """The habits of a backup. Raises ExchangeTrouble or OSError."""
    if file.stat().st_size > MOST_BYTES:
        raise trouble("too_big", file, mib=MOST_BYTES >> 20)
    try:
        with _opened(file) as connection:
            if not _is_loop(connection):
                raise trouble("no_habits", file)
            habits = tuple(_habits(connection))
    except sqlite3.Error as error:
        raise trouble("no_database", file, reason=str(error)) from error
    if not habits:
        raise trouble("no_habits", file)
    return habits


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    address = address_of(file, "mode=ro&immutable=1")
    with closing(sqlite3.connect(address, uri=True)) as connection:
        connection.text_factory = text_of
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.set_progress_handler(lambda: 1, MOST_STEPS)
        yield connection


def _is_loop(connection: sqlite3.Connection) -> bool:
    tables = connection.execute("SELECT lower(name) FROM sqlite_master WHERE type = 'table'")
    return {"habits", "repetitions"} <= {str(name) for (name,) in tables}


def _habits(connection: sqlite3.Connection) -> Iterator[Habit]:
    known = {str(row[1]).lower() for row in connection.execute("PRAGMA table_info(Habits)")}
    columns = ", ".join(name if name in known else "NULL" for name in ("type", "unit"))
    habits = connection.execute(
        f"SELECT id, name, {columns} FROM Habits ORDER BY id LIMIT {MOST_HABITS}"
    )
    has_notes = "notes" in {
        str(row[1]).lower() for row in connection.execute("PRAGMA table_info(Repetitions)")
    }
    left = MOST_MARKS
    for habit, name, of_type, unit in habits.fetchall():
        rows = connection.execute(
            f"SELECT timestamp, value, {'notes' if has_notes else 'NULL'} FROM Repetitions"
            " WHERE habit = ? ORDER BY timestamp LIMIT ?",
            (habit, left),
        )
        marks = tuple(
            Mark(day, str(value), str(note or ""))
            for timestamp, value, note in rows
            if (day := _day(timestamp)) is not None
        )
        left -= len(marks)
        yield Habit(str(name), marks, measures=of_type == _NUMERICAL, unit=str(unit or ""))


def _day(timestamp: object) -> date | None:
    """Loop keeps the midnight of a day in UTC, in milliseconds."""
    if not isinstance(timestamp, int):
        return None
    try:
        return (_EPOCH + timedelta(milliseconds=timestamp)).date()
    except OverflowError:
        return None
