"""Cards that ask to see a professional: quiet, once a week, and never in the way."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from psoas_timer.core.practice.rating import Moment
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.ratings.card_sheet import CardSheet
from tests.core.rated import A_DAY, rated
from tests.ui.conftest import Person, shown

Open = Callable[[Practice], MainWindow]


def rate_days(person: Person, *values: int) -> None:
    """A rating a day, the last one today."""
    for back, value in zip(range(len(values) - 1, -1, -1), values, strict=True):
        person.practice.ratings.keep(rated(value, A_DAY - timedelta(days=back), Moment.OTHER))


def rate_worse(person: Person) -> None:
    """Two sessions after which the rating was higher."""
    for back in (2, 1):
        day = A_DAY - timedelta(days=back)
        person.practice.ratings.keep(rated(2, day, Moment.BEFORE, str(back)))
        person.practice.ratings.keep(rated(6, day, Moment.AFTER, str(back), hour=8))


def said(window: MainWindow) -> list[str]:
    return [banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible()]


def is_led(person: Person) -> bool:
    return person.practice.runner.session is not None


def test_higher_ratings_are_told_above_the_page_and_once_a_week(person: Person, open_window: Open):
    rate_days(person, *[3] * 7, *[6] * 7)
    window = open_window(person.practice)
    assert any(text.startswith("Ratings have been higher lately.") for text in said(window))
    banner = shown(window, Banner)
    assert not any(button.hasFocus() for button in banner.buttons)
    banner.buttons[1].click()
    assert said(window) == []
    person.do("calm-reset")
    window.navigation.open("today")
    assert said(window) == []


def test_the_card_leads_to_when_to_get_help(person: Person, open_window: Open):
    rate_days(person, *[3] * 7, *[6] * 7)
    window = open_window(person.practice)
    shown(window, Banner).buttons[0].click()
    assert window.navigation.page_name == "learn"


def test_ratings_as_they_were_are_no_card(person: Person, open_window: Open):
    rate_days(person, *[3] * 7, *[3] * 7)
    assert said(open_window(person.practice)) == []


@pytest.fixture
def worse(person: Person, open_window: Open) -> MainWindow:
    rate_worse(person)
    window = open_window(person.practice)
    assert said(window) == []
    window.navigation.sessions.start("calm-reset")
    return window


def test_sessions_that_made_it_worse_are_told_before_the_next(person: Person, worse: MainWindow):
    sheet = shown(worse, CardSheet)
    assert "Ease off, and ask a physiotherapist or doctor" in sheet.accessibleDescription()
    assert not is_led(person)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert is_led(person)


def test_esc_goes_back_and_it_is_not_told_again(person: Person, worse: MainWindow):
    QTest.keyClick(shown(worse, CardSheet), Qt.Key.Key_Escape)
    assert not is_led(person)
    worse.navigation.sessions.start("calm-reset")
    assert is_led(person)


def test_help_instead_of_the_session(person: Person, worse: MainWindow):
    shown(worse, CardSheet).help_button.click()
    assert worse.navigation.page_name == "learn"
    assert not is_led(person)
