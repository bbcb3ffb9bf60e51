"""What a person changes in stored sessions: notes, deleting, and taking that back.

A deleted session stays in its row and counts for nothing, until it is removed for good.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from psoas_timer.core.practice.record import Outcome
from psoas_timer.services.history.rows import instant, whole
from psoas_timer.services.history.sessions import add_to_day
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3

_TAKE_FROM_DAY = """
    UPDATE day SET finished = finished - ?, sessions = sessions - 1, held_ms = held_ms - ?
    WHERE practice_date = ?"""


def note(connection: "sqlite3.Connection", session_id: str, text: str) -> None:
    """Have this note beside the session; nothing where there is none of this id."""
    connection.execute("UPDATE session SET note = ? WHERE id = ?", (text, session_id))


def delete(connection: "sqlite3.Connection", session_id: str, at: datetime) -> None:
    """Have the session count no more; nothing where it does not or is not there."""
    with transaction(connection, "IMMEDIATE"):
        changed = connection.execute(
            "UPDATE session SET deleted_utc = ? WHERE id = ? AND deleted_utc IS NULL",
            (instant(at)[0], session_id),
        )
        if changed.rowcount:
            day, outcome, held_ms = _counted(connection, session_id)
            finished = int(outcome is Outcome.FINISHED)
            connection.execute(_TAKE_FROM_DAY, (finished, held_ms, day.isoformat()))
            connection.execute(
                "DELETE FROM day WHERE practice_date = ? AND sessions <= 0", (day.isoformat(),)
            )


def restore(connection: "sqlite3.Connection", session_id: str) -> None:
    """Have a deleted session count again; nothing where it does or is not there."""
    with transaction(connection, "IMMEDIATE"):
        changed = connection.execute(
            "UPDATE session SET deleted_utc = NULL WHERE id = ? AND deleted_utc IS NOT NULL",
            (session_id,),
        )
        if changed.rowcount:
            add_to_day(connection, *_counted(connection, session_id))


def remove_deleted(connection: "sqlite3.Connection") -> None:
    """Remove all deleted sessions for good, their steps with them."""
    connection.execute("DELETE FROM session WHERE deleted_utc IS NOT NULL")


def _counted(connection: "sqlite3.Connection", session_id: str) -> tuple[date, Outcome, int]:
    day, outcome, held_ms = connection.execute(
        "SELECT practice_date, outcome, held_ms FROM session WHERE id = ?", (session_id,)
    ).fetchone()
    return date.fromisoformat(str(day)), Outcome(str(outcome)), whole(held_ms)
