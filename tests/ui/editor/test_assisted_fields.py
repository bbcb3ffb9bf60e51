"""Fields that are filled in by assistive technology: it sets whole texts, and presses no keys."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from psoas_timer.ui.editor.own_choice import OwnChoice
from psoas_timer.ui.editor.routine_form import RoutineForm
from tests.ui.editor.filling import LUNGE, SIT, TEXT, leave, step_form, undo


@pytest.fixture
def model(make_model):
    return make_model(TEXT)


def dictate(field: QLineEdit | QPlainTextEdit | QSpinBox, text: str) -> None:
    """Set the whole text of a field, as a screen reader or what writes down speech does."""
    assert field.isVisible()
    before = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
    edit = QAccessible.queryAccessibleInterface(field).editableTextInterface()
    edit.replaceText(0, len(before), text)


def test_the_name_of_the_routine_is_dictated_and_undone(pane, model, qtbot):
    model.select(None)
    form = pane.form
    assert isinstance(form, RoutineForm)
    dictate(form.name.field, "Mornings")
    assert model.draft.head.name == "Mornings"
    undo(qtbot, form.name.field)
    assert model.draft.head.name == "Mine"
    assert form.name.field.text() == "Mine"
    assert not model.editing.edits.can_undo


def test_an_own_step_is_named_and_described(pane, model):
    own = step_form(pane, model, SIT).own
    dictate(own.name.field, "Chair at the wall")
    dictate(own.instruction.field, "Back to the wall.")
    assert model.draft.step(SIT).exercise.name == "Chair at the wall"
    assert model.draft.step(SIT).before == "Back to the wall."


def test_lengths_and_numbers_are_judged_as_if_they_were_typed(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    dictate(form.hold.field, "45 s")
    assert model.draft.step(LUNGE).hold_ms == 45_000
    dictate(form.hold.field, "45 soon")
    assert model.draft.step(LUNGE).hold_ms == 30_000
    form.hold.field.setFocus()
    leave(qtbot, form.hold.field)
    assert form.hold.remark.text() == "“45 soon” is no length; write 45, 1:30 or 2 min."
    assert model.draft.step(LUNGE).hold_ms == 30_000
    dictate(form.reps.field, "3")
    assert model.draft.step(LUNGE).reps == 3


def test_what_is_shown_is_no_edit(pane, model):
    own = step_form(pane, model, SIT).own
    own.name.show_text("Otherwise")
    own.instruction.show_text("Otherwise")
    assert not model.editing.edits.can_undo


def test_a_new_step_keeps_the_name_that_was_dictated(qtbot, theme):
    choice = OwnChoice(theme)
    qtbot.addWidget(choice)
    choice.show()
    dictate(choice.name, "Towel pull")
    choice.suggest("towel", None)
    assert choice.name_text == "Towel pull"
