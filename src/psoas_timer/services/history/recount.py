"""The totals of days, which figures and streak are made of, beside the sessions they came from.

Each session is added to them in its own transaction (sessions.py); here all are counted at once.
"""

from typing import TYPE_CHECKING

from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3

_DAYS = """
    SELECT practice_date, sum(outcome = 'finished'), count(*), sum(held_ms)
    FROM session WHERE deleted_utc IS NULL GROUP BY practice_date"""
_KEPT_DAYS = "SELECT practice_date, finished, sessions, held_ms FROM day"

_HELD = """
    SELECT practice_date, kind, side, sum(done_ms) AS held_ms
    FROM session JOIN step ON step.session = session.number
    WHERE deleted_utc IS NULL GROUP BY practice_date, kind, side HAVING sum(done_ms) > 0"""
_KEPT_HELD = "SELECT practice_date, kind, side, held_ms FROM held WHERE held_ms <> 0"

_MISSING = """
    SELECT practice_date, sessions - (
        SELECT count(*) FROM session
        WHERE session.practice_date = day.practice_date AND deleted_utc IS NULL
    ) AS missing FROM day WHERE missing > 0"""


def wrong_days(connection: "sqlite3.Connection") -> tuple[str, ...]:
    """The practice dates, as stored, whose totals are not those of their sessions."""
    days: set[str] = set()
    for counted, kept in ((_DAYS, _KEPT_DAYS), (_HELD, _KEPT_HELD)):
        for one, other in ((counted, kept), (kept, counted)):
            rows = connection.execute(f"SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other})")
            days |= {str(row[0]) for row in rows}
    return tuple(sorted(days))


def missing_on(connection: "sqlite3.Connection") -> dict[str, int]:
    """How many sessions are gone from each practice date, going by its totals."""
    rows = connection.execute(_MISSING)
    return {str(day): int(count) for day, count in rows}


def recount(connection: "sqlite3.Connection") -> None:
    """Have the totals be those of the sessions."""
    with transaction(connection, "IMMEDIATE"):
        connection.execute("DELETE FROM day")
        connection.execute(f"INSERT INTO day {_DAYS}")
        connection.execute("DELETE FROM held")
        connection.execute(f"INSERT INTO held {_HELD}")
