"""Today: the streak as it is told, the routine to do, and the others."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.today_page import TodayPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.routine_card import RoutineCard
from psoas_timer.ui.widgets.streak_dots import StreakDots
from tests.ui.conftest import Person, texts

Show = Callable[[Page], Page]


def card(page: Page, routine_id: str) -> RoutineCard:
    return next(c for c in page.findChildren(RoutineCard) if c.routine_id == routine_id)


def test_a_routine_without_a_purpose_says_only_what_it_needs(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    text = 'schema = 1\nid = "mine"\nname = "Mine"\n[[step]]\nexercise = "standing-reset"\n'
    Path(folder, "mine.toml").write_text(text, encoding="utf-8")
    person.practice.library.reload()
    person.do("mine")
    assert "You need nothing." in texts(show(TodayPage(person.practice, theme, figures)))


def test_whom_the_routine_of_the_big_card_does_not_suit_is_said(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    card(page, "chair-only").click()
    assert "Not for: Chairs that roll or tip." in texts(page)


def test_the_history_is_asked_once_for_its_days_and_once_for_its_sessions(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, asked: list[str]
) -> None:
    person.practise_on("desk-break", days=2)
    page = show(TodayPage(person.practice, theme, figures))
    asked.clear()
    page.refresh()
    assert sorted(asked) == ["briefs", "day_totals"]

    person.do("desk-break")
    page.refresh()
    assert "3 days" in texts(page)


def test_a_running_streak_is_told_with_the_best(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("desk-break", days=3)
    page = show(TodayPage(person.practice, theme, figures))
    assert {"3 days", "current streak · best 3", "Thursday 5 March"} <= set(texts(page))


def test_the_first_day_is_told_as_one(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("desk-break")
    page = show(TodayPage(person.practice, theme, figures))
    assert {"1 day", "Done for today. Well practised."} <= set(texts(page))


def test_a_broken_streak_is_never_a_zero(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practise_on("desk-break", days=2)
    person.clock.local += timedelta(days=5)
    shown = texts(show(TodayPage(person.practice, theme, figures)))
    best = "best streak 2 days · 2 of the last 30 days"
    assert {"Welcome back.", "A new start", best, "goal of this week: 5 days"} <= set(shown)
    assert not any(text.startswith("0 ") for text in shown)


def test_the_dots_say_what_this_week_was(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("desk-break")
    person.clock.local += timedelta(days=2)
    page = show(TodayPage(person.practice, theme, figures))
    told = page.findChildren(StreakDots)[0].accessibleName()
    assert "Monday: done, Tuesday: a freeze kept the streak, Wednesday: today" in told

    person.clock.local += timedelta(days=4)
    page.refresh()
    told = page.findChildren(StreakDots)[0].accessibleName()
    assert "Wednesday: nothing" in told
    assert "Sunday: day of rest" in told


def test_freezes_and_the_week_are_told_in_one_quiet_line(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("desk-break")
    page = show(TodayPage(person.practice, theme, figures))
    assert "1 freeze left · 1 of 5 days this week" in texts(page)
    person.clock.local += timedelta(days=2)
    page.refresh()
    assert "no freeze left · 1 of 5 days this week" in texts(page)


def test_a_goal_that_is_met_is_told_as_that(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.set(weekly_goal=2)
    person.practise_on("desk-break", days=3)
    page = show(TodayPage(person.practice, theme, figures))
    assert "1 freeze left · week’s goal met: 3 of 2" in texts(page)


@pytest.mark.parametrize(
    ("hidden", "gone", "stays"),
    [
        ("shows_streak", {"1 day", "1 freeze left"}, "1 of 5 days this week"),
        ("shows_weekly_goal", {"1 of 5 days this week"}, "1 freeze left"),
    ],
)
def test_streak_and_weekly_goal_can_be_hidden(
    person: Person,
    theme: Theme,
    figures: FigureMaker,
    show: Show,
    hidden: str,
    gone: set[str],
    stays: str,
) -> None:
    person.do("desk-break")
    person.set(**{hidden: False})
    shown = texts(show(TodayPage(person.practice, theme, figures)))
    assert stays in shown
    assert not gone & set(shown)


def test_a_click_chooses_and_enter_starts(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = TodayPage(person.practice, theme, figures)
    show(page)
    other = page.findChildren(RoutineCard)[0].routine_id

    qtbot.mouseClick(card(page, other), Qt.MouseButton.LeftButton)
    assert page.card.routine_id == other
    with qtbot.waitSignal(page.start_asked) as started:
        QTest.keyClick(page.card.start_button, Qt.Key.Key_Return)
    assert started.args == [other]


def test_enter_on_a_card_starts_it(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    other = page.findChildren(RoutineCard)[1]
    with qtbot.waitSignal(page.start_asked) as started:
        QTest.keyClick(other, Qt.Key.Key_Return)
    assert started.args == [other.routine_id]


def test_what_was_done_lately_comes_first(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("yoga-flow")
    person.clock.local += timedelta(hours=8)
    page = show(TodayPage(person.practice, theme, figures))
    assert page.findChildren(RoutineCard)[0].routine_id == "yoga-flow"


def test_ones_own_come_before_what_was_never_done(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("yoga-flow")
    person.clock.local += timedelta(hours=8)
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    text = 'schema = 1\nid = "sheet"\nname = "Zest"\n[[step]]\nexercise = "low-lunge"\n'
    (folder / "sheet.toml").write_text(text, encoding="utf-8")
    person.practice.library.reload()
    page = show(TodayPage(person.practice, theme, figures))
    cards = page.grid.findChildren(RoutineCard)
    assert [each.routine_id for each in cards][:2] == ["yoga-flow", "sheet"]


def test_the_figure_shows_what_tells_most_about_the_routine(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = TodayPage(person.practice, theme, figures)
    show(page)
    place = page.card.figure
    qtbot.waitUntil(lambda: place.view is not None)
    assert place.view.accessibleName() == "Picture of Half-kneeling hip stretch, left side"
    other = card(page, "self-massage")
    other.click()
    assert place.view.accessibleName() == "Picture of Ball on the wall, low back, left side"
    assert not place.view.is_animated


def test_a_narrow_page_has_no_figure_and_loads_none(
    person: Person, theme: Theme, figures: FigureMaker, qtbot: QtBot
) -> None:
    page = TodayPage(person.practice, theme, figures)
    qtbot.addWidget(page)
    page.resize(700, 540)
    with qtbot.waitExposed(page):
        page.show()
    page.grab()
    assert not page.card.figure.isVisible()
    assert page.card.figure.view is None
    page.resize(1000, 700)
    qtbot.waitUntil(lambda: page.card.figure.view is not None)


def test_the_suggestion_of_the_first_start_and_two_rows_need_no_scrolling(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    assert isinstance(page, TodayPage)
    page.resize(1_036, 740)  # beside the rail, in the window as it opens
    assert page.card.routine_id == "quick-release"
    assert len(page.grid.findChildren(RoutineCard)) == 6
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)


def test_a_high_window_shows_more_routines_and_the_keyboard_stays_on_the_page(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    card(page, "desk-break").setFocus()
    page.resize(1_200, 1_080)
    qtbot.waitUntil(lambda: len(page.findChildren(RoutineCard)) == 12)
    assert page.verticalScrollBar().maximum() == 0
    assert page.isAncestorOf(QApplication.focusWidget())


def test_a_streak_that_can_not_be_read_is_not_told_as_a_new_start(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("desk-break")
    person.practice.close()
    with closing(sqlite3.connect(person.practice.places.history_file)) as newer:
        newer.execute("PRAGMA user_version = 99")
    told = texts(show(TodayPage(person.practice, theme, figures)))
    assert "Not known just now" in told
    assert "A new start" not in told


@pytest.mark.parametrize("by_key", [True, False])
def test_sound_that_was_muted_once_is_said_and_comes_back_with_one_press(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, by_key: bool
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    assert isinstance(page, TodayPage)
    sentence = "Sound is muted: a session will be silent."
    assert sentence not in texts(page)
    person.set(is_muted=True)
    page.refresh()
    page.focus_first()
    assert sentence in texts(page)

    if by_key:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_M)
    else:
        page.mute_note.button.click()

    assert not person.practice.settings.is_muted
    assert sentence not in texts(page)
    assert QApplication.focusWidget() is page.card.start_button
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_M)
    assert not person.practice.settings.is_muted


def test_routines_that_are_led_otherwise_say_so(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.do("trigger-point-holds")
    person.practice.care.tick({"hernia"})
    page = show(TodayPage(person.practice, theme, figures))
    assert isinstance(page, TodayPage)
    assert page.card.routine_id == "trigger-point-holds"
    assert "Today’s routine · adapted for you" in texts(page)
    assert "takes the place of" in page.card.start_button.accessibleDescription()
    adapted = card(page, "self-massage")
    assert "adapted for you" in adapted.accessibleName()
    assert "takes the place of" in adapted.toolTip()
    assert not card(page, "desk-break").toolTip()


def test_where_no_routine_suits_it_is_said_and_settings_are_one_press_away(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot, monkeypatch
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    monkeypatch.setattr(person.practice, "cared_for", lambda routine_id: None)
    page.refresh()
    assert "After what you ticked, no routine can be led just now." in " ".join(texts(page))
    with qtbot.waitSignal(page.page_asked) as asked:
        next(b for b in page.findChildren(QPushButton) if b.text() == "Open Settings").click()
    assert asked.args == ["settings"]
