"""Whatever lies on the disk under a routine's name is told in one sentence, never raised."""

import os
import sys
from pathlib import Path

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.services.content.routine_file import read_routine
from psoas_timer.wording.say import say_problem

posix = pytest.mark.skipif(sys.platform == "win32", reason="only POSIX has these")


@pytest.fixture
def say(catalogue: Catalogue):
    def read_and_say(path: Path) -> str:
        file = read_routine(path, catalogue, path.name)
        assert file.routine is None
        (problem,) = file.problems
        return say_problem(problem)

    return read_and_say


def test_a_missing_file(say, tmp_path):
    assert say(tmp_path / "x.toml") == "x.toml: there is no such file"


def test_a_folder(say, tmp_path):
    (tmp_path / "x.toml").mkdir()
    assert say(tmp_path / "x.toml") == (
        "x.toml: this is a folder, not a file (give the folder a name that does not end in .toml)"
    )


def test_a_file_that_is_too_long_is_not_read(say, tmp_path):
    path = tmp_path / "x.toml"
    with path.open("wb") as file:
        file.truncate(10 * 2**30)  # ten gigabytes of nothing
    assert say(path) == "x.toml: the file is 10485760 KiB long (at most 256 KiB are read)"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "# a remark\n" * 10_001,
            "the file has 10001 lines (at most 10000 are read)",
        ),
        (
            "x = [" + "1," * 16_000 + "]",
            "the file has 16002 keys, tables and list values (=, [ and ,) (at most 16000 are read)",
        ),
    ],
)
def test_a_file_of_more_parts_than_any_routine_has_is_not_read(say, tmp_path, content, sentence):
    path = tmp_path / "x.toml"
    path.write_text(content)
    assert say(path) == f"x.toml: {sentence}"


def test_the_longest_routine_with_every_key_is_read(tmp_path, catalogue):
    path = tmp_path / "x.toml"
    step = (
        '\n[[step]]\nexercise = "low-lunge"\nkind = "stretch"\nsides = "both"\nhold_s = 30\n'
        "min_s = 20\nmax_s = 60\nreps = 2\nrest_s = 5\nprep_s = 5\nswitch_s = 5\n"
        'alternate = false\nwait = false\nbefore = "Kneel, one foot in front, hips level."\n'
        'during = "Breathe, and sink a little, no further than 3 of 10."\n'
        'voice = "Low lunge"\nnote = "As it was shown to me, gently."\n'
    )
    path.write_text('schema = 1\nid = "x"\nname = "X"\n' + step * 500)
    read = read_routine(path, catalogue)
    assert read.problems == ()
    assert read.routine is not None
    assert len(read.routine.steps) == 500


def test_a_file_of_just_the_longest_length_is_read(tmp_path, catalogue):
    path = tmp_path / "x.toml"
    head = 'schema = 1\nid = "x"\nname = "X"\n[[step]]\nexercise = "low-lunge"\n#'
    path.write_text(head.ljust(256 * 1024, "x"))
    assert read_routine(path, catalogue).problems == ()


@posix
def test_a_pipe_does_not_make_it_wait(say, tmp_path):
    os.mkfifo(tmp_path / "x.toml")
    assert say(tmp_path / "x.toml") == "x.toml: this is not a plain file"


@posix
def test_a_link_to_itself(say, tmp_path):
    path = tmp_path / "x.toml"
    path.symlink_to(path)
    assert say(path).startswith("x.toml: this cannot be read: ")


def test_a_file_that_may_not_be_read(say, tmp_path, monkeypatch):
    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "x.toml").write_text("schema = 1")
    monkeypatch.setattr(Path, "open", refuse)  # root, who runs many tests, may read everything
    assert say(tmp_path / "x.toml") == (
        "x.toml: this cannot be read: Permission denied (check that you may open the file)"
    )


@posix
def test_a_name_of_any_bytes_can_be_said(say, tmp_path):
    path = tmp_path / os.fsdecode(b"\xff\n.toml")
    sentence = say(path)
    assert (
        sentence == "\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.toml: there is no such file"
    )
    assert sentence.encode()
