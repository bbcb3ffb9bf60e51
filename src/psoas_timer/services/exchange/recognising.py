"""Tells by its content what kind of file somebody wants to import, and what can be chosen in it.

Routines come in through services.sharing: a file of one is named as what it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from psoas_timer.services.content.routine_signs import TEXT_NAME, is_routine_text
from psoas_timer.services.exchange import common_table, loop_habits
from psoas_timer.services.exchange.columns import columns_of
from psoas_timer.services.exchange.entries import Found
from psoas_timer.services.exchange.history_json import FORMAT
from psoas_timer.services.exchange.history_json_reading import read_history
from psoas_timer.services.exchange.loop_habits import Habit
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.exchange.table import Table, read_table
from psoas_timer.services.exchange.trouble import trouble
from psoas_timer.services.exchange.watch import Watch, watched
from psoas_timer.services.exchange.zip_members import ZipMembers

_SQLITE = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"
_HEAD_BYTES = 4_096

Wanted = Callable[[str], bool]
"""Tells whether what has this name is to be imported."""


class FileKind(StrEnum):
    """Where a file comes from."""

    HISTORY = "history"
    LOOP = "loop"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that can be imported.

    `names` are the habits or activities that it tells of, () where there is nothing to choose.
    `entries` reads it from the beginning, as often as it is asked.
    """

    file: Path
    kind: FileKind
    names: tuple[str, ...]
    entries: Callable[[Wanted, Watch], Iterator[Found]]


def recognised(file: Path, around: Surroundings) -> Incoming:
    """What this file is. Raises ExchangeTrouble, or OSError where it can't be read."""
    if not file.is_file():
        raise trouble("missing", file)
    with file.open("rb") as opened:
        head = opened.read(_HEAD_BYTES)
    if head.startswith(_SQLITE):
        return _database(file, around)
    if head.startswith(_ZIP):
        return _zip(file, around)
    text = head.decode("utf-8", "ignore").removeprefix("\ufeff").lstrip()
    if text.startswith("{"):
        return _json(file, text)
    if is_routine_text(file, text):
        raise trouble("routine", file)
    return _table(file, around)


def _json(file: Path, text: str) -> Incoming:
    if f'"{FORMAT}"' not in text:
        raise trouble("not_ours", file)
    return Incoming(file, FileKind.HISTORY, (), lambda wanted, watch: read_history(file, watch))


def _database(file: Path, around: Surroundings) -> Incoming:
    # sqlite3 costs some milliseconds, and most files are no databases.
    from psoas_timer.services.exchange.loop_database import habits_of_database, is_our_history

    if is_our_history(file):
        raise trouble("database_of_ours", file)
    return _loop(file, habits_of_database(file), around)


def _zip(file: Path, around: Surroundings) -> Incoming:
    members = ZipMembers(file)
    if TEXT_NAME in members.names:
        raise trouble("routine", file)
    if "history.sqlite3" in members.names or "backup.json" in members.names:
        raise trouble("backup", file)
    return _loop(file, loop_habits.habits_of_zip(members), around)


def _table(file: Path, around: Surroundings) -> Incoming:
    table = read_table(file)
    habits = loop_habits.habits_of_table(table)
    if habits is not None:
        return _loop(file, habits, around)
    return _common(table, around)


def _common(table: Table, around: Surroundings) -> Incoming:
    columns = columns_of(table)

    def entries(wanted: Wanted, watch: Watch) -> Iterator[Found]:
        found = common_table.entries_of(table, columns, wanted, around)
        return watched(found, watch, len(table.rows))

    names = common_table.names_in(table, columns)
    return Incoming(table.file, FileKind.TABLE, names, entries)


def _loop(file: Path, habits: tuple[Habit, ...], around: Surroundings) -> Incoming:
    def entries(wanted: Wanted, watch: Watch) -> Iterator[Found]:
        total = sum(len(habit.marks) for habit in habits)
        return watched(loop_habits.entries_of(habits, wanted, around), watch, total)

    names = dict.fromkeys(habit.name for habit in habits)
    return Incoming(file, FileKind.LOOP, tuple(names), entries)
