"""Puts what is missing from the history back into it, out of the second copies."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import rating_rows, session_edits, sessions, streak_rows, sums
from psoas_timer.services.history.second_copies import NotesCopy, SecondCopies
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class PutBack:
    """How many sessions were missing, and whether the latest notes of the streak were."""

    sessions: int
    has_notes: bool


def put_back(connection: "sqlite3.Connection", copies: SecondCopies, *, is_older: bool) -> PutBack:
    """Have all of the copies in the history; gives what was missing.

    Those that are there stay as they are, but where the history `is_older` than the copies. Of
    the notes of the streak those that were changed more often hold.
    """
    has_notes = _put_notes_back(connection, copies.notes())
    records, ratings = copies.sessions(), copies.ratings()
    missing = [each for each in records if not _has(connection, "session", each.id)]
    unrated = [each for each in ratings if not _has(connection, "rating", each.id)]
    if missing or unrated or (is_older and (records or ratings)):
        with transaction(connection, "IMMEDIATE"):
            for record in missing:
                sessions.insert(connection, record)
            for rating in ratings if is_older else unrated:
                rating_rows.put(connection, rating)
            for record in records if is_older else ():
                _bring_up_to_date(connection, record)
    return PutBack(len(missing), has_notes)


def _put_notes_back(connection: "sqlite3.Connection", copy: NotesCopy | None) -> bool:
    if copy is None or copy.changes <= sums.streak_changes(connection):
        return False
    with transaction(connection, "IMMEDIATE"):
        is_newer = copy.changes > sums.streak_changes(connection)  # still, among other programs
        if is_newer:
            streak_rows.replace(connection, copy.notes, copy.changes)
    return is_newer


def _bring_up_to_date(connection: "sqlite3.Connection", record: SessionRecord) -> None:
    """Have what a person may change in a session as the copy has it."""
    session_edits.note(connection, record.id, record.note)
    if record.deleted is None:
        session_edits.restore(connection, record.id)
    else:
        session_edits.delete(connection, record.id, record.deleted)


def _has(connection: "sqlite3.Connection", table: str, entry_id: str) -> bool:
    found = connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (entry_id,))
    return found.fetchone() is not None
