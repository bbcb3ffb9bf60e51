"""The library follows the folder: files come, change, break, go, and never hurt one another."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from psoas_timer.services.content import own_folder
from psoas_timer.services.content.library import (
    BrokenRoutine,
    LoadedRoutine,
    RoutineLibrary,
    Source,
)
from psoas_timer.wording.say import say_problem

Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "routines"
    folder.mkdir()
    return folder


@pytest.fixture
def library(assets: Path, folder: Path) -> RoutineLibrary:
    library = RoutineLibrary(assets, folder)
    library.reload()
    return library


@pytest.fixture
def write(folder: Path) -> Write:
    """Writes a routine file as an editor would, with a time stamp of its own."""
    times = iter(range(1, 100))

    def write_file(
        name: str, routine_id: str = "mine", title: str = "Mine", more: str = ""
    ) -> Path:
        path = folder / name
        text = f'schema = 1\nid = "{routine_id}"\nname = "{title}"\n'
        path.write_text(f'{text}[[step]]\nexercise = "low-lunge"\n{more}', encoding="utf-8")
        os.utime(path, (next(times), next(times)))
        return path

    return write_file


def own(library: RoutineLibrary) -> list[LoadedRoutine | BrokenRoutine]:
    return [entry for entry in library.entries() if entry.source is Source.USER]


def said(library: RoutineLibrary, folder: Path) -> list[str]:
    return [say_problem(each).replace(f"{folder}{os.sep}", "") for each in library.problems()]


def test_nothing_is_there_before_the_first_reload(assets, folder):
    library = RoutineLibrary(assets, folder)
    assert library.entries() == ()
    assert library.reload()
    assert len(library.entries()) == 16


def test_bundled_routines_come_first_each_part_by_name(library, write):
    write("z.toml", "own-z", "alpha")
    write("a.toml", "own-a", "Beta")
    write("broken.toml", "BROKEN")
    assert library.reload()
    assert len(library.entries()) == 19
    assert all(entry.source is Source.BUNDLED for entry in library.entries()[:16])
    names = [e.routine.name if isinstance(e, LoadedRoutine) else e.name for e in own(library)]
    assert names == ["alpha", "Beta", "broken.toml"]


def test_a_new_file_appears_and_nothing_changes_until_it_does(library, write):
    assert not library.reload()
    write("mine.toml")
    assert library.reload()
    assert library.routine("mine") is not None
    assert not library.reload()


def test_a_changed_file_is_read_again(library, write):
    write("mine.toml")
    library.reload()
    write("mine.toml", title="Changed")
    assert library.reload()
    routine = library.routine("mine")
    assert routine is not None
    assert routine.name == "Changed"


def test_a_file_saved_without_a_change_is_none(library, write):
    write("mine.toml")
    library.reload()
    write("mine.toml")
    assert not library.reload()


def test_a_file_of_the_same_size_and_time_moved_here_is_noticed(library, write, folder, tmp_path):
    path = write("mine.toml")
    library.reload()
    other = tmp_path / "other"
    other.write_text(path.read_text().replace("Mine", "Ours"))
    shutil.copystat(path, other)
    other.replace(path)
    assert library.reload()


def test_a_file_that_breaks_is_shown_broken_and_all_else_goes_on(library, write, folder):
    write("mine.toml")
    write("other.toml", "other")
    library.reload()
    write("mine.toml", more="hold_s = 5\n")
    assert library.reload()
    assert library.routine("mine") is None
    assert library.routine("other") is not None
    assert library.routine("quick-release") is not None
    assert said(library, folder) == ["mine.toml:6: hold_s cannot be 5 (seconds from 20 to 60)"]
    write("mine.toml")
    library.reload()
    assert library.routine("mine") is not None
    assert library.problems() == ()


def test_a_removed_file_is_dropped(library, write):
    path = write("mine.toml")
    library.reload()
    path.unlink()
    assert library.reload()
    assert own(library) == []


def test_only_changed_files_are_read(library, write, monkeypatch):
    write("a.toml", "a")
    write("b.toml", "b")
    library.reload()
    read: list[str] = []
    really_read = own_folder.read_routine

    def watched(path, catalogue):
        read.append(path.name)
        return really_read(path, catalogue)

    monkeypatch.setattr(own_folder, "read_routine", watched)
    write("b.toml", "b", "Other")
    library.reload()
    assert read == ["b.toml"]


def test_the_id_of_a_bundled_routine_cannot_be_taken(library, write, folder):
    write("mine.toml", "quick-release", "Mine")
    library.reload()
    routine = library.routine("quick-release")
    assert routine is not None
    assert routine.name == "Quick release"
    assert isinstance(own(library)[0], BrokenRoutine)
    assert said(library, folder) == [
        "mine.toml:2: the id “quick-release” belongs to the bundled routine “Quick release” "
        "(choose another id)"
    ]


def test_of_two_files_with_one_id_the_first_stays_until_it_goes(library, write, folder):
    first = write("a.toml", "mine", "First")
    write("b.toml", "mine", "Second")
    library.reload()
    assert library.routine("mine").name == "First"
    assert said(library, folder) == [
        "b.toml:2: the id “mine” is taken by a.toml (choose another id)"
    ]
    first.unlink()
    library.reload()
    assert library.routine("mine").name == "Second"
    assert library.problems() == ()


def test_hidden_files_and_other_suffixes_are_left_alone(library, write, folder):
    write(".hidden.toml", "hidden")
    write("notes.txt", "notes")
    write("mine.toml~", "backup")
    (folder / "deeper").mkdir()
    write("deeper/mine.toml", "deeper")
    assert not library.reload()


def test_a_suffix_in_capitals_is_one(library, write):
    write("MINE.TOML", "capitals")
    library.reload()
    assert library.routine("capitals") is not None


def test_a_folder_named_like_a_file_is_told(library, folder):
    (folder / "x.toml").mkdir()
    assert library.reload()
    assert own(library)[0].name == "x.toml"
    (folder / "x.toml").rmdir()
    assert library.reload()
    assert own(library) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_nowhere_is_told_until_there_is_something(library, write, folder, tmp_path):
    (folder / "x.toml").symlink_to(tmp_path / "elsewhere.toml")
    library.reload()
    assert said(library, folder) == ["x.toml: there is no such file"]
    write("mine.toml").rename(tmp_path / "elsewhere.toml")
    library.reload()
    assert library.routine("mine") is not None


def test_a_file_that_vanishes_while_it_is_read_is_gone(library, write, monkeypatch):
    path = write("mine.toml")
    really_read = own_folder.read_routine

    def read_too_late(path, catalogue):
        path.unlink()
        return really_read(path, catalogue)

    monkeypatch.setattr(own_folder, "read_routine", read_too_late)
    assert not library.reload()
    assert not path.exists()


def test_a_missing_folder_or_none_is_no_problem(assets, tmp_path):
    for folder in (None, tmp_path / "not" / "there"):
        library = RoutineLibrary(assets, folder)
        library.reload()
        assert library.problems() == ()
        assert len(library.entries()) == 16


def test_a_file_in_place_of_the_folder_is_told_once(assets, tmp_path):
    folder = tmp_path / "routines"
    folder.write_text("")
    library = RoutineLibrary(assets, folder)
    library.reload()
    (problem,) = library.problems()
    assert "check that this is a folder that you may open" in say_problem(problem)
    assert not library.reload()


def test_a_broken_bundled_file_is_a_problem_and_the_rest_goes_on(assets, folder, write, tmp_path):
    copy = tmp_path / "assets"
    shutil.copytree(assets, copy, ignore=shutil.ignore_patterns("sounds"))
    (copy / "routines" / "yoga-flow.toml").write_text("schema = ")
    exercises = copy / "exercises.toml"
    exercises.write_text(
        exercises.read_text("utf-8").replace("max_s = 15\n", "max_s = 5\n"), "utf-8"
    )
    library = RoutineLibrary(copy, folder)
    write("mine.toml")
    library.reload()
    assert library.routine("mine") is not None
    assert library.routine("yoga-flow") is None
    assert library.plans() == ()  # the week has a day of it
    assert library.routine("desk-break") is not None
    assert "finger-pressure-hold" not in library.catalogue.exercises
    assert any(say_problem(problem).startswith(str(exercises)) for problem in library.problems())


def test_missing_assets_are_problems_too(tmp_path):
    library = RoutineLibrary(tmp_path, None)
    library.reload()
    assert library.entries() == ()
    assert len(library.problems()) == 3


def test_a_repaired_bundled_file_lets_own_routines_work_again(assets, folder, write, tmp_path):
    copy = tmp_path / "assets"
    shutil.copytree(assets, copy, ignore=shutil.ignore_patterns("sounds"))
    exercises = copy / "exercises.toml"
    good = exercises.read_bytes()
    exercises.write_bytes(b"")
    write("mine.toml")
    library = RoutineLibrary(copy, folder)
    library.reload()
    assert library.routine("mine") is None
    exercises.write_bytes(good)
    assert library.reload()
    assert library.routine("mine") is not None
    assert library.problems() == ()


def test_poses_are_read_when_first_asked_for_and_a_broken_one_is_told(assets, tmp_path):
    shutil.copyfile(assets / "poses.toml", tmp_path / "poses.toml")
    poses = tmp_path / "poses.toml"
    text = poses.read_text("utf-8").replace('target = "psoas"', 'target = "elbow"', 1)
    poses.write_text(text, "utf-8")
    library = RoutineLibrary(tmp_path, None)
    assert library.problems() == ()
    assert len(library.poses()) >= 34
    assert library.poses() is library.poses()
    [problem] = library.problems()
    assert "elbow" in say_problem(problem)
