"""History: its figures, the map by keyboard, and what one session was."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.practice import Practice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.history.month_map import level
from psoas_timer.ui.history.side_card import SideCard
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person, shown, texts

Show = Callable[[Page], Page]


def test_figures_and_sessions(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    shown = texts(show(HistoryPage(person.practice, theme, figures)))
    assert shown.count("2 days") == 2
    assert shown[shown.index("2 of 5") + 1] == "this week’s goal"
    assert "of holds in all, 2 sessions" in shown
    assert shown.count("Quick release") == 2


def test_a_goal_that_is_met_is_told_as_that(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.set(weekly_goal=2)
    person.practise_on("quick-release", days=2)
    told = texts(show(HistoryPage(person.practice, theme, figures)))
    assert told[told.index("2 of 2") + 1] == "this week’s goal is met"


def test_where_the_goal_is_hidden_the_week_is_told_in_minutes(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    person.set(shows_weekly_goal=False)
    shown = texts(show(HistoryPage(person.practice, theme, figures)))
    assert "of holds this week, 2 sessions" in shown


def test_the_streak_is_a_button_that_tells_its_freezes_and_asks_for_its_days(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    person.practise_on("quick-release", days=2)
    page = show(HistoryPage(person.practice, theme, figures))
    assert page.current.accessibleName() == "2 days, current streak, 1 freeze left"
    with qtbot.waitSignal(page.streak_asked):
        QTest.keyClick(page.current, Qt.Key.Key_Return)


def test_the_history_is_asked_once_for_its_days_and_once_for_its_sessions(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, asked: list[str]
) -> None:
    person.do("desk-break")
    page = show(HistoryPage(person.practice, theme, figures))
    asked.clear()
    page.refresh()
    assert sorted(asked) == ["day_totals", "recent"]


def test_no_streak_is_never_a_zero(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    person.clock.local += timedelta(days=5)
    shown = texts(show(HistoryPage(person.practice, theme, figures)))
    assert {"A new start", "2 days"} <= set(shown)
    assert "0 days" not in shown


def test_a_hidden_streak_is_hidden_here_too(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    person.set(shows_streak=False)
    shown = texts(show(HistoryPage(person.practice, theme, figures)))
    assert "2 days" not in shown
    assert "of holds in all, 2 sessions" in shown


def test_a_pressed_session_shows_its_steps(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    person.do("quick-release")
    page = show(HistoryPage(person.practice, theme, figures))
    head = page.sessions.rows[0].head
    assert "finished" in head.accessibleName()

    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert {"left side", "right side"} <= set(texts(page))
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert "left side" not in texts(page)


def test_enter_opens_a_session_which_says_what_was_eased_and_that_it_hurt(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    routine = person.practice.prepared("low-lunge-daily")
    assert routine is not None
    person.practice.begin(routine)
    person.ticker.run_for(20_000)
    person.practice.runner.ease()
    person.ticker.run_for(60_000)
    person.practice.runner.leave(hurts=True)
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    assert "stopped, it hurt" in texts(page)
    QTest.keyClick(page.sessions.rows[0].head, Qt.Key.Key_Return)
    assert [text for text in texts(page) if text.endswith(" s, gently")]


def test_the_first_look_leads_to_a_first_session(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    assert not page.map.isVisible()
    with qtbot.waitSignal(page.page_asked) as asked:
        page.nothing_yet.button.click()
    assert asked.args == ["today"]
    person.do("desk-break")
    page.refresh()
    assert page.map.isVisible()
    assert not page.nothing_yet.isVisible()


def test_the_map_is_walked_by_keyboard(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=1)
    page = show(HistoryPage(person.practice, theme, figures))
    assert page.map.day == date(2026, 3, 3)

    QTest.keyClick(page.map, Qt.Key.Key_Up)
    assert page.map.day == date(2026, 3, 2)
    assert "Monday 2 March: " in page.map.accessibleDescription()
    QTest.keyClick(page.map, Qt.Key.Key_Return)
    assert len(page.day_sessions.rows) == 1

    QTest.keyClick(page.map, Qt.Key.Key_Left)
    QTest.keyClick(page.map, Qt.Key.Key_Return)
    assert "No session on this day." in texts(page)
    assert "Recent sessions" in texts(page)
    page.day_sessions.close_button.click()
    assert "No session on this day." not in texts(page)
    assert page.map.hasFocus()


def test_the_map_stays_where_it_was_when_something_changes_and_marks_the_day_that_is_shown(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    page = show(HistoryPage(person.practice, theme, figures))
    QTest.keyClick(page.map, Qt.Key.Key_Left)
    there = page.map.day
    page.sessions.title.setFocus()
    plain = page.map.grab().toImage()
    page.map.chosen.emit(there)
    assert page.map.grab().toImage() != plain
    QTest.keyClick(page.sessions.rows[0].head, Qt.Key.Key_Delete)
    assert page.map.day == there
    page.day_sessions.close_button.click()
    assert page.map.day == there


def test_a_day_of_the_map_opens_on_a_click_and_closes_on_the_next(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    person.practise_on("quick-release", days=2)
    page = show(HistoryPage(person.practice, theme, figures))
    tuesday = next(
        QPoint(x, y)
        for x in range(page.map.width())
        for y in range(page.map.height())
        if page.map.day_at(QPoint(x, y)) == date(2026, 3, 3)
    )
    qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=tuesday)
    assert len(page.day_sessions.rows) == 1
    assert page.day_sessions.isVisible()
    qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=tuesday)
    assert not page.day_sessions.isVisible()


def test_the_details_of_a_session_are_in_sight_once_it_is_opened(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    person.practise_on("quick-release", days=2)
    page = show(HistoryPage(person.practice, theme, figures))
    page.resize(720, 400)
    row = page.sessions.rows[0]
    page.ensureWidgetVisible(row.head)
    QTest.keyClick(row.head, Qt.Key.Key_Return)
    assert row.details is not None
    note = row.details.note
    qtbot.waitUntil(lambda: not note.visibleRegion().isEmpty())
    assert not row.head.visibleRegion().isEmpty()


def test_what_is_deleted_on_a_day_is_gone_everywhere_until_it_is_undone(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("quick-release", days=2)
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    page.map.chosen.emit(date(2026, 3, 3))
    QTest.keyClick(page.day_sessions.rows[0].head, Qt.Key.Key_Delete)
    assert "Tuesday 3 March: nothing" in texts(page)
    assert (len(page.day_sessions.rows), len(page.sessions.rows)) == (0, 1)
    page.day_sessions.undo.button.click()
    assert (len(page.day_sessions.rows), len(page.sessions.rows)) == (1, 2)


def test_the_map_never_leaves_its_year(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(HistoryPage(person.practice, theme, figures))
    QTest.keyClick(page.map, Qt.Key.Key_Right)
    assert page.map.day == person.practice.today()
    for _ in range(60):
        QTest.keyClick(page.map, Qt.Key.Key_Left)
    assert page.map.day == date(2025, 3, 3)


def test_no_history_is_said_kindly(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    shown = texts(show(HistoryPage(person.practice, theme, figures)))
    assert "Nothing here yet. Your first session will be the first line." in shown


def test_more_minutes_are_darker() -> None:
    minutes = [0, 1, 10, 11, 30, 31]
    assert [level(DayTotal(1, 1, m * 60_000)) for m in minutes] == [0, 1, 1, 2, 2, 3]


def test_less_than_a_minute_is_told_in_seconds(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    routine = person.practice.prepared("low-lunge-daily")
    assert routine is not None
    person.practice.begin(routine)
    person.ticker.run_for(45_000)
    person.practice.runner.leave()
    assert "40 s" in texts(show(HistoryPage(person.practice, theme, figures)))


def test_the_target_is_changed_in_the_settings_of_practice(
    person: Person, open_window: Callable[[Practice], MainWindow]
) -> None:
    person.do("desk-break")
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("history")
    shown(window, SideCard).target_button.click()
    assert window.navigation.page_name == "settings"
    page = shown(window, SettingsPage)
    assert QApplication.focusWidget() is page.resets["practice"]
    assert "weekly_target_min" in page.editors
