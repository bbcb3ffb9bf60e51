"""Sessions, ratings and notes of the streak as exact rows, taken from one database to another.

Which ones, and from where, is decided in services/backups.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from psoas_timer.services.history import sums
from psoas_timer.services.history.rows import Row
from psoas_timer.services.history.sums import Altered, Sort

if TYPE_CHECKING:
    import sqlite3

Rows = dict[str, list[Row]]
"""The rows of each table that belong together."""

_SESSION = f"number, {sums.SESSION_COLUMNS}, sum"
_STEP = f"session, position, {sums.STEP_COLUMNS}"
_COLUMNS = {
    "session": _SESSION,
    "step": _STEP,
    "rating": f"{sums.RATING_COLUMNS}, sum",
    **sums.STREAK_COLUMNS,
    "streak_sum": "sum, changes",
}


def take(connection: "sqlite3.Connection", altered: Altered) -> Rows | None:
    """The rows of what was altered elsewhere, where this database has them with their sum."""
    if altered.sort is Sort.STREAK:
        tables = (*sums.STREAK_COLUMNS, "streak_sum")
        is_whole = sums.streak_is_whole(connection)
        return {table: _rows(connection, table) for table in tables} if is_whole else None
    if altered.sort is Sort.RATING:
        found = _rows(connection, "rating", f"id = ? AND {sums.RATING_IS_WHOLE}", altered.id)
        return {"rating": found} if found else None
    # Where the id itself was altered, the rest still tells which one it was.
    rest = "number = ? AND practice_date = ? AND routine_name = ?"
    likely = _sessions(connection, rest, altered.number, altered.day, altered.name)
    return next(chain(_sessions(connection, "id = ?", altered.id), likely), None)


def sessions_on(connection: "sqlite3.Connection", day: str) -> Iterator[tuple[Altered, Rows]]:
    """The rows of each session that counts for this practice date and has its sum."""
    for rows in _sessions(connection, "practice_date = ? AND deleted_utc IS NULL", day):
        number, session_id, *rest = rows["session"][0]
        yield sums.altered_session(number, session_id, day, rest[4]), rows


def add(connection: "sqlite3.Connection", session: Altered, rows: Rows) -> bool:
    """Add a session of another database, unless its id is here; within the caller's transaction."""
    if connection.execute("SELECT 1 FROM session WHERE id = ?", (session.id,)).fetchone():
        return False
    (number,) = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM session").fetchone()
    return put(connection, replace(session, number=number), rows)


def put(connection: "sqlite3.Connection", altered: Altered, rows: Rows) -> bool:
    """Have these rows in place of what was altered, within a transaction of the caller.

    Nothing happens, and False is given, where a session of their id is here beside it.
    """
    if altered.sort is Sort.SESSION:
        rows, session_id = _numbered(rows, altered.number), rows["session"][0][1]
        question = "SELECT 1 FROM session WHERE id = ? AND number <> ?"
        if connection.execute(question, (session_id, altered.number)).fetchone():
            return False
        connection.execute("DELETE FROM step WHERE session = ?", (altered.number,))
        connection.execute("DELETE FROM session WHERE number = ?", (altered.number,))
    elif altered.sort is Sort.RATING:
        connection.execute("DELETE FROM rating WHERE id = ?", (altered.id,))
    else:
        for table in rows:
            connection.execute(f"DELETE FROM {table}")
    for table, lines in rows.items():
        columns = _COLUMNS[table]
        places = ", ".join("?" * (columns.count(",") + 1))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", lines)
    return True


def _numbered(rows: Rows, number: int) -> Rows:
    """The same session as that row; numbers are a database's own."""
    return {table: [(number, *row[1:]) for row in lines] for table, lines in rows.items()}


def _sessions(connection: "sqlite3.Connection", which: str, *values: object) -> Iterator[Rows]:
    found = _rows(connection, "session", f"{which} AND {sums.SESSION_IS_WHOLE}", *values)
    for session in found:
        steps = _rows(connection, "step", "session = ? ORDER BY position", session[0])
        yield {"session": [session], "step": steps}


def _rows(
    connection: "sqlite3.Connection", table: str, which: str = "TRUE", *values: object
) -> list[Row]:
    question = f"SELECT {_COLUMNS[table]} FROM {table} WHERE {which}"
    return connection.execute(question, values).fetchall()
