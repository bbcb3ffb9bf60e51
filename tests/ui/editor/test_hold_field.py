"""The hold of a step: typed in any spelling, slid by keys and mouse, inside its bounds."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.editor.filling import BREATH, HEAT, LUNGE, PRESS, TEXT, leave, step_form, undo, write


@pytest.fixture
def model(make_model):
    return make_model(TEXT)


@pytest.mark.parametrize(
    ("typed", "hold_ms", "shown"),
    [("45", 45_000, "45 s"), ("45 s", 45_000, "45 s"), ("1:00", 60_000, "1:00")],
)
def test_a_hold_is_typed_in_any_spelling(pane, model, qtbot, typed, hold_ms, shown):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.hold.field, typed)
    assert model.draft.step(LUNGE).hold_ms == hold_ms
    leave(qtbot, form.hold.field)
    assert form.hold.box.text() == shown
    assert form.slider.value() == hold_ms // 1_000
    undo(qtbot, form.hold.field)
    assert model.draft.step(LUNGE).hold_ms == 30_000
    assert form.hold.box.text() == "30 s"


@pytest.mark.parametrize("typed", ["1:30", "90", "90 s"])
def test_a_hold_out_of_bounds_waits_until_it_is_complete_and_is_told(pane, model, qtbot, typed):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.hold.field, typed)
    assert form.hold.remark.text() == ""
    leave(qtbot, form.hold.field)
    assert model.draft.step(LUNGE).hold_ms == 60_000
    assert form.hold.box.text() == "1:00"
    said = form.hold.remark.text().splitlines()
    assert said[0] == "Kneeling low lunge: 1 min is the most. Rather add rounds than length."
    assert said[1] == "20 s to 30 s are usual for a stretch."
    assert form.hold.field.accessibleDescription() == form.hold.remark.text()


def test_what_is_no_length_is_told_and_the_hold_stays(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.hold.field, "soon")
    leave(qtbot, form.hold.field)
    assert form.hold.remark.text() == "“soon” is no length; write 45, 1:30 or 2 min."
    assert form.hold.box.text() == "30 s"
    assert not model.editing.edits.can_undo


def test_garbage_behind_a_length_takes_no_length(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.hold.field, "200x")
    leave(qtbot, form.hold.field)
    assert model.draft.step(LUNGE).hold_ms == 30_000


def test_arrows_of_a_field_stay_in_bounds(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    form.hold.field.setFocus()
    for _ in range(9):
        qtbot.keyClick(form.hold.field, Qt.Key.Key_Up)
    assert form.hold.box.text() == "1:00"
    assert model.draft.step(LUNGE).hold_ms == 60_000
    assert "is the most" not in form.hold.remark.text()


def test_the_slider_goes_by_keys(pane, model, qtbot):
    slider = step_form(pane, model, LUNGE).slider
    slider.setFocus()
    held = []
    for key in ("Right", "Left", "PageUp", "PageDown", "End", "Home"):
        qtbot.keyClick(slider, getattr(Qt.Key, f"Key_{key}"))
        held.append(model.draft.step(LUNGE).hold_ms // 1_000)
    assert held == [31, 30, 35, 30, 60, 20]
    undo(qtbot, slider)
    assert model.draft.step(LUNGE).hold_ms == 30_000


def test_breaths_are_counted_whole(pane, model, qtbot):
    form = step_form(pane, model, BREATH)
    before_ms = model.draft.step(BREATH).hold_ms
    form.slider.setFocus()
    qtbot.keyClick(form.slider, Qt.Key.Key_Right)
    assert model.draft.step(BREATH).hold_ms == before_ms + 10_000
    assert form.slider.accessibleName() == "Hold in breaths"
    assert form.slider.accessibleDescription() == "2 minutes 10 seconds"


def test_the_slider_is_dragged_as_one_edit(pane, model, qtbot):
    slider = step_form(pane, model, LUNGE).slider
    places = [QPoint(round(slider.x_of(value)), 10) for value in (30, 40, 52)]
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        qtbot.mouseMove(slider, place)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=places[-1])
    assert model.draft.step(LUNGE).hold_ms == 52_000
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=places[1])
    assert model.draft.step(LUNGE).hold_ms == 40_000
    model.undo()
    assert model.draft.step(LUNGE).hold_ms == 52_000
    model.undo()
    assert model.draft.step(LUNGE).hold_ms == 30_000
    assert slider.value() == 30


def test_screen_readers_hear_what_the_slider_shows(pane, model):
    slider = step_form(pane, model, LUNGE).slider
    assert slider.accessibleName() == "Hold in seconds"
    assert slider.accessibleDescription() == "30 seconds; suggested 20 seconds to 30 seconds"
    assert (slider.minimum(), slider.value(), slider.maximum()) == (20, 30, 60)


@pytest.mark.parametrize(
    ("key", "advised"), [(LUNGE, "20–30 s"), (PRESS, "10–15 s"), (HEAT, "10–15 min")]
)
def test_the_advised_range_is_drawn(pane, model, key, advised):
    slider = step_form(pane, model, key).slider
    assert slider.scale.advised_text == f"suggested {advised}"
    assert slider.scale.advised is not None
