"""Where the files of a person lie: under a home of their choice, or where the platform says."""

import subprocess
import sys
from dataclasses import astuple
from pathlib import Path

import pytest

from psoas_timer.services.places import HOME_VARIABLE, find_places


def test_a_home_on_the_command_line_comes_first(tmp_path: Path):
    places = find_places(str(tmp_path / "stick"), {HOME_VARIABLE: "/elsewhere"})
    files = (
        places.settings_file,
        places.adjustments_file,
        places.favourites_file,
        places.routines,
        places.history_file,
        places.journals,
        places.unsaved_sessions,
        places.drafts,
        places.window_state_file,
        places.log_file,
        places.voice_cache,
    )
    assert all(file.is_relative_to(tmp_path / "stick") for file in files)
    assert len(set(files)) == len(files)


def test_the_variable_comes_second(tmp_path: Path):
    assert find_places(None, {HOME_VARIABLE: str(tmp_path)}).config == tmp_path


def test_an_empty_home_is_none(tmp_path: Path):
    assert find_places("", {HOME_VARIABLE: str(tmp_path)}).config == tmp_path


def test_a_relative_home_stays_where_it_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert find_places("stick", {}).history_file == tmp_path / "stick" / "history.sqlite3"


@pytest.mark.skipif(sys.platform != "linux", reason="names of the XDG folders")
def test_without_a_home_the_platform_decides(program_home: Path):
    home = program_home.parent
    places = find_places(None, {})
    assert places.settings_file == home / ".config" / "psoas-timer" / "settings.toml"
    assert places.routines == home / ".local" / "share" / "psoas-timer" / "routines"
    assert places.log_file == home / ".local" / "state" / "psoas-timer" / "psoas-timer.log"
    assert places.cache == home / ".cache" / "psoas-timer"


def test_asking_makes_no_folder(program_home: Path):
    find_places(None, {})
    find_places(str(program_home), {})
    assert not program_home.exists()
    assert not any(path.name == "psoas-timer" for path in program_home.parent.rglob("*"))


def test_files_that_share_a_folder_never_share_a_name(tmp_path: Path):
    assert len(set(astuple(find_places(str(tmp_path), {})))) == 3


def test_platformdirs_is_not_loaded_under_a_home():
    code = (
        "import sys\nfrom psoas_timer.services.places import find_places\n"
        "find_places('/home', {})\nsys.exit('platformdirs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
