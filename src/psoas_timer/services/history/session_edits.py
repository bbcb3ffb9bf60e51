"""What a person changes in stored sessions: notes, deleting, and taking that back.

A deleted session stays in its row and counts for nothing, until it is removed for good.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from psoas_timer.services.history import sessions, sums
from psoas_timer.services.history.rows import instant
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3


def note(
    connection: "sqlite3.Connection", session_id: str, text: str, *, as_it_is: bool = False
) -> None:
    """Have this note beside the session; nothing where there is none of this id."""
    with _editing(connection, session_id, as_it_is=as_it_is):
        connection.execute("UPDATE session SET note = ? WHERE id = ?", (text, session_id))


def delete(
    connection: "sqlite3.Connection", session_id: str, at: datetime, *, as_it_is: bool = False
) -> None:
    """Have the session count no more; nothing where it does not or is not there."""
    with _editing(connection, session_id, as_it_is=as_it_is):
        changed = connection.execute(
            "UPDATE session SET deleted_utc = ? WHERE id = ? AND deleted_utc IS NULL",
            (instant(at)[0], session_id),
        )
        if changed.rowcount:
            sessions.count(connection, session_id, -1)


def restore(connection: "sqlite3.Connection", session_id: str, *, as_it_is: bool = False) -> None:
    """Have a deleted session count again; nothing where it does or is not there."""
    with _editing(connection, session_id, as_it_is=as_it_is):
        changed = connection.execute(
            "UPDATE session SET deleted_utc = NULL WHERE id = ? AND deleted_utc IS NOT NULL",
            (session_id,),
        )
        if changed.rowcount:
            sessions.count(connection, session_id, 1)


def remove_deleted(connection: "sqlite3.Connection") -> None:
    """Remove all deleted sessions for good, their steps with them."""
    connection.execute("DELETE FROM session WHERE deleted_utc IS NOT NULL")


@contextmanager
def _editing(
    connection: "sqlite3.Connection", session_id: str, *, as_it_is: bool = False
) -> Iterator[None]:
    """Change one session within a transaction, and give it the sum of what it is then.

    One that the disk altered goes on lacking its sum, unless the person takes it `as_it_is`.
    """
    with transaction(connection, "IMMEDIATE"):
        was_whole = as_it_is or sums.is_whole(connection, session_id)
        yield
        if was_whole:
            sums.seal_session(connection, session_id)
