"""Starting waits for no figure: it is loaded after the page has come up in words."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from psoas_timer.services.content import poses_file
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.main_window import MainWindow
from tests.ui.conftest import Person

PROBE = Path(__file__).with_name("lazy_figure_probe.py")


def test_the_figure_is_loaded_after_the_first_page_and_other_pages_when_they_are_opened() -> None:
    ended = subprocess.run(
        [sys.executable, str(PROBE), "-platform", "offscreen"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.splitlines() == [
        "before the window: not loaded",
        "after the first paint: not loaded",
        "with today: not loaded",
        "with the figure: loaded",
        "the page of the history: not loaded",
    ], ended.stderr


def test_what_is_wrong_with_the_poses_is_told_once_they_are_read(
    person: Person,
    open_window: Callable[[Practice], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    read = poses_file.read_poses
    monkeypatch.setattr(poses_file, "read_poses", lambda path: read(path.with_name("lost.toml")))
    window = open_window(person.practice)

    def is_told() -> bool:
        shown = [banner for banner in window.findChildren(Banner) if banner.isVisible()]
        return any("lost.toml" in banner.accessibleName() for banner in shown)

    qtbot.waitUntil(is_told)
