"""One question before a session: one key each, skippable, and never in the way of the session."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.ratings.rating_sheet import RatingSheet
from tests.ui.conftest import Person, shown, texts

Open = Callable[[Practice], MainWindow]

QUESTION = "Right now, how much tension or pain around the hip and low back?"


def ratings(person: Person) -> list[Rating]:
    return list(person.practice.ratings.since(person.practice.today()))


def is_led(person: Person) -> bool:
    session = person.practice.runner.session
    return session is not None and not session.is_over


@pytest.fixture
def window(person: Person, open_window: Open) -> MainWindow:
    person.set(asks_ratings=True)
    opened = open_window(person.practice)
    opened.navigation.sessions.start("calm-reset")
    return opened


@pytest.fixture
def sheet(window: MainWindow) -> RatingSheet:
    return shown(window, RatingSheet)


@pytest.mark.parametrize(
    ("key", "value"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_7, 7), (Qt.Key.Key_9, 9), (Qt.Key.Key_X, 10)]
)
def test_one_key_answers_and_the_session_begins(
    person: Person, sheet: RatingSheet, key: Qt.Key, value: int
):
    assert QUESTION in texts(sheet)
    assert not is_led(person)
    QTest.keyClick(QApplication.focusWidget(), key)
    (rating,) = ratings(person)
    assert (rating.value, rating.moment) == (value, Moment.BEFORE)
    assert rating.session_id == person.practice.runner.session_id
    assert is_led(person)


def test_a_number_can_be_pressed_with_the_mouse(person: Person, sheet: RatingSheet):
    QTest.mouseClick(sheet.form.scale.buttons[6], Qt.MouseButton.LeftButton)
    assert [rating.value for rating in ratings(person)] == [6]
    assert is_led(person)


def test_a_screen_reader_can_choose_a_number(person: Person, sheet: RatingSheet):
    sheet.form.scale.buttons[6].toggle()
    assert [rating.value for rating in ratings(person)] == [6]
    assert is_led(person)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_skip_the_question(person: Person, sheet: RatingSheet, key: Qt.Key):
    QTest.keyClick(QApplication.focusWidget(), key)
    assert ratings(person) == []
    assert is_led(person)


def test_the_key_that_started_it_and_is_still_held_down_answers_nothing(
    person: Person, sheet: RatingSheet
):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_5):
        text = "5" if key is Qt.Key.Key_5 else ""
        held = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True
        )
        QApplication.sendEvent(QApplication.focusWidget(), held)
    assert sheet.isVisible()
    assert not is_led(person)


def test_not_now_goes_back_without_a_session(person: Person, sheet: RatingSheet):
    sheet.back_button.click()
    assert not sheet.isVisible()
    assert person.practice.runner.session is None
    person.set(asks_ratings=False)
    person.do("calm-reset")
    assert ratings(person) == []


def test_closing_the_sheet_is_not_now(person: Person, sheet: RatingSheet):
    sheet.close()
    assert person.practice.runner.session is None


def test_dont_ask_again_is_remembered_and_the_session_begins(person: Person, sheet: RatingSheet):
    sheet.stop_button.click()
    assert not person.practice.settings.asks_ratings
    assert is_led(person)


def test_more_asks_for_place_and_note_and_begins_by_its_own_button(
    person: Person, sheet: RatingSheet
):
    sheet.more_button.click()
    assert not sheet.keep_button.isEnabled()
    sheet.form.scale.buttons[3].click()
    assert not is_led(person)
    details = sheet.form.details
    details.area_box.setCurrentIndex(details.area_box.findData("groin"))
    details.side_box.setCurrentIndex(details.side_box.findData("left"))
    QTest.keyClicks(details.note_field, "after 8 hours of sitting")
    sheet.keep_button.click()
    (rating,) = ratings(person)
    assert (rating.value, rating.area, rating.side) == (3, Area.GROIN, Side.LEFT)
    assert rating.note == "after 8 hours of sitting"
    assert rating.session_id == person.practice.runner.session_id


def test_the_belly_is_answered_with_help_once(person: Person, sheet: RatingSheet):
    sheet.more_button.click()
    details = sheet.form.details
    belly = details.area_box.findData("belly")
    details.area_box.setCurrentIndex(belly)
    assert details.belly.isVisible()
    details.help_button.click()
    help_dialog = shown(sheet, HelpDialog)
    help_dialog.close()
    assert sheet.isVisible()
    details.area_box.setCurrentIndex(0)
    details.area_box.setCurrentIndex(belly)
    assert not details.belly.isVisible()


def test_arrows_go_along_the_numbers_and_tab_past_them(person: Person, sheet: RatingSheet):
    buttons = sheet.form.scale.buttons
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    assert buttons[2].hasFocus()
    QTest.keyClick(buttons[2], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in buttons
    QTest.keyClick(buttons[2], Qt.Key.Key_Return)
    assert [rating.value for rating in ratings(person)] == [2]


def test_numbers_and_question_have_names_for_screen_readers(sheet: RatingSheet):
    assert sheet.form.scale.accessibleName() == QUESTION
    names = [button.accessibleName() for button in sheet.form.scale.buttons]
    assert (names[0], names[10]) == ("0 of 10", "10 of 10")
    assert sheet.form.scale.buttons[10].text() == "10 · X"


def test_nobody_is_asked_who_did_not_ask_for_it(person: Person, open_window: Open):
    window = open_window(person.practice)
    window.navigation.sessions.start("calm-reset")
    assert window.findChildren(RatingSheet) == []
    assert is_led(person)
