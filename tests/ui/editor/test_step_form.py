"""The form of a step: each field by real keys, what it changes, and how that is undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.routine import Step
from tests.ui.editor.filling import (
    BREATH,
    BRIDGE,
    HEAT,
    LUNGE,
    PRESS,
    SIT,
    TEXT,
    choose,
    leave,
    step_form,
    undo,
    write,
)

Read = Callable[[Step], object]


@pytest.fixture
def model(make_model):
    return make_model(TEXT)


def test_a_number_out_of_bounds_is_told(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.reps.field, "9")
    assert model.draft.step(LUNGE).reps == 2
    qtbot.keyClick(form.reps.field, Qt.Key.Key_Return)
    assert model.draft.step(LUNGE).reps == 4
    assert form.reps.box.text() == "4"
    assert form.reps.remark.text() == "Kneeling low lunge: from 1 to 4."
    undo(qtbot, form.reps.field)
    assert model.draft.step(LUNGE).reps == 2
    assert form.reps.remark.text() == ""


def test_what_presses_comes_no_more_often_in_all_rounds(pane, model, qtbot):
    form = step_form(pane, model, PRESS)
    assert not form.reps.isVisible()
    assert step_form(pane, model, BRIDGE).reps.caption.text() == "Times in each round"


def test_sides_are_chosen_by_key_and_the_first_one_is_that_of_the_person(
    pane, model, qtbot, person
):
    form = step_form(pane, model, LUNGE)
    assert form.sides.box.currentText() == "Left, then right"
    choose(qtbot, form.sides.box, 1)
    assert model.draft.step(LUNGE).sides is Sides.LEFT
    assert "left side only" in form.sides.remark.text()
    undo(qtbot, form.sides.box)
    assert model.draft.step(LUNGE).sides is Sides.BOTH


def test_an_own_step_may_have_no_sides_and_one_of_the_library_may_not(pane, model):
    own = step_form(pane, model, SIT)
    assert own.sides.box.findText("No sides") >= 0
    assert step_form(pane, model, LUNGE).sides.box.findText("No sides") < 0
    assert not step_form(pane, model, HEAT).sides.isVisible()


def test_a_rest_is_offered_between_rounds_alone(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    assert form.rest.isVisible()
    write(qtbot, form.rest.field, "12.5 s")
    assert model.draft.step(LUNGE).rest_ms == 12_500
    write(qtbot, form.reps.field, "1")
    assert not form.rest.isVisible()


def test_a_breath_pattern_is_chosen(pane, model, qtbot):
    form = step_form(pane, model, BREATH)
    before = model.draft.step(BREATH).pattern
    choose(qtbot, form.pattern.box, 1)
    assert model.draft.step(BREATH).pattern != before
    undo(qtbot, form.pattern.box)
    assert model.draft.step(BREATH).pattern == before
    assert not step_form(pane, model, LUNGE).pattern.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "read", "value"),
    [
        ("prep", "20", lambda step: step.prep_ms, 20_000),
        ("switch", "0:08", lambda step: step.switch_ms, 8_000),
    ],
)
def test_other_times_stand_behind_more(pane, model, qtbot, name, typed, read: Read, value):
    form = step_form(pane, model, LUNGE)
    row = getattr(form.details, name)
    assert not row.isVisible()
    qtbot.keyClick(form.more.button, Qt.Key.Key_Return)
    before = read(form.step)
    write(qtbot, row.field, typed)
    assert read(form.step) == value
    undo(qtbot, row.field)
    assert read(form.step) == before


@pytest.mark.parametrize("name", ["alternate", "waits"])
def test_a_yes_or_no_is_ticked_by_key_and_by_mouse(pane, model, qtbot, name):
    form = step_form(pane, model, LUNGE)
    form.more.button.click()
    box = getattr(form.details, name).box
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert getattr(form.step, name)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not getattr(form.step, name)
    model.undo()
    assert getattr(form.step, name)
    assert box.isChecked()


def test_a_long_pause_is_told_and_cut(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    form.more.button.click()
    write(qtbot, form.details.prep.field, "20 min")
    leave(qtbot, form.details.prep.field)
    assert form.step.prep_ms == 600_000
    assert form.details.prep.remark.text() == "From 0 s to 10 min."


@pytest.mark.parametrize("words", ["before", "during", "voice", "note"])
def test_200_letters_are_one_undo(pane, model, qtbot, words):
    form = step_form(pane, model, LUNGE)
    form.more.button.click()
    field = form.details.texts[words].field
    field.setFocus()
    qtbot.keyClicks(field, "x" * 200)
    assert getattr(form.step, words) == "x" * 200
    undo(qtbot, field)
    assert getattr(form.step, words) == ""
    assert field.toPlainText() == ""
    assert not model.editing.edits.can_undo


def test_a_text_that_was_left_is_undone_by_itself(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    form.more.button.click()
    note = form.details.texts["note"].field
    for text in ("one", "two"):
        note.setFocus()
        qtbot.keyClicks(note, text)
        leave(qtbot, note)
    undo(qtbot, note)
    assert form.step.note == "one"


def test_an_own_step_is_named_and_described(pane, model, qtbot):
    form = step_form(pane, model, SIT)
    write(qtbot, form.own.name.field, "Wall sit, deep ")
    assert model.draft.step(SIT).exercise.name == "Wall sit, deep"
    assert form.own.name.field.text() == "Wall sit, deep "
    choose(qtbot, form.own.kind.box, 1)
    assert model.draft.step(SIT).exercise.kind is Kind.BREATHING
    form.own.instruction.field.setFocus()
    qtbot.keyClicks(form.own.instruction.field, "Back to the wall.")
    assert model.draft.step(SIT).before == "Back to the wall."
    for _ in range(3):
        undo(qtbot, form.own.instruction.field)
    assert model.draft == model.editing.file.opened


def test_a_step_without_a_name_is_told_in_its_place(pane, model, qtbot):
    form = step_form(pane, model, SIT)
    write(qtbot, form.own.name.field, " ")
    assert form.own.name.remark.text() == "This step needs a name."


def test_a_picture_is_copied_shown_and_taken_away(pane, model, qtbot, tmp_path):
    form = step_form(pane, model, SIT)
    assert not form.figure.isVisible()
    file = tmp_path / "sit.png"
    QImage(20, 20, QImage.Format.Format_RGB32).save(str(file))
    form.own.take(file)
    assert model.draft.step(SIT).exercise.picture == "sit.png"
    assert (model.editing.file.path.parent / "sit.png").is_file()
    assert form.figure.isVisible()
    qtbot.mouseClick(form.own.remove, Qt.MouseButton.LeftButton)
    assert model.draft.step(SIT).exercise.picture == ""
    model.undo()
    assert model.draft.step(SIT).exercise.picture == "sit.png"


def test_a_picture_that_is_too_large_is_told(pane, model, tmp_path):
    form = step_form(pane, model, SIT)
    file = tmp_path / "sit.png"
    file.write_bytes(bytes(3 * 1024**2))
    form.own.take(file)
    assert form.own.picture.remark.text() == "The picture is larger than 2 MiB"
    assert not model.editing.edits.can_undo
