"""A backup holds all that could be lost, is whole or is not there, and costs nothing of before."""

import os
import shutil
import sqlite3
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.services.backups import making
from psoas_timer.services.backups.archive import unpack
from psoas_timer.services.backups.backup import BrokenBackup, Reason
from psoas_timer.services.file_lock import take_lock
from psoas_timer.services.history.unsaved import UnsavedSessions
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home, key
from tests.services.history.records import MORNING, record


def test_all_of_the_persons_is_in_it(home: Home):
    made = home.make()
    with zipfile.ZipFile(made.file) as packed:
        assert sorted(packed.namelist()) == [
            "adjustments.toml",
            "backup.json",
            "favourites.toml",
            "history.sqlite3",
            "routines/mine.toml",
            "settings.toml",
        ]
        assert packed.read("settings.toml") == home.places.settings_file.read_bytes()
    assert (made.sessions, made.days, made.latest) == (3, 1, MORNING)
    assert made.file.name == "psoas-timer-2026-03-02-073000.zip"


def test_what_is_open_and_not_in_the_main_file_yet_is_in_it(home: Home):
    history = home.open()
    history.add(record("d"))
    assert home.make().sessions == 4
    history.add(record("e"))
    assert home.make().sessions == 5


def test_the_originals_stay_as_they_are(home: Home):
    before = {p: p.read_bytes() for p in home.places.data.rglob("*") if p.is_file()}
    home.make()
    after = {p: p.read_bytes() for p in home.places.data.rglob("*") if p.is_file()}
    new = {path for path in after.keys() - before.keys() if home.places.backups not in path.parents}
    assert not new
    assert {path: after[path] for path in before} == before


def test_a_session_that_waits_is_in_it_and_goes_on_waiting(home: Home):
    UnsavedSessions(home.places.unsaved_sessions).keep(record("waits"))
    assert home.make().sessions == 4
    assert (home.places.unsaved_sessions / "waits.json").exists()


def test_sessions_that_wait_are_kept_though_there_is_no_history_yet(new_home: Home):
    UnsavedSessions(new_home.places.unsaved_sessions).keep(record("waits"))
    assert new_home.make().sessions == 1
    assert not new_home.places.history_file.exists()


def test_where_there_is_nothing_none_is_made(new_home: Home):
    assert key(new_home.desk.make(Reason.ASKED)) == "backups.nothing"
    assert new_home.desk.make_daily() is None
    assert new_home.desk.problem is None


def test_each_day_has_one(home: Home):
    assert home.desk.make_daily() is not None
    assert home.desk.make_daily() is None
    home.pass_days()
    assert home.desk.make_daily() is not None
    assert [each.day.day for each in home.desk.listing()] == [3, 2]


def test_two_within_a_second_have_names_of_their_own(home: Home):
    assert home.make().file != home.make().file


def test_what_can_not_be_read_is_named(home: Home):
    home.places.settings_file.unlink()
    home.places.settings_file.mkdir()
    long = home.write("routines/long.toml", "#" * 5_000_000)
    made = home.make()
    assert made.manifest.left_out == ("settings.toml", f"routines/{long.name}")
    assert made.sessions == 3


def test_what_is_in_the_place_of_the_folder_is_told(home: Home):
    home.places.backups.touch()
    assert home.desk.make_daily() is None
    assert home.desk.problem is not None
    sentence = say_problem(home.desk.problem)
    assert sentence.startswith(f"{home.places.backups}: no backup could be made: ")
    home.places.backups.unlink()
    assert home.desk.make_daily() is not None
    assert home.desk.problem is None


def test_a_full_disk_costs_none_of_before(home: Home, monkeypatch: pytest.MonkeyPatch):
    home.make()
    before = home.names
    home.pass_days()
    usage = shutil.disk_usage(home.places.data)._replace(free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert home.desk.make_daily() is None
    assert home.desk.problem is not None
    assert "no backup could be made: the disk is full" in say_problem(home.desk.problem)
    assert home.names == before


def spoil(file: Path, at: int = 5_000) -> None:
    content = bytearray(file.read_bytes())
    content[at : at + 200] = b"\xff" * 200
    file.write_bytes(content)


def test_one_that_can_not_be_read_back_is_thrown_away(home: Home, monkeypatch: pytest.MonkeyPatch):
    home.make()
    before = home.names

    def packed_badly(archive, manifest, sources) -> None:
        pack(archive, manifest, sources)
        spoil(archive, 300)

    pack = making.pack
    monkeypatch.setattr(making, "pack", packed_badly)
    assert key(home.desk.make(Reason.ASKED)) == "backups.not_verified"
    assert home.names == before


def test_a_damaged_history_pushes_no_good_one_out(home: Home):
    for _ in range(7):
        home.desk.make_daily()
        home.pass_days()
    before = home.names
    spoil(home.places.history_file, 4_096 * 3)
    assert home.desk.make_daily() is None
    assert home.desk.problem is not None
    assert home.desk.problem.what.key == "backups.history_damaged"
    assert home.names == before
    assert not home.make(Reason.MIGRATION).is_sound
    assert set(before) < set(home.names)


def test_a_history_of_a_newer_program_is_left_to_it(home: Home):
    with closing(sqlite3.connect(home.places.history_file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert key(home.desk.make(Reason.ASKED)) == "backups.history_newer"
    assert home.desk.make_daily() is None
    assert home.desk.problem is None  # the history tells it itself


def test_only_one_program_makes_one(home: Home):
    home.make()
    lock = take_lock(home.places.backups / ".lock")
    assert lock is not None
    assert key(home.desk.make(Reason.ASKED)) == "backups.busy"
    assert home.desk.make_daily() is None
    lock.release()
    home.make()


def test_what_is_no_backup_is_named_and_stays(home: Home):
    home.make()
    stranger = home.places.backups / "holiday.zip"
    with zipfile.ZipFile(stranger, "w") as packed:
        packed.writestr("photo.jpg", b"sea")
    for _ in range(3):
        home.pass_days()
        home.desk.make_daily()
    (broken,) = [each for each in home.desk.listing() if isinstance(each, BrokenBackup)]
    assert (broken.file, broken.problem.what.key) == (stranger, "backups.foreign")


def test_it_is_good_outside_of_the_program_too(home: Home, tmp_path: Path):
    unpack(home.make().file, tmp_path / "out")
    with closing(sqlite3.connect(tmp_path / "out" / "history.sqlite3")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (3,)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is Unicode")
def test_a_routine_whose_file_name_is_no_text_is_left_out_and_nothing_else(home: Home):
    odd = home.places.routines / os.fsdecode(b"caf\xe9.toml")
    odd.write_text("schema = 1\n")
    made = home.make()
    assert "routines/mine.toml" in [file.name for file in made.manifest.files]
    assert made.manifest.left_out == (f"routines/{odd.name}",)
