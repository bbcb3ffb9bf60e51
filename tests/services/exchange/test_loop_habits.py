"""Loop Habit Tracker: its zip, its table and its backup bring the same, and only what was done."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from psoas_timer.services.exchange import zip_members
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from tests.services.exchange.homes import Home
from tests.services.exchange.loop_files import TABLES, write_database, write_zip
from tests.services.exchange.test_files import SAMPLES, lengths

STRETCH = "Stretch, gently"


def trouble(home: Home, path: Path) -> str:
    with pytest.raises(ExchangeTrouble) as caught:
        home.desk.look_into(path)
    return caught.value.problem.what.key


@pytest.mark.parametrize("write", [write_zip, write_database])
def test_only_the_wanted_habits_come_in(home: Home, tmp_path: Path, write):
    path = write(tmp_path / "loop")
    assert home.desk.look_into(path).names[:2] == (STRETCH, "Hold")
    report = home.import_file(path, "Hold")
    assert lengths(home) == [("2026-02-28", 12.5)]
    assert (report.sessions.new, report.days.new, report.unusable) == (1, 0, 0)
    assert home.corrected() == frozenset()
    assert not home.import_file(path, "Hold").changes_anything


@pytest.mark.parametrize("write", [write_zip, write_database])
def test_marks_that_the_person_set_are_days(home: Home, tmp_path: Path, write):
    report = home.import_file(write(tmp_path / "loop"), STRETCH)
    assert home.corrected() == {date(2026, 2, 28)}
    assert report.sessions.new == 0


def test_what_measures_no_time_is_a_day(home: Home, tmp_path: Path):
    home.import_file(write_zip(tmp_path / "loop.zip"), "Glasses")
    assert home.corrected() == {date(2026, 2, 20)}


def test_notes_come_with_sessions(home: Home, tmp_path: Path):
    home.import_file(write_zip(tmp_path / "loop.zip"), "Hold")
    assert [each.note for each in home.sessions().values()] == ["slow, warm"]


def test_zip_and_backup_of_the_same_days_do_not_double(home: Home, tmp_path: Path):
    home.import_file(write_zip(tmp_path / "loop.zip"), STRETCH, "Hold")
    report = home.import_file(write_database(tmp_path / "loop.db"), STRETCH, "Hold")
    assert not report.changes_anything


def test_an_old_backup_has_plain_habits_only(home: Home, tmp_path: Path):
    home.import_file(write_database(tmp_path / "old.db", is_old=True), STRETCH)
    assert home.corrected() == {date(2026, 2, 28)}


def test_the_table_of_all_habits(home: Home):
    path = SAMPLES / "good" / "loop-marks.csv"
    assert home.desk.look_into(path).names == ("Stretching", "Reading")
    home.import_file(path, "Stretching")
    assert home.corrected() == {date(2026, 2, 26), date(2026, 3, 1)}


def test_too_much_in_a_zip_is_refused(home: Home, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(zip_members, "MOST_BYTES", 1 << 20)
    bomb = {**TABLES, "002 Hold/Checkmarks.csv": "2026-02-28,1\n" * 100_000}
    path = write_zip(tmp_path / "bomb.zip", bomb)
    assert path.stat().st_size < 20_000
    assert trouble(home, path) == "exchange.zip_too_big"


def test_a_zip_writes_nothing_outside(home: Home, tmp_path: Path):
    path = write_zip(tmp_path / "loop.zip", {**TABLES, "../../out/Checkmarks.csv": "x"})
    before = sorted(tmp_path.rglob("*"))
    home.look(path, STRETCH)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_damaged_zip_is_told(home: Home, tmp_path: Path):
    path = write_zip(tmp_path / "loop.zip")
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert trouble(home, path) == "exchange.zip_broken"


def test_a_zip_of_something_else_is_told(home: Home, tmp_path: Path):
    assert trouble(home, write_zip(tmp_path / "a.zip", {"a.txt": "a"})) == "exchange.no_habits"


def test_a_backup_of_ours_is_named(home: Home, tmp_path: Path):
    path = write_zip(tmp_path / "b.zip", {"backup.json": "{}", "history.sqlite3": ""})
    assert trouble(home, path) == "exchange.backup"


def test_our_own_database_is_named(home: Home, other: Home):
    home.add()
    with closing(home.open()) as history:
        history.change_streak_notes(lambda notes: notes.with_correction(date(2026, 3, 1)))
    assert trouble(other, home.file) == "exchange.database_of_ours"


def test_a_database_that_never_answers_is_given_up(home: Home, tmp_path: Path, monkeypatch):
    path = write_database(tmp_path / "loop.db")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE Repetitions")
        connection.execute("CREATE TABLE Repetitions (a)")
        connection.execute("DROP TABLE Habits")
        connection.execute("CREATE TABLE Habits (a)")
    assert trouble(home, path) == "exchange.no_database"


def test_a_broken_database_is_told(home: Home, tmp_path: Path):
    path = write_database(tmp_path / "loop.db")
    path.write_bytes(path.read_bytes()[:3_000])
    assert trouble(home, path) in {"exchange.no_database", "exchange.no_habits"}


def test_an_encrypted_or_foreign_zip_member_is_told(home: Home, tmp_path: Path):
    path = tmp_path / "loop.zip"
    write_zip(path)
    content = bytearray(path.read_bytes())
    for at in _flags(bytes(content)):
        content[at] |= 1
    path.write_bytes(bytes(content))
    with zipfile.ZipFile(path) as packed:
        assert packed.namelist()
    assert trouble(home, path) == "exchange.zip_broken"


def _flags(content: bytes) -> list[int]:
    """Where the flags of each member stand: at its content, and in the list of all."""
    local = [at + 6 for at in _all(content, b"PK\x03\x04")]
    return [*local, *(at + 8 for at in _all(content, b"PK\x01\x02"))]


def _all(content: bytes, sign: bytes) -> list[int]:
    return [at for at in range(len(content)) if content.startswith(sign, at)]
