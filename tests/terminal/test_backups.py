"""Backups from the command line: made, listed, looked at and restored."""

import json
from datetime import timedelta

import pytest


@pytest.fixture
def practised(desk):
    """Somebody who has practised once, which has made the backup of that day."""
    desk.run("play", "tiny")
    return desk


def listed(desk) -> list[dict]:
    assert desk.run("backup", "--list", "--json") == 0
    return json.loads(desk.out.getvalue())


def test_a_session_is_backed_up_once_a_day(practised):
    (backup,) = listed(practised)
    assert (backup["sessions"], backup["days"], backup["reason"]) == (1, 1, "daily")
    assert (backup["sound"], backup["made"]) == (True, practised.clock.local.isoformat())
    practised.run("play", "tiny")
    assert len(listed(practised)) == 1


def test_one_is_made_when_it_is_asked_for(practised):
    practised.clock.local += timedelta(hours=1)
    assert practised.run("backup") == 0
    told = practised.out.getvalue()
    newest = listed(practised)[0]
    assert told.startswith(f"Backed up and checked: {newest['file']} (")
    assert told.endswith("1 session on 1 day).\n")
    assert newest["reason"] == "asked"


def test_the_list_for_people(practised):
    assert practised.run("backup", "--list") == 0
    (line,) = practised.out.lines
    assert line.split()[0].startswith("psoas-timer-2026-03-02-")
    assert "1 session  1 day" in line
    assert line.endswith("daily")


def test_no_list_yet(desk):
    assert desk.run("backup", "--list") == 0
    assert desk.out.getvalue() == "No backups yet. psoas-timer backup makes one.\n"


def test_a_dry_run_tells_and_changes_nothing(practised):
    (backup,) = listed(practised)
    practised.clock.local += timedelta(days=1)
    practised.run("play", "tiny")
    practised.own.unlink()
    before = len(listed(practised))
    assert practised.run("restore", backup["file"], "--dry-run") == 0
    told = practised.out.getvalue()
    assert "Backup of 2026-03-02, " in told
    assert "1 session is only here and would go: 2026-03-03 Tiny" in told
    assert "routines/tiny.toml: comes back" in told
    assert "Nothing was changed" in told
    assert len(listed(practised)) == before
    assert not practised.own.exists()


def test_it_is_restored_and_undone_by_name(practised):
    name = listed(practised)[0]["file"].split("/")[-1]
    practised.clock.local += timedelta(days=1)
    practised.run("play", "tiny")
    practised.own.unlink()
    assert practised.run("restore", name) == 0
    undo = practised.out.lines[-1]
    assert practised.own.exists()
    practised.run("history", "--json")
    assert len(json.loads(practised.out.getvalue())) == 1
    assert undo.startswith("To undo it: psoas-timer restore psoas-timer-2026-03-03-")
    assert practised.run("restore", undo.split()[-1]) == 0
    assert not practised.own.exists()
    practised.run("history", "--json")
    assert len(json.loads(practised.out.getvalue())) == 2


def test_only_the_history(practised):
    name = listed(practised)[0]["file"]
    practised.own.unlink()
    assert practised.run("restore", "--history-only", name) == 0
    assert "tiny.toml" not in practised.told
    assert not practised.own.exists()


def test_an_unknown_name_is_told(practised):
    assert practised.run("restore", "yesterday.zip") == 1
    assert "There is no backup “yesterday.zip”" in practised.err.getvalue()


def test_what_is_no_backup_is_told(practised, tmp_path):
    other = tmp_path / "other.zip"
    other.write_bytes(b"photo")
    assert practised.run("restore", str(other)) == 1
    assert "other.zip: this backup is damaged" in practised.err.getvalue()


def test_a_broken_one_in_the_folder_is_told_beside_the_others(practised):
    folder = practised.home / "backups"
    (folder / "psoas-timer-2026-01-01-080000.zip").write_bytes(b"")
    assert practised.run("backup", "--list") == 1
    assert len(practised.out.lines) == 1
    assert "2026-01-01-080000.zip: this backup is damaged" in practised.err.getvalue()


def test_nobody_new_gets_an_empty_one(desk):
    desk.own.unlink()
    (desk.home / "settings.toml").unlink()
    assert desk.run("backup") == 1
    assert "there is nothing to back up yet" in desk.err.getvalue()


def test_that_today_could_not_be_backed_up_is_told_after_a_session(desk):
    (desk.home / "backups").touch()
    assert desk.run("play", "tiny") == 0
    assert "no backup could be made" in desk.err.getvalue()
