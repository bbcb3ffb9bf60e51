"""Sessions, ratings and notes of the streak as exact rows, taken from one database to another.

Which ones, and from where, is decided in services/backups.
"""

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
    "streak_sum": "sum",
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
    # Where the id itself was altered, the number of the row still tells which one it was.
    for key, value in (("id", altered.id), ("number", altered.number)):
        found = _rows(connection, "session", f"{key} = ? AND {sums.SESSION_IS_WHOLE}", value)
        if found:
            steps = _rows(connection, "step", "session = ? ORDER BY position", found[0][0])
            return {"session": found, "step": steps}
    return None


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


def _rows(
    connection: "sqlite3.Connection", table: str, which: str = "TRUE", *values: object
) -> list[Row]:
    question = f"SELECT {_COLUMNS[table]} FROM {table} WHERE {which}"
    return connection.execute(question, values).fetchall()
