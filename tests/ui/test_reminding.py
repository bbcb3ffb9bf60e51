"""Reminders in the window: a banner that waits, takes no keyboard, and goes when it has to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner, BannerArea
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.reminders.reminding import Reminding
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, shown
from tests.ui.layout_faults import layout_faults, settle

Open = Callable[[Practice], MainWindow]
MINUTE_MS = 60_000


class Hints:
    """A Notifier that keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def notify(self, text: str) -> None:
        self.told.append(text)


class Reminded:
    """Somebody at 07:30 who sees banners alone, without a window around them."""

    def __init__(self, person: Person, theme: Theme, qtbot: QtBot) -> None:
        self.person = person
        self.hints = Hints()
        self.place = QWidget()
        self.area = BannerArea(theme, QPushButton(self.place), self.place)
        qtbot.addWidget(self.place)
        self.reminding = Reminding(self.area, person.practice, self.hints, in_sight=lambda: True)
        self.started: list[str] = []
        self.reminding.start_asked.connect(self.started.append)
        self.reminding.begin()

    @property
    def banners(self) -> list[Banner]:
        return [each for each in self.area.findChildren(Banner) if not each.isHidden()]

    @property
    def texts(self) -> list[str]:
        return [banner.accessibleName() for banner in self.banners]

    def pass_minutes(self, minutes: int) -> None:
        """Let time pass, with a look each minute."""
        for _ in range(minutes):
            self.person.clock.advance(MINUTE_MS)
            self.reminding.clock.look()

    def press(self, text: str) -> None:
        (button,) = [b for banner in self.banners for b in banner.buttons if b.text() == text]
        button.click()


@pytest.fixture
def reminded(person: Person, theme: Theme, qtbot: QtBot):
    person.set(reminds_daily=True, remind_at="08:00")
    reminded = Reminded(person, theme, qtbot)
    yield reminded
    reminded.reminding.close()


def test_at_its_time_the_day_is_asked_for_kindly(reminded: Reminded) -> None:
    reminded.pass_minutes(29)
    assert reminded.texts == []
    reminded.pass_minutes(1)
    text = "A few minutes for yourself? Quick release takes 4 min 53 s."
    assert reminded.texts == reminded.hints.told == [text]
    assert [b.text() for b in reminded.banners[0].buttons] == ["Start", "Later…", "Not today"]
    reminded.pass_minutes(60)
    assert reminded.texts == reminded.hints.told == [text]


def test_start_begins_what_was_offered(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.press("Start")
    assert reminded.started == ["quick-release"]
    assert reminded.banners == []


def test_later_asks_when_and_comes_again(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.press("Later…")
    assert reminded.texts == ["When would suit you better?"]
    ways = [button.text() for button in reminded.banners[0].buttons]
    assert ways == ["In 10 min", "In 1 h", "This evening"]
    reminded.press("In 10 min")
    assert reminded.banners == []
    reminded.pass_minutes(9)
    assert reminded.banners == []
    reminded.pass_minutes(1)
    assert len(reminded.banners) == 1
    assert len(reminded.hints.told) == 2


def test_not_today_is_the_end_of_it(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.press("Not today")
    reminded.pass_minutes(300)
    assert reminded.banners == []


@pytest.mark.parametrize("key_at", ["first", "when"])
def test_escape_only_puts_off(reminded: Reminded, key_at: str) -> None:
    reminded.pass_minutes(30)
    if key_at == "when":
        reminded.press("Later…")
    QTest.keyClick(reminded.banners[0], Qt.Key.Key_Escape)
    assert reminded.started == []
    if key_at == "first":
        assert reminded.texts == ["When would suit you better?"]


def test_a_banner_goes_once_its_day_counts_or_is_over(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.person.practice.streak_desk.correct(reminded.person.practice.today())
    reminded.pass_minutes(1)
    assert reminded.banners == []


def test_a_banner_does_not_wait_for_another_day(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.person.clock.advance(22 * 60 * MINUTE_MS)
    reminded.reminding.clock.look()
    assert reminded.banners == []


def test_a_wish_taken_back_takes_the_banner_along(reminded: Reminded) -> None:
    reminded.pass_minutes(30)
    reminded.person.set(reminds_daily=False)
    assert reminded.banners == []


def test_breaks_offer_their_routine_and_end_for_today(reminded: Reminded) -> None:
    reminded.person.set(reminds_daily=False, reminds_of_breaks=True, break_every_min=40)
    reminded.pass_minutes(90 + 40)
    assert len(reminded.texts) == 1
    assert reminded.texts[0].startswith("Time to move a little? Desk movement break takes ")
    reminded.press("No more today")
    reminded.pass_minutes(200)
    assert reminded.banners == []


def test_a_break_that_nobody_answers_is_told_again_in_one_banner(reminded: Reminded) -> None:
    reminded.person.set(reminds_daily=False, reminds_of_breaks=True, break_every_min=60)
    reminded.pass_minutes(90 + 180)
    assert len(reminded.banners) == 1
    assert len(reminded.hints.told) == 3


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The windows that asked the desktop for attention."""
    found: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda window: found.append(window))
    return found


def test_who_wishes_for_none_loads_none(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation.reminding is None
    assert "reminders" not in vars(person.practice)
    person.set(reminds_daily=True)
    assert window.navigation.reminding is not None


def test_the_window_shows_it_without_taking_the_keyboard(
    person: Person, open_window: Open, alerts: list[object]
) -> None:
    person.set(reminds_daily=True, remind_at="08:00")
    window = open_window(person.practice)
    focused = QApplication.focusWidget()
    person.clock.advance(30 * MINUTE_MS)
    window.navigation.reminding.clock.look()
    assert shown(window, Banner).accessibleName().startswith("A few minutes for yourself?")
    assert alerts == [window]
    assert QApplication.focusWidget() is focused


def test_start_of_a_reminder_leads_through_it_and_the_session_answers_it(
    person: Person, open_window: Open, alerts: list[object]
) -> None:
    person.set(reminds_daily=True, remind_at="08:00", reminds_of_breaks=True)
    window = open_window(person.practice)
    person.clock.advance(30 * MINUTE_MS)
    window.navigation.reminding.clock.look()
    shown(window, Banner).buttons[0].click()
    assert person.practice.runner.session.timeline.routine.id == "quick-release"
    person.clock.advance(90 * MINUTE_MS)
    window.navigation.reminding.clock.look()
    assert len(alerts) == 1
    person.practice.runner.leave()


def test_any_session_takes_the_banner_away(
    person: Person, open_window: Open, alerts: list[object]
) -> None:
    person.set(reminds_daily=True, remind_at="08:00")
    window = open_window(person.practice)
    person.clock.advance(30 * MINUTE_MS)
    window.navigation.reminding.clock.look()
    window.navigation.sessions.start("desk-break")
    assert shown_banners(window) == []
    person.practice.runner.leave()


def test_a_reminder_waits_until_the_end_of_a_session_is_closed(
    person: Person, open_window: Open, alerts: list[object]
) -> None:
    person.set(reminds_of_breaks=True, break_every_min=3, work_from="07:00")
    window = open_window(person.practice)
    look = window.navigation.reminding.clock.look
    window.navigation.sessions.start("desk-break")
    person.ticker.run_for(10_000)
    person.practice.runner.leave()
    person.clock.advance(4 * MINUTE_MS)
    look()
    assert alerts == []
    shown(window, SessionView).closed.emit()
    look()
    assert alerts == [window]
    assert len(shown_banners(window)) == 1


@pytest.mark.parametrize("percent", [100, 200])
def test_both_reminders_fit_beside_each_other(
    person: Person, open_window: Open, alerts: list[object], percent: int
) -> None:
    person.set(reminds_daily=True, remind_at="09:01", text_percent=percent)
    person.set(reminds_of_breaks=True, break_every_min=30, work_from="08:30")
    window = open_window(person.practice)
    for _ in range(125):
        person.clock.advance(MINUTE_MS)
        window.navigation.reminding.clock.look()
    settle()
    assert len(shown_banners(window)) == 2
    for size in ((720, 540), (1120, 740)):
        window.resize(*size)
        assert layout_faults(window) == []


def shown_banners(window: MainWindow) -> list[Banner]:
    return [banner for banner in window.findChildren(Banner) if not banner.isHidden()]
