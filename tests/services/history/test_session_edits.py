"""Notes beside sessions, deleting them, and taking that back: sums follow, and nothing is lost."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import Outcome, SessionBrief
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.say import say_problem
from tests.fakes import A_MORNING, FakeClock
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import MORNING, record

DAY = MORNING.date()
DELETED = replace(record("a"), deleted=A_MORNING)


def test_a_note_is_there_after_the_next_start_and_may_be_taken_away(open_history: OpenHistory):
    history = open_history()
    history.add(record("a"))
    history.note("a", "left hip\nwas tight ☂")
    (noted,) = open_history().recent(9)
    assert noted == replace(record("a"), note="left hip\nwas tight ☂")
    history.note("a", "")
    assert open_history().recent(9) == (record("a"),)


def test_a_note_for_no_session_changes_nothing(open_history: OpenHistory):
    history = open_history()
    history.add(record("a"))
    history.note("b", "lost")
    assert history.recent(9) == (record("a"),)


def test_a_deleted_session_is_in_no_answer_but_that_of_the_deleted(open_history: OpenHistory):
    history = open_history()
    kept = record("b", MORNING + timedelta(hours=1), Outcome.LEFT)
    history.add(record("a"))
    history.add(kept)
    history.delete("a")
    again = open_history()
    assert again.recent(9) == again.sessions_between(DAY, DAY) == (kept,)
    assert again.day_totals() == {DAY: DayTotal(0, 1, 60_000)}
    assert again.latest_starts(9) == ((kept.started, DAY),)
    assert again.briefs(9) == (SessionBrief("quick-release", kept.started, Outcome.LEFT),)
    assert sum(held.held_ms for held in again.held_on(DAY, DAY)) == 60_000
    assert again.deleted() == (DELETED,)
    assert again.session("a") == DELETED


def test_a_day_without_sessions_is_no_day_any_more(open_history: OpenHistory):
    history = open_history()
    history.add(record("a"))
    history.delete("a")
    history.delete("a")
    assert history.day_totals() == {}
    history.restore("a")
    history.restore("a")
    assert history.day_totals() == {DAY: DayTotal(1, 1, 60_000)}
    assert history.recent(9) == (record("a"),)
    assert history.deleted() == ()


def test_what_was_deleted_stays_deleted_when_it_is_stored_once_more(open_history: OpenHistory):
    history = open_history()
    history.add(record("a"))
    history.delete("a")
    history.add(record("a"))
    assert history.recent(9) == ()
    assert history.day_totals() == {}


def test_removing_leaves_neither_sessions_nor_their_steps(
    open_history: OpenHistory, history_file: Path
):
    history = open_history()
    history.add(record("a"))
    history.add(record("b"))
    history.delete("a")
    history.remove_deleted()
    assert history.deleted() == ()
    assert history.recent(9) == (record("b"),)
    with closing(sqlite3.connect(history_file)) as connection:
        assert connection.execute("SELECT count(*) FROM step").fetchone() == (2,)


def test_the_last_deleted_comes_first(tmp_path: Path):
    clock = FakeClock()
    with closing(SqliteHistory(tmp_path / "h", tmp_path / "u", clock)) as history:
        for name in ("a", "b", "c"):
            history.add(record(name))
        for name in ("b", "a"):
            history.delete(name)
            clock.advance(1_000)
        assert [each.id for each in history.deleted()] == ["a", "b"]


def test_a_locked_history_makes_a_note_wait_and_show(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history = open_history()
    history.add(record("a"))
    noted = replace(record("a"), note="calm")
    with closing(sqlite3.connect(history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        history.note("a", "better")
        history.note("a", "calm")
        assert history.recent(9) == history.sessions_between(DAY, DAY) == (noted,)
        assert history.session("a") == noted
        assert [problem.what.key for problem in history.problems] == ["history.waiting"]
        with pytest.raises(HistoryUnavailable):
            history.delete("a")
        assert history.recent(9) == (noted,)
    assert open_history().recent(9) == (noted,)
    assert list((unsaved_folder / "notes").iterdir()) == []


def test_a_waiting_session_is_noted_and_deleted_as_any_other(
    open_history: OpenHistory, history_file: Path
):
    history_file.mkdir(parents=True)
    history = open_history()
    for name in ("a", "b"):
        history.add(record(name))
    history.note("a", "gentle")
    history.delete("b")
    history_file.rmdir()
    again = open_history()
    assert again.recent(9) == (replace(record("a"), note="gentle"),)
    assert [each.id for each in again.deleted()] == ["b"]
    assert again.day_totals() == {DAY: DayTotal(1, 1, 60_000)}
    again.restore("b")
    assert open_history().day_totals() == {DAY: DayTotal(2, 2, 120_000)}


def test_a_waiting_session_that_was_deleted_comes_back_or_goes_while_it_waits(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history = open_history()
    history.add(record("stored"))
    with closing(sqlite3.connect(history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        history.add(record("a"))
        history.delete("a")
        assert [each.id for each in history.recent(9)] == ["stored"]
        assert [each.id for each in history.deleted()] == ["a"]
        history.restore("a")
        assert {each.id for each in history.recent(9)} == {"stored", "a"}
        history.delete("a")
    history.remove_deleted()
    assert open_history().session("a") is None
    assert [path.name for path in unsaved_folder.glob("*.json")] == []


def test_a_note_that_can_be_written_nowhere_is_said_and_tried_again(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history = open_history()
    history.add(record("a"))
    unsaved_folder.parent.mkdir(parents=True, exist_ok=True)
    unsaved_folder.touch()  # a file where the folder should be
    with closing(sqlite3.connect(history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(HistoryUnavailable) as caught:
            history.note("a", "calm")
    assert "the note could not be saved anywhere" in say_problem(caught.value.args[0])
    assert history.recent(9) == (replace(record("a"), note="calm"),)
    assert open_history().session("a") == replace(record("a"), note="calm")


def test_hold_time_is_summed_for_each_day_kind_and_side(open_history: OpenHistory):
    history = open_history()
    for number in range(3):
        history.add(record(str(number), MORNING + timedelta(days=number // 2)))
    held = set(history.held_on(DAY, DAY))
    assert held == {HeldOn(DAY, Kind.STRETCH, side, 60_000) for side in (Side.LEFT, Side.RIGHT)}
    assert len(history.held_on(DAY, DAY + timedelta(days=1))) == 4


actions = st.lists(
    st.tuples(st.sampled_from(["add", "delete", "restore", "remove"]), st.integers(0, 3)),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(actions)
def test_sums_always_agree_with_the_sessions_that_count(actions: list[tuple[str, int]]):
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(SqliteHistory(Path(folder, "h"), Path(folder, "u"), FakeClock())) as history,
    ):
        for action, number in actions:
            name = str(number)
            match action:
                case "add":
                    history.add(record(name, MORNING + timedelta(days=number % 2)))
                case "delete":
                    history.delete(name)
                case "restore":
                    history.restore(name)
                case "remove":
                    history.remove_deleted()
        sums: dict[date, DayTotal] = {}
        for each in history.recent(99):
            total = sums.get(each.practice_date, DayTotal())
            sums[each.practice_date] = total.plus(each.outcome, each.held_ms)
        assert history.day_totals() == sums
        held = sum(each.held_ms for each in history.held_on(DAY, DAY + timedelta(days=1)))
        assert held == sum(total.held_ms for total in sums.values())
