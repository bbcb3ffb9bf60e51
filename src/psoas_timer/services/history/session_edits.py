"""What a person changes in stored sessions: notes, deleting, and taking that back.

A deleted session stays in its row and counts for nothing, until it is removed for good.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from psoas_timer.services.history import sessions
from psoas_timer.services.history.rows import instant
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3


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
            sessions.count(connection, session_id, -1)


def restore(connection: "sqlite3.Connection", session_id: str) -> None:
    """Have a deleted session count again; nothing where it does or is not there."""
    with transaction(connection, "IMMEDIATE"):
        changed = connection.execute(
            "UPDATE session SET deleted_utc = NULL WHERE id = ? AND deleted_utc IS NOT NULL",
            (session_id,),
        )
        if changed.rowcount:
            sessions.count(connection, session_id, 1)


def remove_deleted(connection: "sqlite3.Connection") -> None:
    """Remove all deleted sessions for good, their steps with them."""
    connection.execute("DELETE FROM session WHERE deleted_utc IS NOT NULL")
