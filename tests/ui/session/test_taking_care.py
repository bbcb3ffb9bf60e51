"""Easing off, stopping with pain, and the keys, while a session runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.session.state import Status
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.session.session_view import SessionView
from tests.builders import a_step
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

STEP = a_step(30, prep_s=10, switch_s=8, sides=Sides.BOTH)
IN_A_HOLD_S = 20


def answer(view: SessionView, text: str) -> None:
    next(button for button in view.question.buttons if button.text() == text).click()


@pytest.mark.parametrize("by_key", [True, False])
def test_easing_off_shortens_the_hold_and_says_so(open_view: Open, led: Led, by_key: bool) -> None:
    view = open_view(STEP)
    led.run_for(IN_A_HOLD_S)
    if by_key:
        press(view, Qt.Key.Key_E)
    else:
        view.running.foot.ease.click()
    assert led.session.segment.duration_ms == 20_000
    assert view.running.stage.state.text() == "Eased: this hold is 20 s now. It counts as done."
    led.run_for(200)
    assert view.done.title.text() == "Well done"
    shown = [each.text() for each in view.done.findChildren(QLabel)]
    assert "left 0:20, gently · right 0:30" in shown


def test_only_a_hold_can_be_eased(open_view: Open, led: Led) -> None:
    view = open_view(STEP)
    led.run_for(2)
    assert not view.running.foot.ease.isEnabled()
    press(view, Qt.Key.Key_E)
    assert view.running.stage.state.text() == ("Only a hold can be eased, and none runs just now.")
    led.run_for(IN_A_HOLD_S - 2)
    assert view.running.foot.ease.isEnabled()


def hurt(open_view: Open, led: Led) -> SessionView:
    view = open_view(STEP)
    led.run_for(IN_A_HOLD_S)
    press(view, Qt.Key.Key_X)
    assert led.session.status is Status.PAUSED
    return view


def test_pain_pauses_at_once_and_tells_when_to_stop(open_view: Open, led: Led) -> None:
    view = hurt(open_view, led)
    assert view.question.points == ("Stop at once if pain is sharp.",)


def test_ending_with_pain_is_recorded_and_met_with_care(open_view: Open, led: Led) -> None:
    view = hurt(open_view, led)
    press(view, Qt.Key.Key_Return)
    assert [record.hurt for record in led.kept] == [True]
    assert view.done.title.text() == "It was right to stop"
    assert "ask a doctor or physiotherapist" in view.done.kindness.text()
    assert not view.done.repeat.isVisible()
    view.done.help.click()
    (dialog,) = view.findChildren(HelpDialog)
    assert "Numbness in both legs" in [each.text() for each in dialog.findChildren(QLabel)]


def test_pain_before_any_hold_is_met_with_care_as_well(open_view: Open, led: Led) -> None:
    view = open_view(STEP)
    led.run_for(2)
    view.running.foot.hurts.click()
    answer(view, "End the session")
    assert view.done.title.text() == "It was right to stop"
    assert led.kept == []


def test_going_on_gently_eases_the_hold(open_view: Open, led: Led) -> None:
    view = hurt(open_view, led)
    answer(view, "Go on gently")
    assert led.session.segment.duration_ms == 20_000
    led.run_for(4)
    assert led.session.status is Status.RUNNING


def test_esc_leaves_the_session_paused(open_view: Open, led: Led) -> None:
    view = hurt(open_view, led)
    press(view, Qt.Key.Key_Escape)
    assert not view.question.isVisible()
    assert led.session.status is Status.PAUSED


def test_help_is_one_press_away_and_comes_back_to_the_choice(open_view: Open, led: Led) -> None:
    view = hurt(open_view, led)
    answer(view, "When to get help")
    (dialog,) = view.findChildren(HelpDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert view.question.isVisible()
    assert view.question.topic == "hurts"
    assert led.session.status is Status.PAUSED


def test_a_step_that_waits_goes_on_waiting(open_view: Open, led: Led) -> None:
    view = open_view(a_step(30, waits=True))
    assert led.session.status is Status.WAITING
    press(view, Qt.Key.Key_X)
    answer(view, "Go on gently")
    assert led.session.status is Status.WAITING


def test_who_leaves_can_say_that_it_hurts(open_view: Open, led: Led) -> None:
    view = open_view(STEP)
    led.run_for(IN_A_HOLD_S)
    press(view, Qt.Key.Key_Escape)
    answer(view, "Stop, it hurts")
    assert view.question.topic == "hurts"
    assert led.session.status is Status.PAUSED


def test_the_keys_are_shown_while_the_session_goes_on(
    open_view: Open, led: Led, qtbot: QtBot
) -> None:
    view = open_view(STEP)
    led.run_for(IN_A_HOLD_S)
    press(view, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    (dialog,) = view.findChildren(KeysDialog)
    assert dialog.isVisible()
    assert led.session.status is Status.RUNNING
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
