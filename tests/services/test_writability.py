"""Where nothing can be saved is said before it is needed."""

import os
from pathlib import Path

import pytest

from psoas_timer.services import writability
from psoas_timer.services.places import places_under
from psoas_timer.services.writability import unwritable
from psoas_timer.wording.say import say_problem


def test_a_home_that_is_still_to_be_made_is_fine(tmp_path: Path):
    assert unwritable(places_under(tmp_path / "new" / "home")) == ()


def test_a_file_where_the_home_should_be_is_said_once(tmp_path: Path):
    home = tmp_path / "home"
    home.touch(mode=0o600)
    (problem,) = unwritable(places_under(home))
    assert say_problem(problem).startswith(f"{home}: nothing can be saved here: this is no folder")


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege there")
def test_a_link_that_leads_nowhere_is_no_folder(tmp_path: Path):
    home = tmp_path / "home"
    home.symlink_to(tmp_path / "gone")
    (problem,) = unwritable(places_under(home))
    assert say_problem(problem).startswith(f"{home}: nothing can be saved here: this is no folder")


def test_a_read_only_system_is_said_by_the_folder_that_exists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Path] = []

    def never(path: Path, mode: int) -> bool:
        asked.append(path)
        return not mode & os.W_OK

    monkeypatch.setattr(writability.os, "access", never)
    (problem,) = unwritable(places_under(tmp_path / "new"))
    assert problem.file == str(tmp_path)
    assert asked == [tmp_path]
