"""Leaving, being away, and the end of a session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.state import Status
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_step
from tests.ui.layout_faults import layout_faults
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

STEP = a_step(30, prep_s=10, switch_s=8, sides=Sides.BOTH)


def click(qtbot: QtBot, view: SessionView, text: str) -> None:
    button = next(b for b in view.question.buttons if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_esc_asks_and_esc_again_stays(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(25)
    press(view, Qt.Key.Key_Escape)
    assert view.question.isVisible()
    assert view.question.line.text() == "What you did so far is kept: 0:25 of 1:18."
    press(view, Qt.Key.Key_Escape)
    assert not view.question.isVisible()
    assert led.session.status is Status.RUNNING
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.PAUSED


def test_no_key_reaches_the_session_under_a_question(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(25)
    press(view, Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Plus, Qt.Key.Key_M):
        press(view, key)
    assert led.position_s == 25
    assert not led.settings.is_muted


def test_leaving_shows_what_was_done(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(25)
    press(view, Qt.Key.Key_Escape)
    click(qtbot, view, "Leave")
    assert led.session.status is Status.LEFT
    assert view.done.isVisible()
    assert view.done.title.text() == "That counts too"
    assert [record.outcome for record in led.kept] == [Outcome.LEFT]


def test_a_hidden_streak_is_not_told_at_the_end(open_view: Open, led: Led, qtbot: QtBot):
    led.settings = replace(led.settings, shows_streak=False)
    view = open_view(STEP)
    led.run_for(25)
    press(view, Qt.Key.Key_Escape)
    click(qtbot, view, "Leave")
    assert view.done.title.isVisible()
    assert not view.done.streak.isVisible()
    assert view.done.best.text() == ""


def test_leaving_before_anything_was_done_asks_nothing(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    with qtbot.waitSignal(view.closed):
        press(view, Qt.Key.Key_Escape)
    assert led.session.status is Status.LEFT
    assert led.kept == []


def test_leaving_in_the_preparation_closes_since_no_hold_was_begun(
    open_view: Open, led: Led, qtbot: QtBot
):
    view = open_view(STEP)
    led.run_for(5)
    press(view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.closed):
        click(qtbot, view, "Leave")


def test_a_session_that_ends_takes_the_question_with_it(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(75)
    press(view, Qt.Key.Key_Escape)
    led.run_for(5)
    assert not view.question.isVisible()
    assert view.done.isVisible()


def away(view: SessionView, led: Led) -> None:
    led.run_for(22)
    led.sleep(754)
    assert led.session.status is Status.AWAY
    assert view.question.isVisible()


def test_after_a_sleep_it_tells_how_long_and_asks(open_view: Open, led: Led):
    view = open_view(STEP)
    away(view, led)
    assert view.question.line.text() == (
        "This computer was away for 12 min 34 s. "
        "Side bend stopped with 18 s to go, and none of that time was counted."
    )


def test_after_a_sleep_enter_continues_where_it_stopped(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    away(view, led)
    press(view, Qt.Key.Key_Return)
    led.run_for(3)
    assert (led.session.status, led.position_s) == (Status.RUNNING, 22)
    assert not view.question.isVisible()


def test_after_a_sleep_the_hold_can_be_restarted(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    away(view, led)
    click(qtbot, view, "Restart this hold")
    led.run_for(3)
    assert (led.session.status, led.position_s) == (Status.RUNNING, 10)


def test_after_a_sleep_one_can_leave(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    away(view, led)
    click(qtbot, view, "Leave")
    assert view.done.isVisible()
    assert led.kept[0].held_ms == 12_000


def test_tab_goes_round_the_answers(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    away(view, led)
    seen = []
    for _ in range(4):
        seen.append(view.question.buttons.index(QApplication.focusWidget()))
        press(view, Qt.Key.Key_Tab)
    assert seen == [0, 1, 2, 0]


def test_the_end_tells_what_was_done_and_the_streak(open_view: Open, led: Led):
    view = open_view(STEP, a_step(20, kind=Kind.MASSAGE))
    led.run_for(100)
    texts = [label.text() for label in view.done.findChildren(QLabel)]
    assert "Stretch" in texts
    assert "left 0:30 · right 0:30" in texts
    assert "Massage" in texts
    assert view.done.title.text() == "Well done"
    assert view.done.streak.text() == "3 days in a row"
    assert view.done.kindness.text() != ""


def test_a_routine_has_the_first_and_the_last_word(open_view: Open, led: Led):
    view = open_view(STEP)
    led.run_for(80)
    led.start(STEP, intro="Nothing should hurt.", outro="Walk a few steps.")
    led.run_for(3)
    assert "Nothing should hurt." in [label.text() for label in view.findChildren(QLabel)]
    led.run_for(80)
    assert view.done.isVisible()
    assert view.done.kindness.text() == "Walk a few steps."


def test_enter_closes_the_end(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(80)
    with qtbot.waitSignal(view.closed):
        press(view, Qt.Key.Key_Return)


def test_what_is_led_once_more_is_shown_from_its_start(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(80)
    with qtbot.waitSignal(view.repeat_asked):
        qtbot.mouseClick(view.done.repeat, Qt.MouseButton.LeftButton)
    led.start(STEP)
    view.setFocus()
    assert view.running.isVisible()
    assert (led.session.status, led.position_s) == (Status.RUNNING, 0)
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.PAUSED


def test_the_end_shows_a_resting_figure_and_the_days_of_this_week(open_view: Open, led: Led):
    view = open_view(STEP)
    led.run_for(80)
    assert view.done.dots.isVisible()
    assert "done" in view.done.dots.accessibleName()
    assert view.done.figure.isVisible()


def test_without_a_history_there_are_no_dots(open_view: Open, led: Led):
    led.problem = Problem(message("history.unreadable"))
    view = open_view(STEP)
    led.run_for(80)
    assert not view.done.dots.isVisible()


def test_a_streak_that_can_be_read_no_more_is_not_told(
    open_view: Open, led: Led, monkeypatch: pytest.MonkeyPatch
):
    """The history tells of its trouble when it is asked, and not before."""
    known = led.streak

    def asked() -> Streak:
        led.problem = Problem(message("history.unreadable"))
        return replace(known(), current=0)

    monkeypatch.setattr(led, "streak", asked)
    view = open_view(STEP)
    led.run_for(80)
    assert view.done.title.isVisible()
    assert not view.done.streak.isVisible()
    assert not view.done.dots.isVisible()


@pytest.mark.parametrize("text_percent", [100, 200])
@pytest.mark.parametrize("size", [(720, 540), (800, 600), (1120, 740), (3840, 2160)])
def test_the_end_stands_in_the_middle_and_nothing_is_cut(
    open_view: Open, led: Led, theme: Theme, size: tuple[int, int], text_percent: int
):
    theme.set_text_percent(text_percent)
    view = open_view(STEP, a_step(20, kind=Kind.MASSAGE))
    view.resize(*size)
    led.run_for(100)
    assert layout_faults(view.done) == []
    card = view.done.figure.parentWidget()
    middle = card.mapTo(view.done, card.rect().center()).x()
    assert abs(middle - view.done.width() / 2) <= 12


@pytest.mark.parametrize(("width", "text_percent"), [(720, 100), (1120, 200)])
def test_the_end_has_its_figure_also_where_text_is_large(
    open_view: Open, led: Led, theme: Theme, width: int, text_percent: int
):
    theme.set_text_percent(text_percent)
    view = open_view(STEP)
    view.resize(width, 740)
    led.run_for(80)
    assert view.done.figure.isVisible()
