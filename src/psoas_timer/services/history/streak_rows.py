"""The notes of the streak as rows of the database, and back.

Only what changes is written, so that a row that can't be read stays where it is.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.services.history import sums
from psoas_timer.services.history.rows import Row, readable, whole
from psoas_timer.services.history.sums import STREAK_COLUMNS, Altered, Notice, Sort
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3

_RULES = STREAK_COLUMNS["streak_rules"]


def read(connection: "sqlite3.Connection", notice: Notice) -> StreakNotes:
    """All notes; there are none in a history that has not needed any yet."""
    if not sums.streak_is_whole(connection):
        notice(Altered(Sort.STREAK))
    rules = connection.execute(f"SELECT {_RULES} FROM streak_rules ORDER BY since")
    pauses = connection.execute("SELECT first, last FROM streak_pause ORDER BY first")
    corrected = connection.execute("SELECT practice_date FROM corrected_day")
    rests = connection.execute("SELECT practice_date FROM rest_day")
    return StreakNotes(
        RuleBook(tuple(readable(rules, _entry))),
        tuple(readable(pauses, lambda row: Pause(_day(row[0]), _day(row[1])))),
        frozenset(readable(corrected, lambda row: _day(row[0]))),
        frozenset(readable(rests, lambda row: _day(row[0]))),
    )


def change(
    connection: "sqlite3.Connection",
    changed: Callable[[StreakNotes], StreakNotes],
    notice: Notice,
    *,
    as_it_is: bool = False,
) -> tuple[StreakNotes, int | None]:
    """Change the notes as they are now, also where another program changed them meanwhile.

    Gives what they are then, and how often they were changed: None where the disk altered them,
    unless they are taken `as_it_is`.
    """
    with transaction(connection, "IMMEDIATE"):
        was_whole = as_it_is or sums.streak_is_whole(connection)
        before = read(connection, notice)
        after = changed(before)
        _write(connection, before, after)
        return after, sums.seal_streak(connection) if was_whole else None


def replace(connection: "sqlite3.Connection", notes: StreakNotes, changes: int) -> None:
    """Have these notes, changed so often, and no others; within a transaction of the caller."""
    for table in sums.STREAK_COLUMNS:
        connection.execute(f"DELETE FROM {table}")
    _write(connection, StreakNotes(), notes)
    sums.seal_streak(connection, changes)


def _write(connection: "sqlite3.Connection", before: StreakNotes, after: StreakNotes) -> None:
    _put(connection, "streak_rules", "since", _rule_rows(before), _rule_rows(after))
    _put(connection, "streak_pause", "first", _pause_rows(before), _pause_rows(after))
    corrected = _day_rows(before.corrected), _day_rows(after.corrected)
    _put(connection, "corrected_day", "practice_date", *corrected)
    rests = _day_rows(before.rest_days), _day_rows(after.rest_days)
    _put(connection, "rest_day", "practice_date", *rests)


def _put(
    connection: "sqlite3.Connection",
    table: str,
    key: str,
    before: set[tuple[str | int, ...]],
    after: set[tuple[str | int, ...]],
) -> None:
    """Have these rows in the table instead of those; its first column is the key."""
    for row in before - after:
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", row[:1])
    for row in after - before:
        places = ", ".join("?" * len(row))
        connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({places})", row)


def _rule_rows(notes: StreakNotes) -> set[tuple[str | int, ...]]:
    return {
        (
            since.isoformat(),
            rules.counts_from_ms,
            rules.goal_sessions,
            rules.goal_ms,
            "".join(str(day) for day in sorted(rules.rest_weekdays)),
            rules.weekly_goal,
        )
        for since, rules in notes.book.entries
    }


def _pause_rows(notes: StreakNotes) -> set[tuple[str | int, ...]]:
    return {(pause.first.isoformat(), pause.last.isoformat()) for pause in notes.pauses}


def _day_rows(days: frozenset[date]) -> set[tuple[str | int, ...]]:
    return {(day.isoformat(),) for day in days}


def _entry(row: Row) -> tuple[date, StreakRules]:
    since, counts_from_ms, goal_sessions, goal_ms, rest_weekdays, weekly_goal = row
    rules = StreakRules(
        counts_from_ms=whole(counts_from_ms),
        goal_sessions=whole(goal_sessions),
        goal_ms=whole(goal_ms),
        rest_weekdays=frozenset(int(digit) for digit in str(rest_weekdays)),
        weekly_goal=whole(weekly_goal),
    )
    return _day(since), rules


def _day(value: object) -> date:
    return date.fromisoformat(str(value))
