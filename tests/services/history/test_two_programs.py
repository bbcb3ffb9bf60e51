"""One program has the history open while others open it, write to it, and end."""

import subprocess
import sys
from pathlib import Path

import pytest

from psoas_timer.services.history.store import SqliteHistory
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import record


def another_program_saves(file: Path, unsaved: Path, session_id: str) -> None:
    """Not in this process: SQLite's locks are those of a process."""
    program = [sys.executable, "-m", "tests.services.history.another_program"]
    subprocess.run([*program, str(file), str(unsaved), session_id], check=True, timeout=60)


@pytest.fixture
def saved(open_history: OpenHistory) -> SqliteHistory:
    """A history that stays open, as in the window."""
    history = open_history()
    history.add(record("a"))
    return history


def test_opening_it_twice_leaves_the_first_one_its_lock(
    saved: SqliteHistory, open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    second = open_history()  # as for an export
    second.recent(9)
    second.close()
    another_program_saves(history_file, unsaved_folder, "b")
    assert history_file.with_name(f"{history_file.name}-wal").exists()
    saved.add(record("c"))
    assert {each.id for each in open_history().recent(9)} == {"a", "b", "c"}


def test_a_log_that_is_gone_takes_no_session_with_it(
    saved: SqliteHistory, open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history_file.read_bytes()  # closing the file lets go of all locks that this process has on it
    another_program_saves(history_file, unsaved_folder, "b")
    assert {each.id for each in saved.recent(9)} == {"a", "b"}
    saved.add(record("c"))
    assert {each.id for each in open_history().recent(9)} == {"a", "b", "c"}
