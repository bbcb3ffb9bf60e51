"""A session that a stopped program left behind, offered above the first page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from psoas_timer.core.session.state import Status
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.navigation import Navigation
from psoas_timer.ui.session.session_view import SessionView
from tests.ui.conftest import Person, shown

Open = Callable[[Practice], MainWindow]


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    QTest.keyClick(focused, key)


def test_an_unfinished_session_goes_on_where_it_stood(
    program_home: Path, person: Person, open_window: Open
) -> None:
    person.stop_amid("quick-release", 60_000)
    later = Person(program_home, person.clock)

    window = open_window(later.practice)
    assert "1:00 of 4:53" in shown(window, Banner).accessibleName()
    press(Qt.Key.Key_Return)

    session = later.practice.runner.session
    assert session is not None
    assert session.status is Status.PAUSED
    assert session.position_ms == 60_000
    assert isinstance(window.frame.screens.currentWidget(), SessionView)
    later.practice.close()


def test_continue_is_in_sight_at_once_and_so_gets_the_keyboard_however_late_the_window_does(
    program_home: Path, person: Person, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some desktops make a window active only now; Qt passes over what it does not show yet."""
    person.stop_amid("quick-release", 60_000)
    later = Person(program_home, person.clock)
    open_first = Navigation.open_first
    in_sight: list[bool] = []

    def opened_first(navigation: Navigation, page: str) -> None:
        open_first(navigation, page)
        (banner,) = navigation.banners.findChildren(Banner)
        in_sight.extend(choice.isVisible() for choice in banner.buttons)

    monkeypatch.setattr(Navigation, "open_first", opened_first)
    open_window(later.practice)
    assert in_sight == [True, True, True]
    later.practice.close()


def test_what_was_done_of_an_unfinished_session_is_saved_on_esc(
    program_home: Path, person: Person, open_window: Open
) -> None:
    person.stop_amid("quick-release", 60_000)
    later = Person(program_home, person.clock)
    window = open_window(later.practice)
    texts = [choice.text() for choice in shown(window, Banner).buttons]
    assert texts == ["Continue", "Save what was done", "Discard"]

    press(Qt.Key.Key_Escape)

    assert later.practice.unfinished() is None
    assert [record.routine_id for record in later.practice.history.recent(5)] == ["quick-release"]
    later.practice.close()
