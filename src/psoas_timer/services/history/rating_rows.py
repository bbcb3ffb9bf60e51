"""Ratings as rows of the database, and back. What they mean lives in core.practice."""

from datetime import date
from typing import TYPE_CHECKING

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.services.history import sums
from psoas_timer.services.history.rows import Row, instant, local_time, readable, whole
from psoas_timer.services.history.sums import RATING_COLUMNS, Notice
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3

_PUT = f"INSERT OR REPLACE INTO rating ({RATING_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OLDEST_FIRST = "ORDER BY practice_date, rated_utc, id"


def put(connection: "sqlite3.Connection", rating: Rating) -> None:
    """Store a rating, in place of one with its id."""
    with transaction(connection, "IMMEDIATE"):
        connection.execute(_PUT, _row(rating))
        sums.seal_rating(connection, rating.id)


def remove(connection: "sqlite3.Connection", rating_id: str) -> None:
    """Forget a rating for good."""
    connection.execute("DELETE FROM rating WHERE id = ?", (rating_id,))


def since(connection: "sqlite3.Connection", first: date | None, notice: Notice) -> list[Rating]:
    """The ratings of this practice date and all later ones, of all with None, oldest first."""
    which = f"WHERE practice_date >= ? {_OLDEST_FIRST}"
    return _select(connection, notice, which, first.isoformat() if first is not None else "")


def is_any(connection: "sqlite3.Connection", first: date) -> bool:
    """Tell whether there is a rating of this practice date or a later one."""
    found = connection.execute(
        "SELECT 1 FROM rating WHERE practice_date >= ? LIMIT 1", (first.isoformat(),)
    )
    return found.fetchone() is not None


def earliest(connection: "sqlite3.Connection", limit: int, notice: Notice) -> list[Rating]:
    """The very first ratings, oldest first."""
    return _select(connection, notice, f"{_OLDEST_FIRST} LIMIT ?", limit)


def _select(
    connection: "sqlite3.Connection", notice: Notice, which: str, value: str | int
) -> list[Rating]:
    rows = connection.execute(
        f"SELECT {sums.RATING_IS_WHOLE}, {RATING_COLUMNS} FROM rating {which}", (value,)
    ).fetchall()
    for is_whole, rating_id, _, _, day, *_ in rows:
        if is_whole != 1:
            notice(sums.altered_rating(rating_id, day))
    return list(readable(rows, _rating))


def _row(rating: Rating) -> tuple[str | int | None, ...]:
    return (
        rating.id,
        *instant(rating.at),
        rating.practice_date.isoformat(),
        rating.moment.value,
        rating.value,
        rating.session_id,
        rating.area.value if rating.area is not None else "",
        rating.side.value,
        rating.note,
    )


def _rating(row: Row) -> Rating:
    _, rating_id, rated_utc, offset_min, day, moment, value, session_id, area, side, note = row
    return Rating(
        id=str(rating_id),
        at=local_time(rated_utc, offset_min),
        practice_date=date.fromisoformat(str(day)),
        moment=Moment(str(moment)),
        value=whole(value),
        session_id=str(session_id) if session_id is not None else None,
        area=Area(str(area)) if area else None,
        side=Side(str(side)),
        note=str(note),
    )
