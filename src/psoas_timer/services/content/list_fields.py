"""Fields that hold lists, tables and lists of tables."""

from typing import TypeVar

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field, Table
from psoas_timer.services.content.report import Place
from psoas_timer.services.content.wrong_values import wrong_type

T = TypeVar("T")

MOST_ENTRIES = 50
"""Entries in a list of texts or ids."""


def list_of(entry: Field[T], most: int = MOST_ENTRIES) -> Field[tuple[T, ...]]:
    """A list under the name of its entries' field; empty by default."""
    return _list(entry, message("files.expect_list"), most)


def table(name: str) -> Field[Table | None]:
    """A table inside the table; its own fields are read afterwards."""
    return _table(name, message("files.expect_table"))


def tables(
    name: str, most: int, *, required: bool = False, header: str = ""
) -> Field[tuple[Table, ...]]:
    """Tables under [[name]], or under another header; their own fields are read afterwards."""
    expected = message("files.expect_tables", field=header or name)
    return _list(_table(name, expected), expected, most, required=required)


def _table(name: str, expected: Message) -> Field[Table | None]:
    def read(place: Place, value: object) -> Table | None:
        if isinstance(value, dict):
            return Table(place, value)
        wrong_type(place, value, expected)
        return None

    return Field(name, expected, read, None)


def _list(
    entry: Field[T | None], expected: Message, most: int, *, required: bool = False
) -> Field[tuple[T, ...]]:
    def read(place: Place, value: object) -> tuple[T, ...] | None:
        if not isinstance(value, list):
            wrong_type(place, value, expected)
            return None
        if len(value) > most:
            what = message("files.too_many", field=place.name, count=len(value))
            place.wrong(what, message("files.mend_too_many", most=most))
            return None
        found = [entry.read(place.at(index), each) for index, each in enumerate(value)]
        return tuple(each for each in found if each is not None)

    return Field(entry.name, expected, read, (), required)
