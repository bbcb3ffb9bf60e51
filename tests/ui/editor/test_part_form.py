"""The form of the selected part: its fields by real keys, what they change, and undoing it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.group_form import GroupForm
from psoas_timer.ui.editor.part_form import PartForm
from psoas_timer.ui.editor.routine_form import RoutineForm
from psoas_timer.ui.editor.step_form import StepForm
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person
from tests.ui.editor.conftest import MakeModel
from tests.ui.layout_faults import layout_faults
from tests.ui.test_window_access import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

TEXT = """\
schema = 1
id = "mine"
name = "Mine"
[[step]]
exercise = "low-lunge"
hold_s = 30
[[step]]
exercise = "paced-breathing"
[[step]]
name = "Wall sit"
kind = "strength"
hold_s = 40
[[step]]
rounds = 3
[[step.step]]
exercise = "glute-bridge"
[[step.step]]
exercise = "finger-pressure-hold"
reps = 1
[[step]]
exercise = "heat-low-back"
"""
LUNGE, BREATH, SIT, GROUP, BRIDGE, PRESS, HEAT = range(1, 8)


@pytest.fixture
def model(make_model: MakeModel) -> EditorModel:
    return make_model(TEXT)


@pytest.fixture
def pane(
    qtbot: QtBot, theme: Theme, model: EditorModel, figures: FigureMaker, person: Person
) -> Iterator[PartForm]:
    """The form in a window with the page's key for undo."""
    window = QWidget()
    qtbot.addWidget(window)
    pane = PartForm(theme, model, figures, person.practice, window)
    pane.resize(350, 547)
    window.resize(350, 547)
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(model.undo)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield pane
    window.close()


def step_form(pane: PartForm, model: EditorModel, key: int) -> StepForm:
    model.select(key)
    form = pane.form
    assert isinstance(form, StepForm)
    return form


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Take the field and type this over what stands there."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field.findChild(QLineEdit) or field, text)


def leave(qtbot: QtBot, field: QWidget) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def undo(qtbot: QtBot, field: QWidget) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


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


def choose(qtbot: QtBot, box: QWidget, downs: int) -> None:
    box.setFocus()
    for _ in range(downs):
        qtbot.keyClick(box, Qt.Key.Key_Down)


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


Read = Callable[[Step], object]


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


def test_more_stays_open_for_other_parts(pane, model):
    step_form(pane, model, LUNGE).more.button.click()
    assert step_form(pane, model, HEAT).details.isVisible()
    model.select(None)
    assert isinstance(pane.form, RoutineForm)
    assert pane.form.more.is_open


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
