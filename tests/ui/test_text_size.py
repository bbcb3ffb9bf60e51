"""The size of text changes live, by setting and by keys, and a session gets the room it needs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox

from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.pages.today_page import TodayPage
from psoas_timer.ui.session.session_view import SessionView
from tests.ui.conftest import Person

Open = Callable[[Practice], MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _large_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1920, 1080))


def test_keys_make_text_larger_and_usual_again(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    today = window.frame.pages.currentWidget()
    assert isinstance(today, TodayPage)
    start = today.card.start_button
    usual = start.font().pixelSize()
    for key, percent in (
        (Qt.Key.Key_Plus, 110),
        (Qt.Key.Key_Equal, 120),
        (Qt.Key.Key_Minus, 110),
        (Qt.Key.Key_0, 100),
        (Qt.Key.Key_Minus, 100),
    ):
        QTest.keyClick(window, key, CTRL)
        assert person.practice.settings.text_percent == percent
        assert start.font().pixelSize() == round(usual * percent / 100)
    person.set(text_percent=200)
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert person.practice.settings.text_percent == 200


def test_settings_show_what_the_keys_did_and_keep_the_keyboard(
    person: Person, open_window: Open
) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("settings")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    page.editors["text_percent"].setFocus()
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    box = page.editors["text_percent"]
    assert isinstance(box, QSpinBox)
    assert box.value() == 110
    assert box.hasFocus()


def test_keys_work_in_a_session(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.sessions.start("quick-release")
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert person.practice.settings.text_percent == 110


def test_a_session_gets_room_for_large_text_and_gives_it_back(
    person: Person, open_window: Open
) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.resize(720, 540)
    window.navigation.sessions.start("quick-release")
    assert window.size() == QSize(720, 540)
    person.set(text_percent=200)
    assert window.size() == QSize(1000, 720)
    view = window.frame.screens.currentWidget()
    assert isinstance(view, SessionView)
    view.closed.emit()
    assert window.size() == QSize(720, 540)
    assert window.minimumSize() == QSize(720, 540)


def test_a_window_that_was_made_larger_meanwhile_stays_so(
    person: Person, open_window: Open
) -> None:
    person.set(text_percent=200)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.resize(720, 540)
    window.navigation.sessions.start("quick-release")
    window.resize(1300, 900)
    view = window.frame.screens.currentWidget()
    assert isinstance(view, SessionView)
    view.closed.emit()
    assert window.size() == QSize(1300, 900)
