"""Locked, full, read-only: a session waits safely and goes in by itself."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.history.record_json import from_json, to_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.wording.say import say_problem
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import MORNING, record, session_records


@given(session_records)
def test_a_waiting_session_is_written_without_loss(each: SessionRecord):
    again = from_json(JsonFields.parse(json.dumps(to_json(each)).encode()))
    assert again == each
    assert again.started.utcoffset() == each.started.utcoffset()


def test_a_locked_history_makes_a_session_wait_and_count(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history = open_history()
    history.add(record("a"))
    with closing(sqlite3.connect(history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        history.add(record("b"))
        assert {each.id for each in history.recent(9)} == {"a", "b"}
        assert history.day_totals() == {MORNING.date(): DayTotal(2, 2, 120_000)}
        assert history.session("b") == record("b")
        assert len(history.sessions_between(MORNING.date(), MORNING.date())) == 2
        assert [say_problem(problem) for problem in history.problems] == [
            "Sessions and notes that are not in the history yet, but kept safe: 1 (they go in by"
            " themselves as soon as the history can be written)"
        ]
    history.recent(1)
    assert history.problems == ()
    assert list(unsaved_folder.iterdir()) == []
    assert {each.id for each in open_history().recent(9)} == {"a", "b"}


def test_what_waited_goes_in_at_the_next_start(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history_file.parent.mkdir(parents=True)
    history_file.mkdir()  # nobody, not even root, can write a database here
    open_history().add(record("a"))
    assert (unsaved_folder / "a.json").exists()
    history_file.rmdir()
    again = open_history()
    assert again.recent(9) == (record("a"),)
    assert list(unsaved_folder.iterdir()) == []
    assert again.day_totals() == {MORNING.date(): DayTotal(1, 1, 60_000)}


def test_reading_what_can_not_be_opened_is_said(open_history: OpenHistory, history_file: Path):
    history_file.mkdir(parents=True)
    with pytest.raises(HistoryUnavailable) as caught:
        open_history().recent(9)
    sentence = say_problem(caught.value.args[0])
    assert sentence.startswith(f"{history_file}: the history can't be used just now: Is a dir")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such pipes here")
def test_a_pipe_in_place_of_the_history_is_not_waited_for(
    open_history: OpenHistory, history_file: Path
):
    history_file.parent.mkdir(parents=True)
    os.mkfifo(history_file)
    with pytest.raises(HistoryUnavailable) as caught:
        open_history().recent(9)
    assert "it is no plain file" in say_problem(caught.value.args[0])


def test_where_nothing_can_be_written_it_is_said_and_tried_again(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history_file.mkdir(parents=True)
    unsaved_folder.parent.mkdir(parents=True)
    unsaved_folder.touch()  # a file where the folder should be
    history = open_history()
    with pytest.raises(HistoryUnavailable) as caught:
        history.add(record("a"))
    assert "could not be saved anywhere" in say_problem(caught.value.args[0])
    assert [each.what.key for each in history.problems] == [
        "history.unsaved_unknown",
        "history.not_kept",  # and nothing is called safe
    ]
    history_file.rmdir()
    history.add(record("b"))
    assert [each.what.key for each in history.problems] == [
        "history.unsaved_unknown",
        "ratings.unsaved_unknown",
    ]
    assert {each.id for each in open_history().recent(9)} == {"a", "b"}


def test_an_unreadable_waiting_session_is_left_and_said(
    open_history: OpenHistory, unsaved_folder: Path
):
    unsaved_folder.mkdir(parents=True)
    torn = unsaved_folder / "torn.json"
    torn.write_text('{"schema": 1, "id": "torn", "sta')
    older = unsaved_folder / "older.json"
    older.write_text('{"schema": 9}')
    history = open_history()
    history.recent(9)
    assert [problem.file for problem in history.problems] == [str(older), str(torn)]
    assert torn.exists()


CHILD = """
import resource, sys
from pathlib import Path
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock
from tests.services.history.records import record

history = SqliteHistory(Path(sys.argv[1]), Path(sys.argv[2]), FakeClock())
history.add(record("before"))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    for number in range(20):
        history.add(record(f"{number}"))
        print("safe", number, flush=True)
except HistoryUnavailable as error:
    print(error.args[0].what.key)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
@pytest.mark.parametrize("limit", [60_000, 1_500, 100])
def test_what_was_reported_as_saved_survives_a_disk_that_takes_no_more(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path, limit: int
):
    arguments = [sys.executable, "-c", CHILD, str(history_file), str(unsaved_folder), str(limit)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    told = done.stdout.split("\n")[:-1]
    safe = {line.removeprefix("safe ") for line in told if line.startswith("safe ")}
    assert len(safe) == 20 or told[-1] == "history.not_kept"
    assert {"before", *safe} <= {each.id for each in open_history().recent(99)}
