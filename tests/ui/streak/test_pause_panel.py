"""A pause in the window: begun with its days, told, ended early, undone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import DayState
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.pages.today_page import TodayPage
from psoas_timer.ui.streak.pause_panel import PausePanel
from psoas_timer.ui.streak.streak_sheet import StreakSheet
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, texts

MONDAY = date(2026, 3, 2)


@pytest.fixture
def panel(person: Person, theme: Theme, qtbot: QtBot) -> PausePanel:
    person.do("desk-break")
    person.clock.local += timedelta(days=1)
    sheet = StreakSheet(theme, person.practice)
    qtbot.addWidget(sheet)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    sheet.show()
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    return sheet.pause_panel


def state(person: Person) -> DayState:
    return person.practice.streak_desk.audit(person.practice.today()).days[-1].state


def start(panel: PausePanel, days: int, back: int = 0) -> None:
    panel.offer_button.click()
    panel.days_box.setValue(days)
    panel.first_box.setCurrentIndex(back)
    panel.start_button.click()


def test_a_pause_begins_with_its_days_and_is_told(person: Person, panel: PausePanel) -> None:
    panel.offer_button.click()
    assert QApplication.focusWidget() is panel.days_box
    panel.days_box.setValue(4)
    assert "The last day of it is Friday 6 March." in texts(panel)
    QTest.keyClick(panel.start_button, Qt.Key.Key_Return)
    assert state(person) is DayState.PAUSED
    assert texts(panel) == ["Paused until Friday 6 March"]
    assert QApplication.focusWidget() is panel.undo_button


def test_it_may_begin_two_days_back_and_has_at_most_ninety(
    person: Person, panel: PausePanel
) -> None:
    start(panel, 1_000, back=2)
    assert panel.first_box.count() == 3
    assert person.practice.streak_desk.pauses() == (
        Pause(MONDAY - timedelta(days=1), MONDAY + timedelta(days=88)),
    )


def test_it_is_undone_at_once(person: Person, panel: PausePanel) -> None:
    start(panel, 3)
    panel.undo_button.click()
    assert state(person) is DayState.OPEN
    assert panel.offer_button.isVisible()
    assert not panel.undo_button.isVisible()


def test_it_is_ended_early_and_that_is_undone_too(person: Person, panel: PausePanel) -> None:
    start(panel, 9)
    panel.end_button.click()
    assert state(person) is DayState.OPEN
    panel.undo_button.click()
    assert state(person) is DayState.PAUSED
    assert "Paused until Wednesday 11 March" in texts(panel)


def test_cancel_changes_nothing(person: Person, panel: PausePanel) -> None:
    panel.offer_button.click()
    panel.cancel_button.click()
    assert person.practice.streak_desk.pauses() == ()
    assert QApplication.focusWidget() is panel.offer_button


def test_today_greets_with_the_pause(
    person: Person, panel: PausePanel, theme: Theme, figures: FigureMaker, qtbot: QtBot
) -> None:
    start(panel, 4)
    page = TodayPage(person.practice, theme, figures)
    qtbot.addWidget(page)
    page.show()
    assert "Paused until Friday 6 March" in texts(page)


def test_history_tells_the_pause_and_leads_to_it(
    person: Person, panel: PausePanel, theme: Theme, figures: FigureMaker, qtbot: QtBot
) -> None:
    start(panel, 4)
    page = HistoryPage(person.practice, theme, figures)
    qtbot.addWidget(page)
    page.show()
    assert "Paused until Fri 6 Mar ›" in texts(page)
    with qtbot.waitSignal(page.streak_asked):
        page.current.click()
    panel.end_button.click()
    page.refresh()
    assert "current streak ›" in texts(page)


def test_history_welcomes_back_after_a_break(
    person: Person, theme: Theme, figures: FigureMaker, qtbot: QtBot
) -> None:
    person.do("desk-break")
    person.clock.local += timedelta(days=6)
    page = HistoryPage(person.practice, theme, figures)
    qtbot.addWidget(page)
    page.show()
    told = texts(page)
    assert {"A new start", "welcome back ›"} <= set(told)
