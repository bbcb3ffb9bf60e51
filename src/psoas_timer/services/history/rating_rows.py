"""Ratings as rows of the database, and back. What they mean lives in core.practice."""

from datetime import date
from typing import TYPE_CHECKING

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.services.history.rows import Row, instant, local_time, readable, whole

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = (
    "id, rated_utc, utc_offset_min, practice_date, moment, value, session_id, area, side, note"
)
_PUT = f"INSERT OR REPLACE INTO rating ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OLDEST_FIRST = "ORDER BY practice_date, rated_utc, id"


def put(connection: "sqlite3.Connection", rating: Rating) -> None:
    """Store a rating, in place of one with its id."""
    connection.execute(_PUT, _row(rating))


def remove(connection: "sqlite3.Connection", rating_id: str) -> None:
    """Forget a rating for good."""
    connection.execute("DELETE FROM rating WHERE id = ?", (rating_id,))


def since(connection: "sqlite3.Connection", first: date | None) -> list[Rating]:
    """The ratings of this practice date and all later ones, of all with None, oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM rating WHERE practice_date >= ? {_OLDEST_FIRST}",
        (first.isoformat() if first is not None else "",),
    )
    return list(readable(rows, _rating))


def is_any(connection: "sqlite3.Connection", first: date) -> bool:
    """Tell whether there is a rating of this practice date or a later one."""
    found = connection.execute(
        "SELECT 1 FROM rating WHERE practice_date >= ? LIMIT 1", (first.isoformat(),)
    )
    return found.fetchone() is not None


def earliest(connection: "sqlite3.Connection", limit: int) -> list[Rating]:
    """The very first ratings, oldest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM rating {_OLDEST_FIRST} LIMIT ?", (limit,))
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
    rating_id, rated_utc, offset_min, day, moment, value, session_id, area, side, note = row
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
