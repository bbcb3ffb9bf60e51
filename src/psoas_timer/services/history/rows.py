"""Values of a row, checked: SQLite would let a text into a column of numbers."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import TypeVar

logger = logging.getLogger(__name__)

Row = tuple[object, ...]
Value = TypeVar("Value")


def text_of(raw: bytes) -> str:
    """The text of a column; a byte that is no UTF-8 any more spoils one name, not all."""
    return raw.decode("utf-8", "replace")


def whole(value: object) -> int:
    """The value as stored; raises ValueError for anything but a whole number."""
    if not isinstance(value, int):
        raise ValueError(f"{value!r} is no whole number")
    return value


def instant(moment: datetime) -> tuple[str, int]:
    """An aware local time as a text that sorts as time does, and its offset from UTC in minutes."""
    in_utc = moment.astimezone(UTC).replace(tzinfo=None)
    offset = moment.utcoffset() or timedelta()
    return f"{in_utc.isoformat(timespec='microseconds')}Z", round(offset / timedelta(minutes=1))


def local_time(instant_utc: object, offset_min: object) -> datetime:
    """The local time that `instant` made these of; raises ValueError if it did not."""
    zone = timezone(timedelta(minutes=whole(offset_min)))
    return datetime.fromisoformat(str(instant_utc)).astimezone(zone)


def readable(rows: Iterable[Row], make: Callable[[Row], Value]) -> Iterator[Value]:
    """What can be made of the rows; a row with a spoilt value is left out and noted."""
    for row in rows:
        try:
            yield make(row)
        except (ValueError, OverflowError) as error:
            logger.warning("a row of the history can't be read: %s", error)
