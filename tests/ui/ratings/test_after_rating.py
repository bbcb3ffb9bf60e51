"""The question at the end of a session, and the care that a high answer is met with."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.suggested_card import SuggestedCard
from psoas_timer.ui.ratings.after_rating import AfterRating
from psoas_timer.ui.session.done_view import DoneView
from psoas_timer.ui.session.session_view import SessionView
from tests.ui.conftest import Person, shown, texts
from tests.ui.layout_faults import layout_faults

Open = Callable[[Practice], MainWindow]


def ratings(person: Person) -> list[Rating]:
    return list(person.practice.ratings.since(person.practice.today()))


def finish(person: Person, window: MainWindow) -> DoneView:
    """Lead through a session, after skipping the question before it."""
    person.set(asks_ratings=False)
    window.navigation.sessions.start("calm-reset")
    person.set(asks_ratings=True)
    person.ticker.run_for(person.practice.runner.session.timeline.total_ms + 1)
    return shown(window, SessionView).done


@pytest.fixture
def window(person: Person, open_window: Open) -> MainWindow:
    return open_window(person.practice)


@pytest.fixture
def done(person: Person, window: MainWindow) -> DoneView:
    return finish(person, window)


@pytest.fixture
def asking(done: DoneView) -> AfterRating:
    assert done.rating is not None
    return done.rating


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_key_answers_while_close_has_the_keyboard(
    person: Person, done: DoneView, asking: AfterRating
):
    assert done.close_button.hasFocus()
    press(Qt.Key.Key_4)
    (rating,) = ratings(person)
    assert (rating.value, rating.moment) == (4, Moment.AFTER)
    assert rating.session_id == person.practice.runner.record.id
    assert "Noted: 4 of 10. Another number takes its place." in texts(asking)
    assert asking.form.scale.buttons[4].isChecked()
    assert done.close_button.hasFocus()


def test_an_arrow_that_was_meant_to_skip_goes_to_no_number(person: Person, done: DoneView):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        press(key)
    assert done.close_button.hasFocus()


def test_tab_goes_through_the_question_as_it_is_read(done: DoneView, asking: AfterRating):
    press(Qt.Key.Key_Tab)
    stops = (asking.form.scale.buttons[0], asking.more_button, asking.stop_button, done.repeat)
    for stop in stops:
        assert stop.hasFocus()
        press(Qt.Key.Key_Tab)
    assert done.close_button.hasFocus()


def test_another_number_takes_the_place_of_the_first(person: Person, asking: AfterRating):
    for key in (Qt.Key.Key_4, Qt.Key.Key_X, Qt.Key.Key_2):
        press(key)
    assert [rating.value for rating in ratings(person)] == [2]
    assert not asking.care.isVisible()


def test_enter_skips_it(person: Person, window: MainWindow, asking: AfterRating):
    press(Qt.Key.Key_Return)
    assert ratings(person) == []
    assert window.frame.screens.currentWidget() is window.frame.shell


def test_what_is_said_besides_is_kept_as_it_is_said(person: Person, asking: AfterRating):
    asking.more_button.click()
    QTest.keyClicks(asking.form.details.note_field, "x 3")
    press(Qt.Key.Key_Return)
    assert ratings(person) == []
    asking.form.scale.buttons[5].click()
    asking.form.details.area_box.setCurrentIndex(1)
    (rating,) = ratings(person)
    assert (rating.value, rating.note, rating.area) == (5, "x 3", "low_back")


def test_a_strong_rating_is_met_with_care(person: Person, done: DoneView, asking: AfterRating):
    press(Qt.Key.Key_6)
    assert not asking.care.isVisible()
    assert not done.rest_offer.isVisible()
    press(Qt.Key.Key_7)
    assert "ask a physiotherapist or doctor" in asking.care.text()
    assert asking.care.isVisible()
    assert done.rest_offer.isVisible()
    asking.help_button.click()
    shown(asking.window(), HelpDialog).close()
    done.rest_offer.button.click()
    assert not person.practice.streak_desk.may_offer_rest()
    press(Qt.Key.Key_8)
    assert "ask a physiotherapist or doctor" in asking.care.text()


def test_the_card_comes_once_a_week_but_the_offers_each_time(person: Person, window: MainWindow):
    finish(person, window)
    press(Qt.Key.Key_9)
    press(Qt.Key.Key_Escape)
    done = finish(person, window)
    press(Qt.Key.Key_9)
    assert done.rating is not None
    assert done.rating.care.text() == "A gentle routine is suggested next time."
    assert done.rest_offer.isVisible()


def test_a_gentle_routine_is_suggested_then(person: Person, window: MainWindow, done: DoneView):
    assert person.practice.advice.suggested_id() != "gentle-supine"
    press(Qt.Key.Key_9)
    assert person.practice.advice.suggested_id() == "gentle-supine"
    press(Qt.Key.Key_Escape)
    assert "Today’s routine · gently, after your last rating" in texts(shown(window, SuggestedCard))
    finish(person, window)
    press(Qt.Key.Key_Escape)
    assert person.practice.advice.suggested_id() != "gentle-supine"
    assert "Today’s routine" in texts(shown(window, SuggestedCard))


def test_dont_ask_again_is_said_and_kept(person: Person, asking: AfterRating):
    asking.stop_button.click()
    assert not person.practice.settings.asks_ratings
    assert "You won’t be asked any more. Settings has it back." in texts(asking)
    assert not asking.form.isVisible()


def test_nobody_is_asked_who_did_not_ask_for_it(person: Person, window: MainWindow):
    window.navigation.sessions.start("calm-reset")
    person.ticker.run_for(person.practice.runner.session.timeline.total_ms + 1)
    assert shown(window, SessionView).done.rating is None
    press(Qt.Key.Key_5)
    assert ratings(person) == []


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_end_with_everything_said_fits(person: Person, window: MainWindow, percent: int):
    person.set(text_percent=percent)
    done = finish(person, window)
    assert done.rating is not None
    press(Qt.Key.Key_9)
    done.rating.more_button.click()
    area_box = done.rating.form.details.area_box
    area_box.setCurrentIndex(area_box.findData("belly"))
    assert done.rating.form.details.belly.isVisible()
    for size in ((720, 540), (1120, 740), (1920, 1080)):
        window.resize(*size)
        assert layout_faults(window) == []
