"""All of the history at once, within one transaction: what exports read and imports write.

What single questions need lives in store.py.
"""

import heapq
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import rating_rows, sessions, streak_rows
from psoas_timer.services.history.sums import Notice
from psoas_timer.services.history.waiting import Waiting
from psoas_timer.services.history.waiting_ratings import WaitingRatings

if TYPE_CHECKING:
    import sqlite3

_ANNOUNCED = """
    CREATE TEMP TABLE IF NOT EXISTS announced (
        sort TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (sort, id)
    ) WITHOUT ROWID"""


class Archive:
    """The whole history, as it stays for the length of a transaction.

    What is `waiting` and could not be stored yet is read with the rest. `notice` is told of what
    the disk altered.
    """

    def __init__(
        self,
        connection: "sqlite3.Connection",
        waiting: Waiting,
        waiting_ratings: WaitingRatings,
        notice: Notice,
    ) -> None:
        self._connection = connection
        connection.execute(_ANNOUNCED)
        connection.execute("DELETE FROM temp.announced")
        self._notice = notice
        self._waiting = waiting
        self._waiting_ratings = waiting_ratings
        self._unstored = sorted(
            (record for record in waiting.all if not self.has_session(record.id)), key=_start
        )

    def session_count(self) -> int:
        """All sessions, also deleted ones."""
        (stored,) = self._connection.execute("SELECT count(*) FROM session").fetchone()
        return int(stored) + len(self._unstored)

    def sessions(self) -> Iterator[SessionRecord]:
        """All sessions, also deleted ones, oldest first; never all of them in the memory."""
        portions = sessions.oldest_first(self._connection, self._notice)
        stored = chain.from_iterable(map(self._waiting.noted, portions))
        return heapq.merge(stored, self._unstored, key=_start)

    def ratings(self) -> tuple[Rating, ...]:
        """All ratings, oldest first."""
        return self._waiting_ratings.merged(rating_rows.since(self._connection, None, self._notice))

    def streak_notes(self) -> StreakNotes:
        """What the streak needs beside the sessions."""
        return streak_rows.read(self._connection, self._notice)

    def has_session(self, session_id: str) -> bool:
        """Tell whether there is a session of this id, also a deleted or an announced one."""
        return self._has("session", session_id)

    def has_rating(self, rating_id: str) -> bool:
        """Tell whether there is a rating of this id, also an announced one."""
        return self._has("rating", rating_id)

    def announce_session(self, session_id: str) -> None:
        """Take a session of this id for stored, as long as this transaction lasts."""
        self._announce("session", session_id)

    def announce_rating(self, rating_id: str) -> None:
        """The same for a rating."""
        self._announce("rating", rating_id)

    def days(self) -> frozenset[date]:
        """The practice dates for which a session counts."""
        totals = sessions.totals(self._connection, None)
        return frozenset(day for day, total in totals.items() if total.sessions)

    def add_session(self, record: SessionRecord) -> None:
        """Store a session that is not there."""
        sessions.insert(self._connection, record)

    def add_rating(self, rating: Rating) -> None:
        """Store a rating that is not there."""
        rating_rows.put(self._connection, rating)

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> None:
        """Change what the streak needs beside the sessions."""
        streak_rows.change(self._connection, changed, self._notice)

    def _has(self, table: str, entry_id: str) -> bool:
        stored = self._connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (entry_id,))
        if stored.fetchone() is not None:
            return True
        question = "SELECT 1 FROM temp.announced WHERE sort = ? AND id = ?"
        announced = self._connection.execute(question, (table, entry_id))
        return announced.fetchone() is not None

    def _announce(self, table: str, entry_id: str) -> None:
        self._connection.execute("INSERT INTO temp.announced VALUES (?, ?)", (table, entry_id))


def _start(record: SessionRecord) -> datetime:
    return record.started
