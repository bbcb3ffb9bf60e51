"""What goes into the history comes out again, and each day's sum agrees with its sessions."""

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import MORNING, record, session_records

A_DAY = timedelta(days=1)


@settings(max_examples=40, deadline=None)
@given(st.lists(session_records, max_size=5, unique_by=lambda each: each.id))
def test_every_session_comes_back_as_it_was(records: list[SessionRecord]):
    with tempfile.TemporaryDirectory() as folder:
        file, unsaved = Path(folder, "history.sqlite3"), Path(folder, "unsaved")
        with closing(SqliteHistory(file, unsaved, FakeClock())) as history:
            for each in records:
                history.add(each)
        with closing(SqliteHistory(file, unsaved, FakeClock())) as again:
            assert {each.id: each for each in again.recent(100)} == {
                each.id: each for each in records
            }
            assert all(
                again.session(each.id).started.utcoffset() == each.started.utcoffset()
                for each in records
            )
            assert again.day_totals() == sums(records)
            assert again.problems == ()


def sums(records: list[SessionRecord]) -> dict[date, DayTotal]:
    totals: dict[date, DayTotal] = {}
    for each in records:
        day = totals.get(each.practice_date, DayTotal())
        totals[each.practice_date] = day.plus(each.outcome, each.held_ms)
    return totals


def test_storing_the_same_session_again_changes_nothing(open_history: OpenHistory):
    history = open_history()
    history.add(record("a"))
    history.add(record("a", outcome=Outcome.LEFT))
    assert history.recent(9) == (record("a"),)
    assert history.day_totals() == {MORNING.date(): DayTotal(1, 1, 60_000)}


def test_the_latest_come_first_by_their_instant_not_by_their_local_time(open_history: OpenHistory):
    history = open_history()
    in_tokyo = record("earlier", datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=9))))
    in_lisbon = record("later", datetime(2026, 3, 2, 8, tzinfo=timezone(timedelta())))
    for each in (in_lisbon, in_tokyo):
        history.add(each)
    assert [each.id for each in history.recent(2)] == ["later", "earlier"]
    assert [each.id for each in history.recent(1)] == ["later"]


def test_sessions_between_two_dates_go_by_practice_date_oldest_first(open_history: OpenHistory):
    history = open_history()
    late_evening = record("evening", MORNING.replace(hour=1), practised_on=date(2026, 3, 1))
    for each in (record("b"), late_evening, record("next", MORNING + A_DAY)):
        history.add(each)
    assert history.sessions_between(date(2026, 3, 1), date(2026, 3, 2)) == (
        late_evening,
        record("b"),
    )


def test_day_totals_since_a_date_leave_out_the_days_before(open_history: OpenHistory):
    history = open_history()
    for each in (record("a"), record("b", MORNING + A_DAY), record("c", MORNING - A_DAY)):
        history.add(each)
    assert history.day_totals(MORNING.date()).keys() == {MORNING.date(), MORNING.date() + A_DAY}


def test_an_unknown_session_is_none(open_history: OpenHistory):
    history = open_history()
    assert history.session("a") is None
    history.add(record("b"))
    assert history.session("a") is None


def test_looking_makes_no_file(open_history: OpenHistory, tmp_path: Path):
    history = open_history()
    assert history.recent(5) == ()
    assert history.day_totals() == {}
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_marked_durable_and_versioned(open_history: OpenHistory, history_file: Path):
    open_history().add(record())
    with closing(sqlite3.connect(history_file)) as connection:
        marks = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version", "journal_mode")
        ]
    assert marks == [0x50534F41, 6, "wal"]


def test_two_programs_share_one_history(open_history: OpenHistory):
    window, terminal = open_history(), open_history()
    window.add(record("a"))
    terminal.add(record("b", MORNING + A_DAY))
    assert [each.id for each in window.recent(9)] == ["b", "a"]
    assert window.day_totals() == terminal.day_totals()


def test_a_file_moved_away_while_open_takes_no_new_session_with_it(
    open_history: OpenHistory, history_file: Path
):
    history = open_history()
    history.add(record("a"))
    history_file.rename(history_file.with_name("moved"))
    history.add(record("b"))
    assert [each.id for each in open_history().recent(9)] == ["b"]


def test_sqlite_is_not_loaded_before_the_history_is_used():
    code = (
        "import sys, pathlib\n"
        "from psoas_timer.services.history.store import SqliteHistory\n"
        "SqliteHistory(pathlib.Path('none'), pathlib.Path('none'), None)\n"
        "sys.exit('sqlite3' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
