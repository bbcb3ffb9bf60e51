"""Sums over what is stored, by which a value that the disk altered is noticed.

A sum is the CRC-32 of all columns that belong together, made by SQLite. What is done about what
was altered lives in services/backups; the totals of days are counted anew in recount.py.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

SESSION_COLUMNS = (
    "id, started_utc, utc_offset_min, practice_date, routine_id, routine_name, routine_version,"
    " outcome, planned_ms, led_ms, held_ms, hurt, note, deleted_utc"
)
STEP_COLUMNS = "step, exercise_id, kind, side, planned_ms, done_ms, outcome, is_eased"
RATING_COLUMNS = (
    "id, rated_utc, utc_offset_min, practice_date, moment, value, session_id, area, side, note"
)
STREAK_COLUMNS = {
    "streak_rules": "since, counts_from_ms, goal_sessions, goal_ms, rest_weekdays, weekly_goal",
    "streak_pause": "first, last",
    "corrected_day": "practice_date",
    "rest_day": "practice_date",
}
"""The tables of what the streak needs beside the sessions; the first column is the key."""


class Sort(StrEnum):
    """What has one sum."""

    SESSION = "session"
    RATING = "rating"
    STREAK = "streak"


@dataclass(frozen=True, slots=True)
class Altered:
    """Something that does not have its sum any more, by what can still be read of it.

    `number` is that of the row of a session, 0 for all else; `day` is its practice date as stored.
    """

    sort: Sort
    id: str = ""
    number: int = 0
    day: str = ""
    name: str = ""


Notice = Callable[[Altered], None]
"""Is told of each thing that was read and does not have its sum."""


def _quoted(table: str, columns: str) -> str:
    """The columns of a row as one text, which is the same for the same values only."""
    return " || ',' || ".join(f"quote({table}.{column})" for column in columns.split(", "))


def _quoted_rows(columns: str, source: str) -> str:
    ordered = f"(SELECT {columns} FROM {source}) AS line"
    return f"coalesce((SELECT group_concat({_quoted('line', columns)}, ';') FROM {ordered}), '')"


def _crc(*parts: str) -> str:
    """The sum of these texts, made of bytes: one that is no UTF-8 any more must not stop it."""
    together = " || ':' || ".join(parts)
    return f"crc32(CAST({together} AS BLOB))"


_STEPS = "step WHERE step.session = session.number ORDER BY position"
_OF_SESSION = _crc(
    _quoted("session", SESSION_COLUMNS), _quoted_rows(f"position, {STEP_COLUMNS}", _STEPS)
)
_OF_RATING = _crc(_quoted("rating", RATING_COLUMNS))
_OF_STREAK = _crc(
    *(
        _quoted_rows(columns, f"{table} ORDER BY {columns.partition(',')[0]}")
        for table, columns in STREAK_COLUMNS.items()
    )
)

SESSION_IS_WHOLE = f"session.sum = {_OF_SESSION}"
"""A column of a question to the table `session`: 1 where it has its sum."""

RATING_IS_WHOLE = f"rating.sum = {_OF_RATING}"
"""The same for the table `rating`."""

_SESSIONS = "SELECT number, id, practice_date, routine_name FROM session"


def define(connection: "sqlite3.Connection") -> None:
    """Teach a connection to work out sums."""
    connection.create_function("crc32", 1, zlib.crc32, deterministic=True)


def seal_session(connection: "sqlite3.Connection", session_id: str) -> None:
    """Give a session, as it is now with its steps, its sum."""
    connection.execute(f"UPDATE session SET sum = {_OF_SESSION} WHERE id = ?", (session_id,))


def seal_rating(connection: "sqlite3.Connection", rating_id: str) -> None:
    """Give a rating its sum."""
    connection.execute(f"UPDATE rating SET sum = {_OF_RATING} WHERE id = ?", (rating_id,))


def seal_streak(connection: "sqlite3.Connection", changes: int | None = None) -> int:
    """Give what the streak needs beside the sessions its sum; gives how often it was changed.

    That is once more than before, or so many `changes`.
    """
    if changes is None:
        changes = streak_changes(connection) + 1
    connection.execute("DELETE FROM streak_sum")
    connection.execute(f"INSERT INTO streak_sum (sum, changes) SELECT {_OF_STREAK}, ?", (changes,))
    return changes


def streak_changes(connection: "sqlite3.Connection") -> int:
    """How often what the streak needs beside the sessions was changed."""
    (changes,) = connection.execute("SELECT max(changes) FROM streak_sum").fetchone()
    return changes if isinstance(changes, int) else 0


def seal_all(connection: "sqlite3.Connection") -> None:
    """Give everything its sum, as it is now."""
    connection.execute(f"UPDATE session SET sum = {_OF_SESSION}")
    connection.execute(f"UPDATE rating SET sum = {_OF_RATING}")
    seal_streak(connection)


def is_whole(connection: "sqlite3.Connection", session_id: str) -> bool:
    """Tell whether a session has its sum; also where there is none of this id."""
    found = connection.execute(
        f"SELECT {SESSION_IS_WHOLE} FROM session WHERE id = ?", (session_id,)
    )
    return all(whole == 1 for (whole,) in found)


def streak_is_whole(connection: "sqlite3.Connection") -> bool:
    """Tell whether what the streak needs beside the sessions has its sum."""
    found = connection.execute(f"SELECT sum = {_OF_STREAK} FROM streak_sum").fetchall()
    return found == [(1,)]


def altered_session(number: object, session_id: object, day: object, name: object) -> Altered:
    """The one of these columns."""
    known = number if isinstance(number, int) else 0
    return Altered(Sort.SESSION, str(session_id), known, str(day), str(name))


def altered_rating(rating_id: object, day: object) -> Altered:
    """The one of these columns."""
    return Altered(Sort.RATING, str(rating_id), day=str(day))


def all_altered(connection: "sqlite3.Connection") -> tuple[Altered, ...]:
    """Everything that does not have its sum. A second goes by for some 30,000 sessions."""
    sessions = connection.execute(f"{_SESSIONS} WHERE NOT ({SESSION_IS_WHOLE}) ORDER BY number")
    found = [altered_session(*row) for row in sessions]
    which = f"WHERE NOT ({RATING_IS_WHOLE}) ORDER BY id"
    ratings = connection.execute(f"SELECT id, practice_date FROM rating {which}")
    found += [altered_rating(*row) for row in ratings]
    if not streak_is_whole(connection):
        found.append(Altered(Sort.STREAK))
    return tuple(found)
