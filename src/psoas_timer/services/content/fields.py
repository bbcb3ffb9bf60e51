"""Declaring what a table may hold, and the one checker that reads a table by such declarations.

The kinds of fields are in text_fields.py, number_fields.py, word_fields.py and list_fields.py;
which fields a file has, with each reader of files.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.report import Place, printable, quoted

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Elsewhere = Callable[[str], Message | None]
"""Says how to mend a key that belongs into another table; None for one that belongs nowhere."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a TOML file with its place."""

    place: Place
    keys: dict[str, object]


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One key that a table may hold.

    `expected` says what belongs there. `read` turns the raw value into the one to be used, or
    reports what is wrong with it and returns None. `default` stands in where the key is left out.
    """

    name: str
    expected: Message
    read: Callable[[Place, object], T_co | None]
    default: T_co
    required: bool = False


@dataclass(frozen=True, slots=True)
class Values:
    """What was read from a table."""

    by_name: dict[str, object]

    def __getitem__(self, field: Field[T]) -> T:
        """The value of a field; its default where the file has none or a wrong one."""
        return cast("T", self.by_name.get(field.name, field.default))

    def __contains__(self, field: Field[object]) -> bool:
        """Tell whether the file gives the field a value that can be used."""
        return field.name in self.by_name


def read_fields(
    table: Table,
    fields: Collection[Field[object]],
    elsewhere: Elsewhere = lambda key: None,
) -> Values:
    """Read all fields of a table and report everything that is missing, wrong or unknown.

    `elsewhere` says how to mend a key of another table that stands in this one.
    """
    values = read_some_fields(table, fields)
    _report_unknown(table, [field.name for field in fields], elsewhere)
    return values


def read_some_fields(table: Table, fields: Collection[Field[object]]) -> Values:
    """Read these fields only: for tables that others read as well."""
    values: dict[str, object] = {}
    for field in fields:
        if field.name in table.keys:
            value = field.read(table.place.at(field.name), table.keys[field.name])
            if value is not None:
                values[field.name] = value
        elif field.required:
            table.place.wrong(message("files.missing_key", field=field.name), field.expected)
    return Values(values)


def _report_unknown(table: Table, known: list[str], elsewhere: Elsewhere) -> None:
    for key in [key for key in table.keys if key not in known]:
        if table.place.report.is_full:
            return
        if place := elsewhere(key):
            table.place.at(key).wrong(message("files.misplaced_key", field=quoted(key)), place)
            continue
        mend = did_you_mean(key, known) or message("files.known_keys", known=", ".join(known))
        table.place.at(key).wrong(message("files.unknown_key", field=quoted(key)), mend)


def did_you_mean(word: str, known: Iterable[str]) -> Message | None:
    """Ask whether the nearest known word was meant; None if none is near."""
    near = nearest(word, known)
    return None if near is None else message("files.did_you_mean", near=near)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, whatever its case, spaces and underscores."""
    from difflib import get_close_matches  # not needed as long as nothing is misspelt

    by_shape = {known_word.lower().replace("_", "-"): known_word for known_word in known}
    shape = printable(word[:100]).strip().lower().replace("_", "-").replace(" ", "-")
    found = get_close_matches(shape, by_shape, n=1)
    return by_shape[found[0]] if found else None
