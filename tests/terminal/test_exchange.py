"""Exporting and importing on the command line."""

import json
import shutil
from pathlib import Path

import pytest

from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.backups.trouble import trouble
from psoas_timer.services.exchange.exchange_desk import Form
from psoas_timer.terminal.parser import FORMS

SAMPLES = Path(__file__).parents[1] / "data" / "exchange"
ACTIVITIES = SAMPLES / "good" / "activities.csv"


@pytest.fixture
def practised(desk):
    desk.run("play", "tiny")
    return desk


@pytest.mark.parametrize("form", FORMS)
def test_the_ending_says_what_is_written(practised, tmp_path, form):
    path = tmp_path / f"out.{form.upper()}"
    assert practised.run("export", str(path)) == 0
    assert practised.told == f"1 session is in {path}.\n"
    begin = {"json": "{", "csv": "id,", "ics": "BEGIN:VCALENDAR"}[form]
    assert path.read_text(encoding="utf-8").startswith(begin)


def test_every_form_can_be_asked_for():
    assert tuple(Form) == FORMS


def test_a_form_can_be_asked_for_beside_the_ending(practised, tmp_path):
    path = tmp_path / "out.txt"
    assert practised.run("export", str(path)) == 2
    assert "Nobody can tell by its ending" in practised.told
    assert not path.exists()
    assert practised.run("export", str(path), "--as", "json") == 0
    assert len(json.loads(path.read_text(encoding="utf-8"))["sessions"]) == 1


def test_nothing_is_overwritten(practised, tmp_path):
    path = tmp_path / "out.json"
    path.write_text("mine")
    assert practised.run("export", str(path)) == 1
    assert "exists already" in practised.told
    assert path.read_text() == "mine"


def test_an_export_comes_in_again_and_a_second_time_changes_nothing(practised, tmp_path):
    path = tmp_path / "out.json"
    practised.run("export", str(path))
    (practised.home / "history.sqlite3").unlink()
    for each in ("backups", "state/second-copies"):
        shutil.rmtree(practised.home / each)
    assert practised.run("import", str(path), "--dry-run") == 0
    assert "This would come in:\n  1 new session." in practised.told
    practised.run("history")
    assert "Tiny" not in practised.told
    assert practised.run("import", str(path)) == 0
    assert "Imported:\n  1 new session." in practised.told
    practised.run("history")
    assert "Tiny" in practised.told
    assert practised.run("import", str(path)) == 0
    assert practised.told.startswith("Nothing in it is new.\n")


def test_an_import_backs_up_what_is_here(practised, tmp_path):
    path = tmp_path / "days.csv"
    path.write_text("date\n2026-02-27\n")
    practised.run("import", str(path))
    practised.run("backup", "--list", "--json")
    assert "import" in [each.get("reason") for each in json.loads(practised.out.getvalue())]


@pytest.mark.parametrize("how", ["gone", "empty", "damaged"])
def test_what_came_in_comes_back_where_the_history_is_lost_right_after(desk, tmp_path, how):
    path = tmp_path / "days.csv"
    path.write_text("date,minutes\n2026-02-26,10\n2026-02-27,\n")
    assert desk.run("import", str(path)) == 0
    file = desk.home / "history.sqlite3"
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes(b"" if how == "empty" else b"broken" * 99)
    desk.run("streak", "--json")
    assert json.loads(desk.out.getvalue())["of_last_30"] == 2
    desk.run("history", "--json")
    (session,) = json.loads(desk.out.getvalue())
    assert session["practice_date"] == "2026-02-26"


def test_that_there_is_no_backup_of_what_came_in_is_told(desk, tmp_path, monkeypatch):
    path = tmp_path / "days.csv"
    path.write_text("date\n2026-02-27\n")
    make = BackupDesk.make

    def full_afterwards(backups, reason):
        full = trouble("backups.not_made", backups.folder, reason="the disk is full").problem
        return full if reason is Reason.IMPORTED else make(backups, reason)

    monkeypatch.setattr(BackupDesk, "make", full_afterwards)
    assert desk.run("import", str(path)) == 0
    assert "1 new day, noted as practised." in desk.told
    assert "the disk is full" in desk.err.getvalue()


def test_of_several_things_those_to_import_must_be_named(desk):
    assert desk.run("import", str(ACTIVITIES)) == 2
    assert "  Hip stretch\n  Reading\n" in desk.told
    assert desk.run("import", str(ACTIVITIES), "--only", "Hopping") == 2
    assert "There is no Hopping in this file" in desk.told
    desk.run("history")
    assert "stretch" not in desk.told
    assert desk.run("import", str(ACTIVITIES), "--only", "Hip stretch") == 0
    assert "3 new sessions." in desk.told
    assert desk.run("import", str(ACTIVITIES), "--all") == 0
    assert "1 new session." in desk.told


def test_imported_days_count_for_the_streak(desk):
    desk.run("import", str(SAMPLES / "good" / "check-marks.csv"))
    desk.run("streak", "--json")
    assert json.loads(desk.out.getvalue())["of_last_30"] == 2


def test_what_cant_be_used_is_named_by_its_line(desk):
    path = SAMPLES / "bad" / "rows.csv"
    assert desk.run("import", str(path)) == 1
    assert "1 new session." in desk.out.getvalue()
    assert f"{path}:3: problem: " in desk.err.getvalue()


def test_a_file_of_another_kind_is_told(desk):
    desk.run("backup")
    (backup,) = (desk.home / "backups").glob("*.zip")
    assert desk.run("import", str(backup)) == 1
    assert "this is a backup" in desk.err.getvalue()


def test_progress_is_shown_to_a_person_only(practised, tmp_path, monkeypatch):
    monkeypatch.setattr("psoas_timer.services.exchange.watch.EVERY", 1)
    practised.run("export", str(tmp_path / "a.csv"), is_terminal=True)
    assert "100 %" in practised.told
    practised.run("export", str(tmp_path / "b.csv"))
    assert "%" not in practised.told


@pytest.mark.parametrize("words", [("export", "out.json"), ("import", "days.csv")])
def test_ctrl_c_leaves_everything_as_it_was(practised, tmp_path, monkeypatch, words):
    def interrupted(*_):
        raise KeyboardInterrupt

    command, name = words
    path = tmp_path / name
    if command == "import":
        path.write_text("date\n2026-02-27\n")
    with monkeypatch.context() as patched:
        for place in ("exchange_desk", "recognising"):
            patched.setattr(f"psoas_timer.services.exchange.{place}.watched", interrupted)
        assert practised.run(command, str(path)) == 1
        assert practised.told == "Stopped. Nothing has changed.\n"
    assert command == "import" or not path.exists()
    practised.run("streak", "--json")
    assert json.loads(practised.out.getvalue())["of_last_30"] == 1  # today's session alone
