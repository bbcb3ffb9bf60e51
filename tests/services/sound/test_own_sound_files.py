"""Own sounds: files are copied under the name of a sound, or refused without a change."""

import sys
from pathlib import Path

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.own_sound_files import OwnSoundFiles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sounds"


@pytest.fixture
def files(folder: Path) -> OwnSoundFiles:
    return OwnSoundFiles(folder, lambda path: None)


def made(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("My gong.WAV", b"RIFF....WAVE", "begin.wav"),
        ("gong.flac", b"fLaC....", "begin.flac"),
        ("gong.oga", b"OggS....", "begin.ogg"),
        ("gong.mp3", b"ID3.....", "begin.mp3"),
        ("gong", b"\xff\xfb.....", "begin.mp3"),
    ],
)
def test_a_file_is_kept_under_the_name_of_the_sound(
    tmp_path: Path, folder: Path, files: OwnSoundFiles, name: str, content: bytes, kept: str
):
    chosen = made(tmp_path, name, content)
    assert files.take("begin", chosen) is None
    assert files.file_of("begin") == folder / kept
    assert (folder / kept).read_bytes() == content
    assert chosen.read_bytes() == content
    assert files.file_of("end") is None


def test_another_file_takes_the_place_of_the_first(
    tmp_path: Path, folder: Path, files: OwnSoundFiles
):
    files.take("begin", made(tmp_path, "a.ogg", b"OggS1"))
    files.take("begin", made(tmp_path, "b.wav", b"RIFF2"))
    assert [path.name for path in folder.iterdir()] == ["begin.wav"]


def test_the_copy_itself_can_be_chosen(tmp_path: Path, folder: Path, files: OwnSoundFiles):
    files.take("begin", made(tmp_path, "a.ogg", b"OggS1"))
    assert files.take("begin", folder / "begin.ogg") is None
    assert (folder / "begin.ogg").read_bytes() == b"OggS1"


def test_what_cannot_be_used_changes_nothing(tmp_path: Path, folder: Path):
    refused = Problem(message("sound.file_silent"))
    files = OwnSoundFiles(folder, lambda path: refused if "bad" in path else None)
    files.take("begin", made(tmp_path, "good.ogg", b"OggS1"))
    assert files.take("begin", made(tmp_path, "bad.ogg", b"OggS2")) is refused
    assert (folder / "begin.ogg").read_bytes() == b"OggS1"


def test_a_file_that_went_meanwhile_is_said(tmp_path: Path, files: OwnSoundFiles):
    problem = files.take("begin", tmp_path / "gone.ogg")
    assert problem is not None
    assert (problem.what.key, problem.file) == ("sound.file_unreadable", str(tmp_path / "gone.ogg"))


def test_the_sets_own_sound_comes_back(tmp_path: Path, folder: Path, files: OwnSoundFiles):
    files.take("begin", made(tmp_path, "a.ogg", b"OggS"))
    assert files.give_back("begin") is None
    assert files.file_of("begin") is None
    assert files.give_back("begin") is None


@pytest.mark.skipif(sys.platform == "win32", reason="a file in the folder's place")
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path):
    blocked = made(tmp_path, "sounds", b"a file")
    problem = OwnSoundFiles(blocked, lambda path: None).take(
        "begin", made(tmp_path, "a.ogg", b"OggS")
    )
    assert problem is not None
    assert problem.what.key == "sound.own_not_changed"
    assert blocked.read_bytes() == b"a file"
