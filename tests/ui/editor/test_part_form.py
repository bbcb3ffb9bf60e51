"""The form of the selected part: a group, the routine, and what goes for all of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from psoas_timer.core.editing.arranging import delete, duplicate
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.ui.editor.group_form import GroupForm
from psoas_timer.ui.editor.routine_form import RoutineForm
from psoas_timer.ui.editor.step_form import StepForm
from tests.ui.editor.filling import (
    BREATH,
    GROUP,
    HEAT,
    LUNGE,
    PRESS,
    SIT,
    TEXT,
    leave,
    step_form,
    undo,
    write,
)
from tests.ui.layout_faults import layout_faults
from tests.ui.test_window_access import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none


@pytest.fixture
def model(make_model):
    return make_model(TEXT)


def test_more_stays_open_for_other_parts(pane, model):
    step_form(pane, model, LUNGE).more.button.click()
    assert step_form(pane, model, HEAT).details.isVisible()
    model.select(None)
    assert isinstance(pane.form, RoutineForm)
    assert pane.form.more.is_open


def test_a_group_has_rounds_a_rest_and_can_be_dissolved(pane, model, qtbot):
    model.select(GROUP)
    form = pane.form
    assert isinstance(form, GroupForm)
    assert "Trigger-point pressure hold" in form.steps.text()
    write(qtbot, form.rounds.field, "4")
    write(qtbot, form.rest.field, "1:00")
    group = model.draft.group(GROUP)
    assert (group.rounds, group.rest_ms) == (4, 60_000)
    write(qtbot, form.rounds.field, "9")
    leave(qtbot, form.rounds.field)
    assert model.draft.group(GROUP).rounds == 5
    assert "from 1 to 5 rounds" in form.rounds.remark.text()
    qtbot.mouseClick(form.ungroup_button, Qt.MouseButton.LeftButton)
    assert not any(isinstance(part, DraftGroup) for part in model.draft.parts)
    assert isinstance(pane.form, StepForm)
    model.undo()
    assert model.draft.group(GROUP).rounds == 5


@pytest.mark.parametrize(
    ("name", "typed", "read", "value"),
    [
        ("name", "Evening", lambda head: head.name, "Evening"),
        ("tags", "short, knee ,", lambda head: head.tags, ("short", "knee")),
        ("purpose", "Calm", lambda head: head.purpose, "Calm"),
        ("per_day", "3", lambda head: head.per_day_max, 3),
        ("gap", "2", lambda head: head.gap_h, 2),
        ("intro", "Begin", lambda head: head.intro, "Begin"),
        ("outro", "End", lambda head: head.outro, "End"),
    ],
)
def test_the_routine_as_a_whole(pane, model, qtbot, name, typed, read, value):
    model.select(None)
    form = pane.form
    assert isinstance(form, RoutineForm)
    form.more.set_open(is_open=True)
    row = getattr(form, name)
    before = read(model.draft.head)
    write(qtbot, row.field, typed)
    assert read(model.draft.head) == value
    undo(qtbot, row.field)
    assert read(model.draft.head) == before
    assert not model.editing.edits.can_undo


def test_a_routine_without_a_name_is_told_beside_it(pane, model, qtbot):
    model.select(None)
    form = pane.form
    write(qtbot, form.name.field, " ")
    assert form.name.remark.text() == "The routine needs a name."
    assert form.needs.text().startswith("You need: ")


def test_limits_of_the_routine_are_told(pane, model, qtbot):
    model.select(None)
    form = pane.form
    write(qtbot, form.per_day.field, "500")
    leave(qtbot, form.per_day.field)
    assert model.draft.head.per_day_max == 100
    assert form.per_day.remark.text() == "From 0 to 100."


def test_an_error_behind_more_opens_it(pane, model):
    form = step_form(pane, model, LUNGE)
    form.more.button.click()
    form.details.texts["note"].field.setPlainText("x" * 2_001)
    form.more.button.click()
    assert not form.details.isVisible()
    model.settle_down()
    assert form.details.texts["note"].remark.isVisible()


def test_what_was_typed_for_one_step_is_not_taken_for_the_next(pane, model, qtbot):
    form = step_form(pane, model, LUNGE)
    write(qtbot, form.hold.field, "200")
    model.select(HEAT)
    leave(qtbot, form.hold.field)
    assert model.draft == model.editing.file.opened


def test_what_was_typed_for_a_step_that_is_gone_is_let_go(pane, model, qtbot):
    model.select(GROUP)
    model.do(lambda draft: duplicate(draft, LUNGE))
    form = step_form(pane, model, model.selected_key or 0)
    write(qtbot, form.hold.field, "200")
    model.do(lambda draft: replace(delete(draft, model.selected_key or 0), key=GROUP))
    assert isinstance(pane.form, GroupForm)
    assert model.draft.parts == model.editing.file.opened.parts


def test_edits_of_others_are_shown_at_once(pane, model):
    form = step_form(pane, model, LUNGE)
    model.do(lambda draft: set_hold(draft, LUNGE, 25_000))
    assert (form.hold.box.text(), form.slider.value()) == ("25 s", 25)


@pytest.mark.parametrize(("theme_name", "scale"), [("light", 100), ("contrast", 200)])
@pytest.mark.parametrize("key", [None, LUNGE, BREATH, SIT, GROUP])
def test_nothing_is_cut_off_and_all_has_a_name(pane, model, theme, key, scale, theme_name):
    theme.choose(theme_name)
    theme.set_text_percent(scale)
    model.select(key)
    if key != GROUP:
        pane.form.more.set_open(is_open=True)
    for width, height in ((350, 547), (440, 360), (900, 300)):
        pane.resize(width, height)
        assert layout_faults(pane) == []
    assert nameless(pane) == []


@pytest.mark.parametrize("key", [LUNGE, BREATH, HEAT, PRESS])
def test_usual_steps_fit_the_pane_without_scrolling(pane, model, qtbot, key):
    model.select(key)
    qtbot.waitUntil(lambda: pane.area.verticalScrollBar().maximum() == 0)
