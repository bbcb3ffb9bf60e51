"""Adjust holds…: typing, bounds, the total, and what becomes of the changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

ASSETS = Path(__file__).resolve().parents[3] / "assets"

PRESS = an_exercise(
    id="press",
    name="Press",
    kind=Kind.PRESSURE,
    has_sides=True,
    hold_bounds=Bounds(10_000, 15_000),
    reps_bounds=Bounds(1, 3),
    bounds_from="10-15 s in the article.",
)
STEPS = (
    a_step(12, exercise=PRESS, sides=Sides.BOTH, reps=2, rest_s=6, switch_s=6, prep_s=8),
    a_breathing_step(4),
    a_cadence_step(8, rep_s=5),
)


class Practice:
    """One routine, and what is remembered of it."""

    def __init__(self) -> None:
        self.settings = Settings()
        self.library = self
        self.remembered: tuple[StepAdjustment, ...] = ()

    def routine(self, routine_id: str):
        return a_routine(*STEPS)

    def chosen(self, routine_id: str):
        return adjusted(a_routine(*STEPS), self.remembered)

    def remember(self, routine_id: str, adjustments) -> None:
        self.remembered = tuple(adjustments)


@pytest.fixture
def practice() -> Practice:
    return Practice()


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, practice: Practice) -> AdjustDialog:
    return opened(qtbot, Theme(qapp, ASSETS, "light"), practice)


def opened(qtbot: QtBot, theme: Theme, practice: Practice) -> AdjustDialog:
    dialog = AdjustDialog(theme, practice, "morning")
    dialog.theme = theme
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def write(qtbot: QtBot, field: QWidget, text: str, *, enter: bool = True) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    if enter:
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_keyboard_starts_in_the_first_hold(dialog: AdjustDialog):
    assert dialog.rows[0].hold.hasFocus()
    assert dialog.total.text() == "2:34 in all"


def test_the_total_follows_while_typing(dialog: AdjustDialog, qtbot: QtBot):
    write(qtbot, dialog.rows[1].hold, "1:00", enter=False)
    assert dialog.total.text() == "2:54 in all, 2:34 before"


def test_a_hold_beyond_its_bounds_is_capped_and_explained(dialog: AdjustDialog, qtbot: QtBot):
    row = dialog.rows[0]
    write(qtbot, row.hold, "45")
    assert row.hold.value() == 15_000
    assert row.remark.text() == "Press: 15 s is the most. Why: 10-15 s in the article."
    write(qtbot, row.hold, "3")
    assert row.hold.value() == 10_000
    assert row.remark.text().startswith("Press: 10 s is the least.")
    write(qtbot, row.hold, "11")
    assert (row.hold.value(), row.remark.isVisible()) == (11_000, False)


def test_a_breath_moves_by_whole_cycles(dialog: AdjustDialog, qtbot: QtBot):
    row = dialog.rows[1]
    write(qtbot, row.hold, "47")
    assert row.hold.value() == 50_000
    assert row.remark.text() == "Slow breath: whole breaths of 10 s, so 50 s."
    qtbot.keyClick(row.hold, Qt.Key.Key_Up)
    assert row.hold.value() == 60_000


def test_a_cadence_moves_by_whole_movements(dialog: AdjustDialog, qtbot: QtBot):
    write(qtbot, dialog.rows[2].hold, "32 s")
    assert dialog.rows[2].hold.value() == 30_000


@pytest.mark.parametrize("enter", [True, False])
def test_what_is_no_length_is_said_and_the_last_one_kept(
    dialog: AdjustDialog, qtbot: QtBot, enter: bool
):
    row = dialog.rows[1]
    write(qtbot, row.hold, "soon", enter=enter)
    dialog.start.setFocus()
    assert row.remark.text() == "“soon” is no length; write 45, 1:30 or 2 min."
    assert (row.hold.value(), row.hold.text()) == (40_000, "40 s")


def test_enter_in_a_field_does_not_start(dialog: AdjustDialog, qtbot: QtBot):
    with qtbot.assertNotEmitted(dialog.start_requested):
        write(qtbot, dialog.rows[1].hold, "60")
    assert dialog.isVisible()


def test_start_now_hands_the_changed_routine_over_and_keeps_nothing(
    dialog: AdjustDialog, practice: Practice, qtbot: QtBot
):
    write(qtbot, dialog.rows[0].reps, "3", enter=False)
    sides = dialog.rows[0].sides
    sides.setCurrentIndex(sides.findText("right"))
    with qtbot.waitSignal(dialog.start_requested) as started:
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    (routine,) = started.args
    assert routine == a_routine(replace(STEPS[0], reps=3, sides=Sides.RIGHT), *STEPS[1:])
    assert practice.remembered == ()


def test_ctrl_enter_starts_with_what_is_being_typed(dialog: AdjustDialog, qtbot: QtBot):
    hold = dialog.rows[0].hold
    write(qtbot, hold, "45", enter=False)
    with qtbot.waitSignal(dialog.start_requested) as started:
        qtbot.keyClick(hold, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert started.args[0].steps[0].hold_ms == 15_000


def test_keep_remembers_only_what_differs(dialog: AdjustDialog, practice: Practice, qtbot: QtBot):
    write(qtbot, dialog.rows[0].rest, "0:10")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert practice.remembered == (StepAdjustment(0, "press", rest_ms=10_000),)
    assert not dialog.isVisible()


def test_remembered_changes_are_shown_and_reset_takes_them_back(
    qtbot: QtBot, qapp: QApplication, practice: Practice
):
    practice.remembered = (StepAdjustment(1, "slow-breath", hold_ms=80_000),)
    dialog = opened(qtbot, Theme(qapp, ASSETS, "light"), practice)
    assert dialog.rows[1].hold.text() == "1:20"
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert dialog.rows[1].hold.text() == "40 s"
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert practice.remembered == ()


def test_default_lengths_are_no_adjustments(qtbot: QtBot, qapp: QApplication, practice: Practice):
    practice.settings = replace(practice.settings, prep_s=20)
    dialog = opened(qtbot, Theme(qapp, ASSETS, "light"), practice)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert practice.remembered == ()


def test_esc_changes_nothing(dialog: AdjustDialog, practice: Practice, qtbot: QtBot):
    write(qtbot, dialog.rows[1].hold, "60")
    with qtbot.assertNotEmitted(dialog.start_requested):
        qtbot.keyClick(dialog.rows[1].hold, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), practice.remembered) == (False, ())


def test_one_round_needs_no_rest(dialog: AdjustDialog, qtbot: QtBot):
    assert dialog.rows[0].rest.isEnabled()
    write(qtbot, dialog.rows[0].reps, "1")
    assert not dialog.rows[0].rest.isEnabled()


def test_what_cannot_be_changed_is_disabled(dialog: AdjustDialog):
    assert not dialog.rows[1].sides.isEnabled()
    assert dialog.rows[0].sides.isEnabled()


def test_fields_are_named_for_screen_readers(dialog: AdjustDialog):
    assert dialog.rows[0].hold.accessibleName() == "Hold of step 1, Press"
    assert dialog.rows[2].reps.accessibleName() == "Rounds of step 3, Knee lift"


def titles(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible()]


def left(field: QWidget, row: QWidget) -> int:
    return field.mapTo(row, QPoint(0, 0)).x()


def test_with_little_room_each_field_stands_below_the_name_under_a_title_of_its_own(
    dialog: AdjustDialog, qtbot: QtBot
):
    row = dialog.rows[0]
    qtbot.waitUntil(lambda: left(row.hold, row) > row.width() // 4)
    assert titles(dialog).count("Hold") == 1
    dialog.resize(480, 600)
    qtbot.waitUntil(lambda: left(row.hold, row) == 0)
    assert titles(dialog).count("Hold") == len(dialog.rows)
    qtbot.waitUntil(lambda: row.width() < dialog.width())


def test_a_field_that_is_not_offered_leaves_no_title(dialog: AdjustDialog, qtbot: QtBot):
    row = dialog.rows[0]
    dialog.resize(480, 600)
    qtbot.waitUntil(lambda: "Rest between" in titles(row))
    write(qtbot, row.reps, "1")
    qtbot.waitUntil(lambda: "Rest between" not in titles(row))
