"""Values of a row, checked: SQLite would let a text into a column of numbers."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

logger = logging.getLogger(__name__)

Row = tuple[object, ...]
Value = TypeVar("Value")


def whole(value: object) -> int:
    """The value as stored; raises ValueError for anything but a whole number."""
    if not isinstance(value, int):
        raise ValueError(f"{value!r} is no whole number")
    return value


def readable(rows: Iterable[Row], make: Callable[[Row], Value]) -> Iterator[Value]:
    """What can be made of the rows; a row with a spoilt value is left out and noted."""
    for row in rows:
        try:
            yield make(row)
        except (ValueError, OverflowError) as error:
            logger.warning("a row of the history can't be read: %s", error)
