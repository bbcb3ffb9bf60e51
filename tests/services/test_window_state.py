"""The window's place: small, kept if possible, and never a reason not to start."""

from pathlib import Path

import pytest

from psoas_timer.services.window_state import WindowState
from psoas_timer.wording.say import say_problem

PLACE = {"x": -8, "y": 0, "width": 1200, "height": 800, "is_maximized": 0, "page": "history"}


def test_the_place_comes_back(tmp_path: Path):
    file = tmp_path / "state" / "window.json"
    WindowState(file).save(PLACE)
    state = WindowState(file)
    assert state.load() == PLACE
    assert state.problem is None


def test_the_first_start_knows_nothing(tmp_path: Path):
    state = WindowState(tmp_path / "window.json")
    assert state.load() == {}
    assert state.problem is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 9_000, b'{"x": 1' + b" " * 20_000 + b"}"]
)
def test_a_broken_file_is_said_and_ignored(tmp_path: Path, content: bytes):
    file = tmp_path / "window.json"
    file.write_bytes(content)
    state = WindowState(file)
    assert state.load() == {}
    assert say_problem(state.problem) == (
        f"{file}: the window's last place can't be read, so it opens where it did at first"
        " (there is nothing to do; the place is kept anew from now on)"
    )


def test_values_of_other_types_are_left_out(tmp_path: Path):
    file = tmp_path / "window.json"
    file.write_text('{"x": [1], "y": 2.5, "width": null, "page": "today"}')
    assert WindowState(file).load() == {"page": "today"}


def test_where_it_can_not_be_saved_nothing_happens(tmp_path: Path):
    (tmp_path / "state").touch()
    state = WindowState(tmp_path / "state" / "window.json")
    state.save(PLACE)
    assert state.load() == {}
