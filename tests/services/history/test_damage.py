"""Broken, foreign and newer files: set aside or refused, said clearly, and never deleted."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.problems import Problem
from psoas_timer.services.history import rows
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.say import say_problem
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import MORNING, record

ASIDE = "history.sqlite3.damaged-2026-03-02"


@pytest.fixture
def filled_file(open_history: OpenHistory, history_file: Path) -> Path:
    """A closed history of 200 sessions."""
    history = open_history()
    for number in range(200):
        history.add(record(f"{number:032x}"))
    history.close()
    return history_file


def spoil(file: Path, how: str) -> bytes:
    content = file.read_bytes()
    spoilt = {
        "garbage": b"these are the days of my life\n" * 100,
        "shorter than a header": content[:50],
        "half of it": content[: len(content) // 2 // 4096 * 4096],
        "cut off within a page": content[:5_000],
        "first pages overwritten": content[:100] + b"\xff" * 12_188 + content[12_288:],
    }[how]
    file.write_bytes(spoilt)
    return spoilt


@pytest.mark.parametrize(
    "how",
    [
        "garbage",
        "shorter than a header",
        "half of it",
        "cut off within a page",
        "first pages overwritten",
    ],
)
def test_a_damaged_file_is_set_aside_and_said(
    filled_file: Path, open_history: OpenHistory, how: str
):
    spoilt = spoil(filled_file, how)
    history = open_history()
    history.recent(300)
    history.add(record("new"))
    assert history.recent(300) == (record("new"),)
    assert filled_file.with_name(ASIDE).read_bytes() == spoilt
    (problem,) = history.problems
    assert say_problem(problem) == (
        f"{filled_file}: the history was damaged; it was set aside as {ASIDE} and a new one was"
        f" begun (nothing was deleted: keep {ASIDE}, and have your sessions back from a backup:"
        " Settings, Backups, or psoas-timer backup --list)"
    )


def test_a_second_damage_of_the_day_keeps_the_first(filled_file: Path, open_history: OpenHistory):
    for _ in range(2):
        filled_file.write_bytes(b"broken" * 50)
        open_history().add(record())
    assert filled_file.with_name(ASIDE).exists()
    assert filled_file.with_name(f"{ASIDE}-2").exists()


def test_the_log_of_a_damaged_file_goes_with_it(filled_file: Path, open_history: OpenHistory):
    filled_file.write_bytes(b"")
    filled_file.with_name(f"{filled_file.name}-wal").write_bytes(b"may hold the last sessions")
    open_history().add(record())
    aside = filled_file.with_name(f"{ASIDE}-wal")
    assert aside.read_bytes() == b"may hold the last sessions"


def test_flipped_bits_never_crash_and_lose_no_new_session(
    filled_file: Path,
    unsaved_folder: Path,
    open_history: OpenHistory,
    monkeypatch: pytest.MonkeyPatch,
):
    # Whether a flip spoils a value, and is noted, depends on where SQLite's version puts it.
    monkeypatch.setattr(rows.logger, "disabled", True)
    whole = filled_file.read_bytes()
    dice = random.Random(7)
    for number in range(60):
        spoilt = bytearray(whole)
        for _ in range(dice.choice([1, 3, 200])):
            spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
        filled_file.write_bytes(spoilt)
        history = open_history()
        new = record(f"new-{number}", MORNING)
        with suppress(HistoryUnavailable):  # a version number that looks newer
            history.recent(300)
            history.day_totals()
        history.add(new)
        history.close()
        waits = (unsaved_folder / f"{new.id}.json").exists()
        assert waits or open_history().session(new.id) == new


def test_an_empty_file_is_used_and_said(open_history: OpenHistory, history_file: Path):
    history_file.parent.mkdir(parents=True)
    history_file.touch()
    history = open_history()
    history.add(record())
    assert history.recent(9) == (record(),)
    (problem,) = history.problems
    assert say_problem(problem) == (
        f"{history_file}: the history file was empty; new sessions are kept in it again (if you had"
        " sessions before, have them back from a backup: Settings, Backups, or psoas-timer backup"
        " --list)"
    )


def test_a_database_of_another_program_is_set_aside(open_history: OpenHistory, history_file: Path):
    history_file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(history_file)) as connection:
        connection.execute("PRAGMA user_version = 4")
    foreign = history_file.read_bytes()
    open_history().add(record())
    assert history_file.with_name(ASIDE).read_bytes() == foreign


def refused(history: SqliteHistory) -> Problem:
    with pytest.raises(HistoryUnavailable) as caught:
        history.recent(5)
    problem = caught.value.args[0]
    assert isinstance(problem, Problem)
    return problem


def test_a_newer_history_is_refused_and_not_touched(filled_file: Path, open_history: OpenHistory):
    with closing(sqlite3.connect(filled_file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = filled_file.read_bytes(), filled_file.stat().st_mtime_ns
    history = open_history()
    assert say_problem(refused(history)).startswith(
        f"{filled_file}: this history was written by a newer Psoas Timer (format 99; this one"
        " knows up to 6); it was left untouched"
    )
    history.add(record("kept"))
    assert (filled_file.read_bytes(), filled_file.stat().st_mtime_ns) == before
    assert sorted(path.name for path in filled_file.parent.iterdir()) == [filled_file.name]


def test_a_newer_history_whose_version_is_only_in_the_log_is_refused(
    filled_file: Path, open_history: OpenHistory
):
    with closing(sqlite3.connect(filled_file)) as newer:
        newer.execute("PRAGMA user_version = 99")
        before = filled_file.read_bytes()
        assert refused(open_history()).what.key == "history.newer"
        assert filled_file.read_bytes() == before


def test_a_spoilt_value_costs_one_session_not_the_list(
    filled_file: Path, open_history: OpenHistory, allow_log
):
    with closing(sqlite3.connect(filled_file)) as connection:
        connection.execute("UPDATE session SET practice_date = 'soon' WHERE number = 3")
        connection.commit()
    allow_log("a row of the history can't be read")
    assert len(open_history().recent(300)) == 199
