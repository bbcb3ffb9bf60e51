"""What Loop Habit Tracker exports: a table of check marks, or a zip with one for each habit.

Its own backup is read in loop_database.py. How Loop writes these files:
https://github.com/iSoron/uhabits
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.common_table import NOON, bad_row
from psoas_timer.services.exchange.entries import Found, PractisedDay
from psoas_timer.services.exchange.imported import imported_session
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.exchange.table import Table, table_of
from psoas_timer.services.exchange.table_values import LONGEST_MS, DayOrder, read_day, unit_ms
from psoas_timer.services.exchange.trouble import trouble
from psoas_timer.services.exchange.zip_members import ZipMembers

_OF_A_HABIT = re.compile(r"(\d{3})(?: [^/]*)?/Checkmarks\.csv")
_YES = {"2", "YES_MANUAL"}
_NO = {"-3", "-1", "0", "1", "3", "", "YES_AUTO", "NO", "SKIP", "UNKNOWN"}
"""1 and YES_AUTO are days on which nothing was done nor expected."""

_WHOLE = re.compile(r"\d{1,12}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a habit has on a day, as Loop writes it, and what the person noted."""

    day: date
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Habit:
    """A habit with its marks; `measures` in `unit` where it is no plain yes or no.

    `problems` are marks that can't be read.
    """

    name: str
    marks: tuple[Mark, ...]
    measures: bool = False
    unit: str = ""
    problems: tuple[Problem, ...] = ()


def entries_of(
    habits: Iterable[Habit], wanted: Callable[[str], bool], around: Surroundings
) -> Iterator[Found]:
    """A session for each measured length, and a day for every other thing done."""
    for habit in habits:
        if wanted(habit.name):
            yield from habit.problems
            for mark in habit.marks:
                if mark.day <= around.today:
                    yield from _entry(habit, mark, around)


def habits_of_table(table: Table) -> tuple[Habit, ...] | None:
    """The habits of the file Checkmarks.csv, a column for each; None if this is another table."""
    titles = [title.strip() for title in table.titles]
    is_ours = titles[:1] == ["Date"] and titles[-1] == "" and len(titles) > 2
    if not is_ours or not all(_is_mark(cell) for _, cells in table.rows for cell in cells[1:]):
        return None
    names = [title for title in titles[1:] if title]
    return tuple(_habit_of_column(table, name, at) for at, name in enumerate(names, start=1))


def habits_of_zip(members: ZipMembers) -> tuple[Habit, ...]:
    """The habits of an exported zip. Raises ExchangeTrouble."""
    overview = table_of(members.path_of("Habits.csv"), members.read("Habits.csv"))
    about = {row["position"]: row for _, row in overview.by_title() if "position" in row}
    habits = []
    for name in members.names:
        if (found := _OF_A_HABIT.fullmatch(name)) and found[1] in about:
            row = about[found[1]]
            habit = Habit(
                name=row.get("name", ""),
                marks=(),
                measures=row.get("type") == "NUMERICAL",
                unit=row.get("unit", ""),
            )
            habits.append(_with_marks(habit, members.path_of(name), members.read(name)))
    if not habits:
        raise trouble("no_habits", members.file)
    return tuple(habits)


def _with_marks(habit: Habit, path: Path, content: bytes) -> Habit:
    if not content.strip():
        return habit
    table = table_of(path, content)
    rows = list(table.rows)
    if table.titles[:1] != ("Date",):  # older versions write no titles
        rows.insert(0, (1, table.titles))
    marks, problems = _marks(table, rows, 1)
    return Habit(habit.name, marks, habit.measures, habit.unit, problems)


def _habit_of_column(table: Table, name: str, at: int) -> Habit:
    marks, problems = _marks(table, table.rows, at)
    measures = any(mark.value not in _YES | _NO for mark in marks)
    return Habit(name, marks, measures=measures, problems=problems)


def _marks(
    table: Table, rows: Iterable[tuple[int, tuple[str, ...]]], at: int
) -> tuple[tuple[Mark, ...], tuple[Problem, ...]]:
    marks, problems = [], []
    for line, cells in rows:
        value = cells[at].strip() if len(cells) > at else ""
        try:
            day, _ = read_day(cells[0], DayOrder.UNKNOWN)
        except ValueError as error:
            problems.append(bad_row(table, line, "bad_row", str(error)))
        else:
            note = cells[2] if at == 1 and len(cells) == 3 and table.titles[-1] == "Notes" else ""
            marks.append(Mark(day, value, note))
    return tuple(marks), tuple(problems)


def _entry(habit: Habit, mark: Mark, around: Surroundings) -> Iterator[Found]:
    if not habit.measures:
        if mark.value in _YES:
            yield PractisedDay(mark.day)
        return
    if not _WHOLE.fullmatch(mark.value) or int(mark.value) == 0:
        return
    of_time = unit_ms(habit.unit)
    # Loop writes a thousandth of the unit as 1.
    length_ms = min(int(mark.value) * (of_time or 0) // 1_000, LONGEST_MS)
    if not length_ms:
        yield PractisedDay(mark.day)
        return
    started = datetime.combine(mark.day, NOON, around.zone)
    key = f"loop|{habit.name}|{mark.day}|{length_ms}"
    yield imported_session(mark.day, started, habit.name, length_ms, key=key, note=mark.note)


def _is_mark(cell: str) -> bool:
    return cell.strip() in _YES | _NO or _WHOLE.fullmatch(cell.strip()) is not None
