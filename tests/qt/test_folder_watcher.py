"""A routine that is put into the folder, changed or removed is noticed, as editors really write."""

import os

import pytest

from psoas_timer.qt.folder_watcher import FolderWatcher


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "routines"
    path.mkdir()
    return path


def test_a_new_file_is_noticed(qtbot, folder):
    watcher = FolderWatcher(folder, ".toml")
    with qtbot.waitSignal(watcher.changed):
        (folder / "mine.toml").write_text("schema = 1\n")


def test_a_changed_file_is_noticed(qtbot, folder):
    file = folder / "mine.toml"
    file.write_text("schema = 1\n")
    watcher = FolderWatcher(folder, ".toml")
    with qtbot.waitSignal(watcher.changed):
        file.write_text("schema = 1\nid = 'mine'\n")


def test_a_file_replaced_as_careful_editors_do_is_noticed_every_time(qtbot, folder):
    file = folder / "mine.toml"
    file.write_text("schema = 1\n")
    watcher = FolderWatcher(folder, ".toml")
    for turn in range(3):
        fresh = folder / "mine.toml.new"
        fresh.write_text(f"schema = 1 # {turn}\n")
        with qtbot.waitSignal(watcher.changed):
            os.replace(fresh, file)


def test_a_removed_file_is_noticed(qtbot, folder):
    file = folder / "mine.toml"
    file.write_text("schema = 1\n")
    watcher = FolderWatcher(folder, ".toml")
    with qtbot.waitSignal(watcher.changed):
        file.unlink()


def test_a_folder_that_is_made_later_is_noticed_with_its_files(qtbot, tmp_path):
    folder = tmp_path / "data" / "routines"
    watcher = FolderWatcher(folder, ".toml")
    with qtbot.waitSignal(watcher.changed):
        folder.mkdir(parents=True)
    with qtbot.waitSignal(watcher.changed):
        (folder / "mine.toml").write_text("schema = 1\n")


@pytest.mark.parametrize("name", ["a file", "x" * 300])
def test_a_folder_that_can_not_be_there_is_no_reason_to_stop(qtbot, tmp_path, name):
    (tmp_path / "a file").touch()
    watcher = FolderWatcher(tmp_path / name / "routines", ".toml")
    with qtbot.waitSignal(watcher.changed):
        (tmp_path / "new").touch()
