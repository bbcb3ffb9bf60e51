"""Sums: what was stored has its own, and no value can change without being noticed."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import sessions, sums
from psoas_timer.services.history.database import empty_database, open_database
from psoas_timer.services.history.recount import wrong_days
from tests.services.history.records import record, session_records
from tests.services.history.test_migrations import write_first_version


@given(session_records)
def test_a_stored_session_is_whole(each: SessionRecord):
    noticed: list[object] = []
    with closing(empty_database()) as connection:
        sessions.insert(connection, each)
        assert sessions.by_id(connection, each.id, noticed.append) == each
        assert sums.all_altered(connection) == ()
        assert wrong_days(connection) == ()
    assert noticed == []


COLUMNS = [
    *(("session", name) for name in sums.SESSION_COLUMNS.split(", ")),
    *(("step", name) for name in ("position", *sums.STEP_COLUMNS.split(", "))),
]


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_no_column_changes_unnoticed(table: str, column: str):
    with closing(empty_database()) as connection:
        sessions.insert(connection, replace(record(), note="calm"))
        connection.execute("PRAGMA ignore_check_constraints = ON")
        which = "WHERE position = 1" if table == "step" else ""
        connection.execute(f"UPDATE {table} SET {column} = 77 {which}")
        (found,) = sums.all_altered(connection)
        assert found.number == 1


def test_sessions_of_before_get_their_sums_with_the_tables(history_file: Path):
    write_first_version(history_file)
    with closing(open_database(history_file)) as connection:
        assert sums.all_altered(connection) == ()
        assert wrong_days(connection) == ()


def test_a_byte_that_is_no_text_any_more_is_noticed():
    with closing(empty_database()) as connection:
        sessions.insert(connection, record())
        connection.execute("UPDATE session SET routine_name = CAST(x'51ff' AS TEXT)")
        assert len(sums.all_altered(connection)) == 1
