"""How the benchmark of faults counts: what was reported as saved must be there after the fault."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.services.history.database import open_database
from psoas_timer.services.history.recount import recount
from psoas_timer.services.history.sums import seal_all

PROBES = Path(__file__).resolve().parents[2] / "benchmarks" / "probes"


@pytest.fixture
def fault_home(monkeypatch: pytest.MonkeyPatch):
    """The module, found as the programs beside it find it."""
    monkeypatch.syspath_prepend(PROBES)
    monkeypatch.setattr(sys, "path", list(sys.path))
    import fault_home

    return fault_home


@pytest.fixture
def home(fault_home, tmp_path: Path):
    home = fault_home.FaultHome(tmp_path / "home")
    home.fill(3)  # three sessions and three notes
    return home


def counted(fault_home, home, **words: bool):
    tally = fault_home.Tally()
    fault_home.judge(home, tally, "case", **words)
    return tally.saved, tally.lost, tally.clear, tally.working


def test_a_whole_history_is_clear_without_a_word(fault_home, home):
    assert counted(fault_home, home) == (6, 0, 1, 1)
    assert home.sentences == []


def test_silence_is_not_clear_where_something_must_be_said(fault_home, home):
    assert counted(fault_home, home, must_tell=True) == (6, 0, 0, 1)


def test_a_session_that_is_gone_without_a_word_is_lost(fault_home, home):
    with closing(open_database(home.places.history_file)) as connection:
        connection.execute("DELETE FROM step")
        connection.execute("DELETE FROM session WHERE id = 'day-1'")
        seal_all(connection)
        recount(connection)
    assert counted(fault_home, home) == (6, 1, 0, 1)


def test_a_damaged_history_is_said_and_comes_back_from_the_backup(fault_home, home):
    home.places.history_file.write_bytes(b"broken" * 99)
    assert counted(fault_home, home, must_tell=True) == (6, 0, 1, 1)
    assert "the history was damaged" in home.sentences[0]


def test_a_damaged_history_without_backups_is_lost(fault_home, home):
    home.places.history_file.write_bytes(b"broken" * 99)
    for each in home.places.backups.glob("*.zip"):
        each.unlink()
    assert counted(fault_home, home) == (6, 6, 1, 1)


def test_an_altered_value_is_mended_by_the_program(fault_home, home):
    with closing(sqlite3.connect(home.places.history_file)) as connection, connection:
        connection.execute("UPDATE step SET done_ms = 1 WHERE session = 2")
    tally = fault_home.Tally()
    fault_home.judge(home, tally, "case")
    assert (tally.mended, tally.restored, tally.unnoticed, tally.lost) == (1, 0, 0, 0)


def test_an_altered_value_without_a_word_is_counted(fault_home, home):
    with closing(open_database(home.places.history_file)) as connection:
        connection.execute("UPDATE session SET routine_name = 'Other' WHERE id = 'day-1'")
        seal_all(connection)
    tally = fault_home.Tally()
    fault_home.judge(home, tally, "case")
    assert (tally.unnoticed, tally.clear, tally.lost) == (1, 1, 0)
