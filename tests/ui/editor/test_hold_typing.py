"""Typing a hold in its row: begun by a click or a key, taken, taken back, or explained."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.editing.arranging import delete
from psoas_timer.core.messages import Message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_view import PartView
from psoas_timer.ui.editor.row_delegate import HoldBox
from tests.ui.editor.conftest import MakeModel
from tests.ui.editor.drafts import key_of, name_of_selected, routine_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def model(make_model: MakeModel) -> Iterator[EditorModel]:
    model = make_model(routine_of("A", "B", "C D", "E"))
    yield model
    model.stop()


@pytest.fixture
def told(model: EditorModel) -> list[Message]:
    """What was said of the edits, without that all is well."""
    said: list[Message] = []
    model.told.connect(lambda message: said.append(message) if message else None)
    return said


def hold_s(model: EditorModel, name: str) -> float:
    return model.draft.step(key_of(model, name)).hold_ms / 1_000


def boxes(view: PartView) -> list[HoldBox]:
    QApplication.processEvents()
    return [box for box in view.findChildren(HoldBox) if box.isVisible()]


def typed(qtbot: QtBot, view: PartView, text: str, end: Key | None = None) -> None:
    """Type into the box that is open."""
    (box,) = boxes(view)
    qtbot.keyClicks(box, text)
    if end is not None:
        qtbot.keyClick(box, end)
    QApplication.processEvents()


def test_a_click_in_the_box_of_any_row_begins_and_enter_takes_it(model, view, hand, qtbot):
    hand.click("D", "hold")
    assert name_of_selected(model) == "D"
    assert boxes(view)[0].text() == "30 s"
    assert boxes(view)[0].accessibleName() == "Hold of D"
    typed(qtbot, view, "0:25")
    assert hold_s(model, "D") == 30
    typed(qtbot, view, "", Key.Key_Return)
    assert hold_s(model, "D") == 25
    assert boxes(view) == []
    assert view.hasFocus()
    model.undo()
    assert hold_s(model, "D") == 30
    assert not model.editing.edits.can_undo


def test_what_was_typed_is_said(view, hand, qtbot, announced):
    hand.click("D", "hold")
    typed(qtbot, view, "25", Key.Key_Return)
    assert announced.pop() == "4 of 5: D, 25 s, 1 time, in a circuit of 3 rounds"


def test_esc_takes_back_what_was_typed_or_stepped(model, view, hand, qtbot):
    hand.click("A", "hold")
    typed(qtbot, view, "0:25", Key.Key_Escape)
    assert boxes(view) == []
    assert hold_s(model, "A") == 30
    hand.click("A", "hold")
    typed(qtbot, view, "", Key.Key_Down)
    assert hold_s(model, "A") == 25
    typed(qtbot, view, "", Key.Key_Escape)
    assert hold_s(model, "A") == 30
    assert not model.editing.edits.can_undo


def test_steps_by_keys_are_one_edit(model, view, hand, qtbot):
    hand.click("A", "hold")
    typed(qtbot, view, "", Key.Key_Down)
    typed(qtbot, view, "", Key.Key_Down)
    typed(qtbot, view, "", Key.Key_Return)
    assert hold_s(model, "A") == 20
    model.undo()
    assert hold_s(model, "A") == 30


def test_undo_in_the_box_goes_back_in_what_was_typed_and_else_in_the_routine(
    model, view, parts, hand, qtbot
):
    QShortcut(QKeySequence("Ctrl+Z"), parts, model.undo)
    hand.click("A", "hold")
    typed(qtbot, view, "", Key.Key_Down)
    qtbot.keyClick(boxes(view)[0], Key.Key_Z, CTRL)
    assert hold_s(model, "A") == 30
    assert boxes(view)[0].text() == "30 s"
    typed(qtbot, view, "", Key.Key_Down)
    typed(qtbot, view, "99")
    qtbot.keyClick(boxes(view)[0], Key.Key_Z, CTRL)
    assert hold_s(model, "A") == 25
    assert boxes(view)[0].text() != "99"


def test_enter_f2_and_digits_begin_it_by_keys(model, view, hand, qtbot):
    hand.click("B")
    qtbot.keyClick(view, Key.Key_Return)
    assert boxes(view)[0].lineEdit().selectedText() == "30 s"
    typed(qtbot, view, "", Key.Key_Escape)
    qtbot.keyClick(view, Key.Key_F2)
    typed(qtbot, view, "", Key.Key_Escape)
    qtbot.keyClick(view, Key.Key_2)
    typed(qtbot, view, "2", Key.Key_Return)
    assert hold_s(model, "B") == 22


def test_a_circuit_has_no_hold(view, hand, qtbot):
    hand.click("()")
    for key in (Key.Key_Return, Key.Key_F2, Key.Key_5):
        qtbot.keyClick(view, key)
    assert boxes(view) == []


def test_tab_goes_on_to_the_next_hold(model, view, hand, qtbot):
    hand.click("A", "hold")
    typed(qtbot, view, "20", Key.Key_Tab)
    assert hold_s(model, "A") == 20
    assert name_of_selected(model) == "B"
    typed(qtbot, view, "21", Key.Key_Return)
    assert hold_s(model, "B") == 21


def test_going_elsewhere_takes_it(model, view, parts, hand, qtbot):
    hand.click("A", "hold")
    typed(qtbot, view, "20")
    parts.add.setFocus()
    assert hold_s(model, "A") == 20


def test_a_bound_is_told_and_what_was_taken_is_shown(model, view, hand, qtbot, told):
    hand.click("A", "hold")
    high_ms = model.draft.step(key_of(model, "A")).hold_bounds.high
    typed(qtbot, view, "5:00:00", Key.Key_Return)
    assert hold_s(model, "A") * 1_000 == high_ms
    assert told[-1].key == "editing.hold_at_most.stretch"


def test_what_is_no_length_is_told(model, view, hand, qtbot, told):
    hand.click("A", "hold")
    typed(qtbot, view, "soon", Key.Key_Return)
    assert hold_s(model, "A") == 30
    assert told[-1].key == "adjust.unread"
    told.clear()
    hand.click("A", "hold")
    typed(qtbot, view, "later", Key.Key_Up)  # which puts 30 s back
    typed(qtbot, view, "", Key.Key_Up)
    typed(qtbot, view, "", Key.Key_Return)
    assert hold_s(model, "A") == 35
    assert all(said.key != "adjust.unread" for said in told)


def test_a_step_that_is_deleted_meanwhile_is_gone(model, view, hand, qtbot):
    hand.click("A", "hold")
    qtbot.keyClicks(boxes(view)[0], "20")
    model.do(partial(delete, key=key_of(model, "A")))
    assert boxes(view) == []
    assert [each.step.hold_ms for each in model.draft.steps] == [30_000] * 4
