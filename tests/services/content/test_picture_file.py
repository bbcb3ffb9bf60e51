"""Pictures of own steps: what is read, and what a file from a stranger cannot do."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.messages import Message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.content.picture_file import MOST_BYTES, picture_size, read_picture
from psoas_timer.wording.say import say, say_problem
from tests.services.content.pictures import a_jpeg, a_png

STEP = '[[step]]\nname = "Mine"\nkind = "rest"\nhold_s = 60\npicture = "mine.png"\n'


def refusal(folder: Path, name: str) -> str:
    found = read_picture(folder, name)
    assert isinstance(found, Message)
    return say(found)


@pytest.mark.parametrize("content", [a_png(4_096, 1), a_jpeg(1, 4_096)])
@pytest.mark.parametrize("name", ["mine.png", "Ma photo, à moi.JPEG"])
def test_png_and_jpeg_are_read_whatever_their_name_says(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert read_picture(tmp_path, name) == content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (a_png(4_097, 2), "the picture has 4097 × 2 pixels, 4096 a side at most"),
        (a_jpeg(3, 60_000), "the picture has 3 × 60000 pixels, 4096 a side at most"),
        (a_png(0, 5), "the picture has 0 × 5 pixels, 4096 a side at most"),
        (a_png() + bytes(MOST_BYTES), "the picture is larger than 2 MiB"),
        (b"", "“mine.png” is neither a PNG nor a JPEG picture"),
        (b"GIF89a" + bytes(40), "“mine.png” is neither a PNG nor a JPEG picture"),
        (a_png()[:20], "“mine.png” is neither a PNG nor a JPEG picture"),
        (a_jpeg()[:20], "“mine.png” is neither a PNG nor a JPEG picture"),
    ],
)
def test_anything_else_is_told(tmp_path, content, said):
    (tmp_path / "mine.png").write_bytes(content)
    assert refusal(tmp_path, "mine.png") == said


@pytest.mark.parametrize(
    "name", ["../mine.png", "deep/mine.png", "..\\mine.png", "C:mine.png", ".mine.png", "mine", ""]
)
def test_no_name_leads_out_of_the_folder(tmp_path, name):
    folder = tmp_path / "routines"
    (folder / "deep").mkdir(parents=True)
    for place in (tmp_path, folder, folder / "deep"):
        (place / "mine.png").write_bytes(a_png())
    assert "there is no picture" in refusal(folder, name)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_folders_and_pipes_are_no_pictures(tmp_path):
    (tmp_path / "real.png").write_bytes(a_png())
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")
    assert "is a link or a folder" in refusal(tmp_path, "link.png")
    assert "is a link or a folder" in refusal(tmp_path, "pipe.png")
    assert "is a link or a folder" in refusal(tmp_path, "folder.png")


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\xd0", b"\xff\xe0\0\2"])
def test_a_jpeg_that_says_its_size_behind_thousands_of_parts_is_none(filling):
    assert picture_size(b"\xff\xd8" + filling * 9 + a_jpeg()[2:]) == (2, 1)
    assert picture_size(b"\xff\xd8" + filling * 5_000 + a_jpeg()[2:]) is None


@given(st.binary(max_size=80), st.sampled_from([b"", b"\xff\xd8", a_jpeg()[:24], a_png()[:18]]))
def test_no_bytes_make_the_reader_fail(content, start):
    size = picture_size(start + content)
    assert size is None or all(side >= 0 for side in size)


def test_a_step_shows_a_picture_as_soon_as_it_lies_beside_its_routine(assets, tmp_path):
    folder = tmp_path
    text = 'schema = 1\nid = "mine"\nname = "Mine"\n' + STEP
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    library = RoutineLibrary(assets, folder)
    assert library.reload()
    assert [told(problem) for problem in library.problems()] == [
        "mine.toml:8: there is no picture “mine.png” beside this file (the step is led without it)"
    ]
    assert library.picture("mine.png") is None
    (folder / "mine.png").write_bytes(a_png())
    assert library.reload()
    assert library.problems() == ()
    assert library.picture("mine.png") == a_png()
    assert not library.reload()
    (folder / "mine.png").unlink()
    assert library.reload()
    assert len(library.problems()) == 1


def told(problem: Problem) -> str:
    return say_problem(problem).rpartition(os.sep)[2]
