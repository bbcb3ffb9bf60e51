"""Adjust holds…: circuits and their rounds, and all holds at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_routine
from tests.ui.adjust.test_adjust_dialog import ASSETS, PRESS, STEPS, Practice, opened

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

IN_ROUNDS = a_routine(
    replace(STEPS[0], reps=1), *STEPS[1:], circuits=(Circuit(0, 2, rounds=2, rest_ms=20_000),)
)


class CircuitPractice(Practice):
    """A routine whose first two steps are led twice."""

    def routine(self, routine_id: str):
        return IN_ROUNDS

    def chosen(self, routine_id: str):
        return adjusted(IN_ROUNDS, self.remembered)


@pytest.fixture
def practice() -> CircuitPractice:
    return CircuitPractice()


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, practice: CircuitPractice) -> AdjustDialog:
    return opened(qtbot, Theme(qapp, ASSETS, "light"), practice)


def routine_of(dialog: AdjustDialog, qtbot: QtBot):
    with qtbot.waitSignal(dialog.start_requested) as asked:
        dialog.start.click()
    return asked.args[0]


def test_a_circuit_stands_above_its_steps(dialog: AdjustDialog):
    (circuit,) = dialog.circuits
    assert circuit.rounds.value() == 2
    assert circuit.rounds.accessibleName() == "Rounds of circuit 1"
    assert circuit.y() < dialog.rows[0].y()
    assert dialog.rows[1].y() < dialog.rows[2].y()


def test_fewer_rounds_are_led_and_change_the_total(dialog: AdjustDialog, qtbot: QtBot):
    before = dialog.total.text()
    dialog.circuits[0].rounds.setValue(1)
    assert dialog.total.text() != before
    routine = routine_of(dialog, qtbot)
    assert routine.circuits[0].rounds == 1
    assert routine.total_ms == sum(step.total_ms for step in routine.steps)


def test_rounds_are_kept_for_next_time(dialog: AdjustDialog, practice: CircuitPractice):
    dialog.circuits[0].rounds.setValue(1)
    dialog.keep.click()
    assert practice.remembered == (StepAdjustment(0, "press", rounds=1),)


def test_more_rounds_leave_fewer_presses_and_no_more_than_there_may_be(
    dialog: AdjustDialog, qtbot: QtBot
):
    assert dialog.circuits[0].rounds.maximum() == PRESS.reps_bounds.high == 3
    assert not dialog.rows[0].reps.isEnabled()
    dialog.circuits[0].rounds.setValue(1)
    assert dialog.rows[0].reps.maximum() == 3
    dialog.rows[0].reps.setValue(3)
    dialog.circuits[0].rounds.setValue(3)
    assert dialog.rows[0].reps.value() == 1
    assert routine_of(dialog, qtbot).steps[0].reps == 1


def test_reset_takes_rounds_and_holds_back(dialog: AdjustDialog, qtbot: QtBot):
    dialog.circuits[0].rounds.setValue(1)
    dialog.rows[0].reps.setValue(3)
    dialog.longer.click()
    dialog.reset.click()
    assert dialog.circuits[0].rounds.value() == 2
    assert routine_of(dialog, qtbot) == IN_ROUNDS


def test_all_holds_become_a_tenth_longer_in_whole_breaths_and_movements(
    dialog: AdjustDialog, qtbot: QtBot
):
    dialog.longer.click()
    assert [row.hold.value() for row in dialog.rows] == [13_000, 50_000, 45_000]
    dialog.longer.click()
    dialog.longer.click()
    dialog.longer.click()
    assert dialog.rows[0].hold.value() == 15_000  # its most


def test_ctrl_enter_starts_from_a_button_too(dialog: AdjustDialog, qtbot: QtBot):
    dialog.longer.setFocus()
    with qtbot.waitSignal(dialog.start_requested) as asked:
        qtbot.keyClick(dialog.longer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args[0] == IN_ROUNDS


def test_all_holds_become_shorter_but_not_below_their_least(dialog: AdjustDialog):
    for _ in range(30):
        dialog.shorter.click()
    assert [row.hold.value() for row in dialog.rows] == [10_000, 10_000, 5_000]
