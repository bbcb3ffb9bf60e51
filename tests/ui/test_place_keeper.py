"""The window's place is kept while it is open: a program that is killed forgets nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.place_keeper import QUIET_MS
from psoas_timer.ui.theme.tokens import DARK
from tests.ui.conftest import Memory, Person

Open = Callable[[Practice], MainWindow]


@pytest.fixture
def window(person: Person, open_window: Open, memory: Memory, qtbot: QtBot) -> MainWindow:
    """A window whose first place is kept already."""
    window = open_window(person.practice)
    qtbot.waitUntil(lambda: memory.saved == 1)
    return window


def keeping(window: MainWindow) -> QTimer:
    """What runs out once nothing has changed for a while; then the place is kept."""
    running = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    return next(timer for timer in running if timer.interval() == QUIET_MS)


def test_page_size_and_ground_are_kept_without_closing(
    person: Person, window: MainWindow, memory: Memory, qtbot: QtBot
) -> None:
    assert window.navigation is not None
    window.navigation.open("history")
    qtbot.waitUntil(lambda: memory.place["page"] == "history")
    window.resize(901, 641)
    qtbot.waitUntil(lambda: (memory.place["width"], memory.place["height"]) == (901, 641))
    person.set(theme="dark")
    qtbot.waitUntil(lambda: memory.place["ground"] == DARK.background)


def test_many_changes_are_kept_once(window: MainWindow, memory: Memory, qtbot: QtBot) -> None:
    assert window.navigation is not None
    for page in ("history", "learn", "settings", "routines"):
        window.navigation.open(page)
        window.resize(window.width() - 1, window.height())
    qtbot.waitUntil(lambda: memory.place["page"] == "routines")
    assert memory.saved == 2


def test_what_is_kept_already_is_not_written_again(
    window: MainWindow, memory: Memory, qtbot: QtBot
) -> None:
    assert window.navigation is not None
    window.navigation.open("history")
    window.navigation.open("today")
    with qtbot.waitSignal(keeping(window).timeout):
        pass
    window.close()
    assert memory.saved == 1


def test_the_screen_across_the_room_is_no_place(
    window: MainWindow, memory: Memory, qtbot: QtBot
) -> None:
    """A program that is killed there comes back as the window that it was before."""
    before = dict(memory.place)
    window.showFullScreen()
    assert window.navigation is not None
    window.navigation.open("history")
    with qtbot.waitSignal(keeping(window).timeout):
        pass
    window.showNormal()
    qtbot.waitUntil(lambda: memory.place["page"] == "history")
    assert {**memory.place, "page": "today"} == before
