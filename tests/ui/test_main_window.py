"""The window as a person uses it: pages, starting, leaving, and what it says above a page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.session.state import Status
from psoas_timer.services.practice import Practice
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.navigation import Navigation
from psoas_timer.ui.pages.routine_row import BrokenRow
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.pages.today_page import TodayPage
from psoas_timer.ui.pages.welcome_page import WelcomePage
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import Memory, Person, shown

Open = Callable[[Practice], MainWindow]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    QTest.keyClick(focused, key, modifier)


def button(parent: QWidget, text: str) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if b.text() == text)


def test_the_first_start_tells_once_what_this_is(person: Person, open_window: Open) -> None:
    person.set(has_read_welcome=False)
    window = open_window(person.practice)
    assert isinstance(window.frame.screens.currentWidget(), WelcomePage)

    press(Qt.Key.Key_Return)

    assert window.frame.screens.currentWidget() is window.frame.shell
    assert isinstance(window.frame.pages.currentWidget(), TodayPage)
    again = open_window(person.practice)
    assert again.frame.screens.currentWidget() is again.frame.shell


def test_what_was_wrong_with_the_settings_is_still_said_after_the_welcome(
    program_home: Path, person: Person, open_window: Open
) -> None:
    """A file that is no TOML is written anew when the welcome is read: that must not hide why."""
    person.practice.places.settings_file.write_text("theme = dark\n", encoding="utf-8")
    again = Person(program_home, person.clock, is_settled=False)
    window = open_window(again.practice)
    assert isinstance(window.frame.screens.currentWidget(), WelcomePage)

    press(Qt.Key.Key_Return)

    assert "settings.toml:1: " in shown(window, Banner).accessibleName()
    again.practice.close()


def test_a_window_place_that_can_not_be_read_is_said(
    person: Person, theme: Theme, qtbot: QtBot
) -> None:
    file = person.practice.places.window_state_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"page": "history', encoding="utf-8")
    window = MainWindow(lambda _: theme, person.window, lambda: person.practice)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.navigation is not None)

    assert isinstance(window.frame.pages.currentWidget(), TodayPage)
    told = shown(window, Banner).accessibleName()
    assert told.startswith(f"Note: {file}: the window's last place can't be read")


def test_ctrl_and_a_number_open_the_pages(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    opened = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        press(key, Qt.KeyboardModifier.ControlModifier)
        opened.append(window.navigation.page_name)
        assert window.frame.rail.buttons[opened[-1]].isChecked()
    assert opened == ["routines", "history", "learn", "settings", "today"]


def test_tab_goes_to_the_button_of_the_page_that_is_open(
    person: Person, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(person.practice)
    rail = window.frame.rail
    for page in ("routines", "history"):
        qtbot.mouseClick(rail.buttons[page], Qt.MouseButton.LeftButton)
        assert window.navigation is not None
        window.navigation.open("learn")
        rail.help_button.setFocus()
        press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert rail.buttons["learn"].hasFocus()


def test_a_page_opens_from_the_rail_by_mouse(
    person: Person, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(person.practice)
    qtbot.mouseClick(window.frame.rail.buttons["routines"], Qt.MouseButton.LeftButton)
    assert isinstance(window.frame.pages.currentWidget(), RoutinesPage)


def test_enter_starts_the_suggested_routine_and_leaving_comes_back(
    person: Person, open_window: Open
) -> None:
    window = open_window(person.practice)

    press(Qt.Key.Key_Return)

    session = person.practice.runner.session
    assert session is not None
    assert session.timeline.routine.id == "quick-release"
    assert isinstance(window.frame.screens.currentWidget(), SessionView)
    person.practice.runner.leave()
    assert window.frame.screens.currentWidget() is window.frame.shell


def test_a_routine_done_too_often_is_started_only_when_asked_again(
    person: Person, open_window: Open
) -> None:
    for _ in range(3):
        person.do("quick-release")
    window = open_window(person.practice)
    before = person.practice.runner.session

    press(Qt.Key.Key_Return)
    assert "Quick release" in shown(window, Banner).accessibleName()
    press(Qt.Key.Key_Escape)
    assert not [banner for banner in window.findChildren(Banner) if banner.isVisible()]
    assert person.practice.runner.session is before

    button(window, "Start · 4:53").click()
    press(Qt.Key.Key_Return)
    session = person.practice.runner.session
    assert session is not None
    assert session.status is Status.RUNNING


def test_a_broken_routine_appears_as_soon_as_it_is_saved(
    person: Person, open_window: Open, qtbot: QtBot
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    window = open_window(person.practice)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    Path(folder, "mine.toml").write_text('schema = 1\nid = "mine"\nname = 7\n', encoding="utf-8")

    qtbot.waitUntil(lambda: bool(window.findChildren(BrokenRow)))
    told = window.findChildren(BrokenRow)[0].accessibleDescription()
    assert "mine.toml:3: " in told


def test_place_page_and_ground_are_remembered(
    person: Person, open_window: Open, memory: Memory
) -> None:
    window = open_window(person.practice)
    window.resize(900, 640)
    person.set(theme="dark")
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    window.close()

    assert memory.place["ground"] == DARK.background
    again = open_window(person.practice)
    assert again.navigation is not None
    assert again.navigation.page_name == "history"
    assert (again.width(), again.height()) == (900, 640)


def test_a_window_stays_where_it_is_from_run_to_run(
    person: Person, open_window: Open, memory: Memory
) -> None:
    """Its frame counts: without it the window would sink by a title bar with each start."""
    memory.place = {"x": 40, "y": 60, "width": 900, "height": 640}
    first = open_window(person.practice)
    assert first.frameGeometry() != first.geometry()
    first.close()
    second = open_window(person.practice)
    assert second.frameGeometry() == first.frameGeometry()
    assert (second.pos().x(), second.pos().y()) == (40, 60)


def test_settings_as_the_last_page_come_back(
    person: Person, open_window: Open, memory: Memory
) -> None:
    memory.place = {"page": "settings"}
    window = open_window(person.practice)
    assert isinstance(window.frame.pages.currentWidget(), SettingsPage)


def test_a_window_that_becomes_active_late_has_the_keyboard(
    person: Person, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt gives the keyboard to what is visible only: the first page must be so from the start."""
    is_there = []
    open_first = Navigation.open_first

    def opened(navigation: Navigation, page: str) -> None:
        open_first(navigation, page)
        window = navigation.parent()
        assert isinstance(window, MainWindow)
        focused = window.focusWidget()
        is_there.append(focused is not None and focused.isVisible())

    monkeypatch.setattr(Navigation, "open_first", opened)
    open_window(person.practice)
    assert is_there == [True]


def test_the_first_paint_has_the_ground_of_the_last_run(
    person: Person, theme: Theme, memory: Memory, qtbot: QtBot
) -> None:
    memory.place = {"ground": DARK.background}
    window = MainWindow(lambda _: theme, memory, lambda: person.practice)
    qtbot.addWidget(window)
    assert window.grab().toImage().pixelColor(5, 5) == QColor(DARK.background)
    qtbot.waitUntil(lambda: window.navigation is not None)


def test_the_ground_of_the_last_run_gives_way_to_the_theme(
    person: Person, open_window: Open, memory: Memory
) -> None:
    person.set(theme="dark")
    memory.place = {"ground": LIGHT.background}
    window = open_window(person.practice)
    for part in (window, window.frame.shell, window.frame.rail):
        assert part.palette().window().color() == QColor(DARK.background)


@pytest.mark.parametrize("page", ["nowhere", 3])
def test_a_strange_memory_opens_today(
    person: Person, open_window: Open, memory: Memory, page: str | int
) -> None:
    memory.place = {"page": page, "width": "wide", "ground": "pink-ish"}
    window = open_window(person.practice)
    assert isinstance(window.frame.pages.currentWidget(), TodayPage)


def test_help_is_one_press_away(person: Person, open_window: Open, qtbot: QtBot) -> None:
    window = open_window(person.practice)
    qtbot.mouseClick(window.frame.rail.help_button, Qt.MouseButton.LeftButton)
    page = window.frame.pages.currentWidget()
    assert page is not None
    assert "emergency department" in page.text.toPlainText()


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_question_mark_shows_all_keys(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    press(Qt.Key.Key_Question)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_adjusted_holds_are_started(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    button(window, "Adjust holds…").click()
    dialog = window.findChild(AdjustDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert isinstance(window.frame.screens.currentWidget(), SessionView)


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_window_for_holds_goes_for_good_once_it_is_closed(
    person: Person, open_window: Open
) -> None:
    window = open_window(person.practice)
    button(window, "Adjust holds…").click()
    window.findChild(AdjustDialog).cancel.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(AdjustDialog) is None


@pytest.mark.parametrize("is_adjusted", [False, True])
def test_a_round_too_soon_is_told_kindly_before_it_starts(
    person: Person, open_window: Open, is_adjusted: bool
) -> None:
    person.do("trigger-point-holds")
    window = open_window(person.practice)
    if is_adjusted:
        button(window, "Adjust holds…").click()
        dialog = window.findChild(AdjustDialog)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        press(Qt.Key.Key_Return)
    assert window.frame.screens.currentWidget() is window.frame.shell
    button(window, "Start anyway").click()
    assert isinstance(window.frame.screens.currentWidget(), SessionView)


def test_nothing_moves_sideways_when_a_page_begins_to_scroll(
    person: Person, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(person.practice)
    today = window.frame.pages.currentWidget()
    assert isinstance(today, TodayPage)
    window.resize(1120, 1_400)
    qtbot.waitUntil(lambda: not today.verticalScrollBar().isVisible())
    place = (today.card.mapTo(window, QPoint(0, 0)), today.card.width())
    window.resize(1120, 540)
    qtbot.waitUntil(lambda: today.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: (today.card.mapTo(window, QPoint(0, 0)), today.card.width()) == place)


def test_a_notice_keeps_its_place_when_it_is_said_anew(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    area = window.navigation.banners
    area.show_banner("first", "info", "One", [])
    area.show_banner("second", "info", "Two", [])
    area.show_banner("first", "info", "One again", [])
    banners = [banner for banner in area.findChildren(Banner) if area.layout().indexOf(banner) >= 0]
    banners.sort(key=area.layout().indexOf)
    told = [banner.accessibleName() for banner in banners]
    assert told == ["One again", "Two"]


def test_tab_reaches_a_banner_before_the_page(person: Person, open_window: Open) -> None:
    """Rows are made anew each time their page is shown: the order must hold for those, too."""
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    Path(folder, "mine.toml").write_text("schema = 1\n", encoding="utf-8")
    person.practice.library.reload()
    window.navigation.notices.show_problems()
    window.navigation.open("today")
    window.navigation.open("routines")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, RoutinesPage)

    fields = (page.order_box, *page.filters.boxes.values(), page.folder_button, page.rows[0])
    for field in fields:
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field
    window.frame.rail.help_button.setFocus()
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shown(window, Banner).buttons[0]


@pytest.mark.parametrize("width", [720, 800, 860, 900, 1000, 1120])
def test_no_page_is_cut_off(person: Person, open_window: Open, width: int) -> None:
    window = open_window(person.practice)
    window.resize(width, 540)
    assert window.navigation is not None
    for page in window.frame.rail.buttons:
        window.navigation.open(page)
        shown = window.frame.pages.currentWidget()
        assert shown.widget().minimumSizeHint().width() <= shown.viewport().width(), page
