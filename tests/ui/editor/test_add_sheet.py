"""The sheet that adds steps: found by keys, added behind the selected part, several in a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.draft import DraftGroup
from psoas_timer.ui.editor.add_sheet import AddSheet
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.exercise_delegate import OFFER
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
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
[[step]]
rounds = 6
[[step.step]]
exercise = "glute-bridge"
[[step]]
exercise = "paced-breathing"
"""
LUNGE, GROUP, BRIDGE, BREATH = range(1, 5)
OWN = "A step of your own…"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def model(make_model: MakeModel) -> EditorModel:
    return make_model(TEXT)


def opened(
    qtbot: QtBot, theme: Theme, model: EditorModel, figures: FigureMaker, *ticked: str
) -> AddSheet:
    sheet = AddSheet(theme, model, figures, ticked=frozenset(ticked))
    qtbot.addWidget(sheet)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    sheet.open()
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    return sheet


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, model: EditorModel, figures: FigureMaker) -> AddSheet:
    return opened(qtbot, theme, model, figures)


def names(model: EditorModel) -> list[str]:
    """The ids of the steps in their order, those of a group with its rounds."""
    return [
        f"{part.rounds} × {' '.join(each.step.exercise.id for each in part.steps)}"
        if isinstance(part, DraftGroup)
        else part.step.exercise.id
        for part in model.draft.parts
    ]


def shown(sheet: AddSheet) -> list[str]:
    items = [sheet.list.item(row) for row in range(sheet.list.count())]
    offers = [item.data(OFFER) for item in items if not item.isHidden()]
    return [OWN if offer is None else offer.exercise.name for offer in offers]


def test_all_exercises_are_offered_and_the_keyboard_is_in_the_search(sheet, model):
    assert len(shown(sheet)) == len(model.catalogue.exercises) + 1
    assert sheet.search.hasFocus()


def test_words_find_and_enter_adds_behind_the_selected_step(sheet, model, qtbot):
    qtbot.keyClicks(sheet.search, "weighted")
    assert shown(sheet) == ["Weighted squat", OWN]
    assert sheet.details.name.text() == "Weighted squat"
    with qtbot.waitSignal(sheet.chosen) as chosen:
        qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert chosen.args[0].exercise.id == "goblet-squat"
    assert names(model) == ["low-lunge", "goblet-squat", "6 × glute-bridge", "paced-breathing"]
    assert model.draft.step(model.selected_key or 0).exercise.id == "goblet-squat"
    assert not sheet.isVisible()
    model.undo()
    assert model.draft == model.editing.file.opened


def test_shift_enter_adds_several_one_behind_the_other(sheet, model, qtbot):
    for text in ("weighted", "bird"):
        sheet.search.clear()
        qtbot.keyClicks(sheet.search, text)
        qtbot.keyClick(sheet.search, Qt.Key.Key_Return, SHIFT)
        assert sheet.isVisible()
    assert sheet.word.text() == "Added: Bird dog"
    assert names(model)[:3] == ["low-lunge", "goblet-squat", "bird-dog"]
    model.undo()
    assert names(model)[:3] == ["low-lunge", "goblet-squat", "6 × glute-bridge"]


def test_what_exercises_are_called_elsewhere_finds_them(qtbot, theme, model, figures, person):
    sheet = AddSheet(theme, model, figures, names=person.practice.library.names())
    qtbot.addWidget(sheet)
    for text, name in (("Hüftbeuger dehnen", "Half-kneeling hip stretch"), ("brigde", "Bridge")):
        sheet.search.setText(text)
        assert sheet.details.name.text() == name


def test_arrows_go_along_the_list_from_the_search(sheet, qtbot):
    first, second = shown(sheet)[:2]
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.details.name.text() == second
    qtbot.keyClick(sheet.search, Qt.Key.Key_Up)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Up)
    assert sheet.details.name.text() == first


def test_a_double_click_adds_and_closes(sheet, model, qtbot):
    item = sheet.list.item(1)
    place = sheet.list.visualItemRect(item).center()
    view = sheet.list.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert len(model.draft.parts) == 3
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert len(model.draft.parts) == 4
    assert not sheet.isVisible()


def test_a_step_of_a_group_has_it_behind_it_in_the_group(sheet, model, qtbot):
    model.select(BRIDGE)
    qtbot.keyClicks(sheet.search, "bird")
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert names(model)[1] == "6 × glute-bridge bird-dog"


def test_what_a_group_cannot_hold_is_told_and_the_sheet_stays(sheet, model, qtbot):
    model.select(BRIDGE)
    qtbot.keyClicks(sheet.search, "trigger")
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert model.draft == model.editing.file.opened
    assert "in all rounds together" in sheet.word.text()
    assert sheet.isVisible()


def test_without_a_selection_it_stands_at_the_end(sheet, model, qtbot):
    model.select(None)
    qtbot.keyClicks(sheet.search, "bird")
    qtbot.mouseClick(sheet.add_button, Qt.MouseButton.LeftButton)
    assert names(model)[-1] == "bird-dog"


def test_a_kind_leaves_the_others_out(sheet, model, qtbot):
    sheet.kind.setFocus()
    qtbot.keyClicks(sheet.kind, "Heat")
    qtbot.keyClick(sheet.kind, Qt.Key.Key_Return)
    heat = [each.name for each in model.catalogue.exercises.values() if each.kind is Kind.HEAT]
    assert shown(sheet) == [*heat, OWN]


def test_what_nobody_knows_becomes_an_own_step_of_this_name(sheet, model, qtbot):
    qtbot.keyClicks(sheet.search, "wall sit")
    assert sheet.nothing.isVisible()
    assert sheet.own.name.text() == "wall sit"
    sheet.own.kind.setFocus()
    qtbot.keyClicks(sheet.own.kind, "Strength")
    qtbot.keyClick(sheet.own.name, Qt.Key.Key_Return)
    added = model.draft.step(model.selected_key or 0)
    assert (added.exercise.name, added.exercise.kind) == ("wall sit", Kind.STRENGTH)


def test_an_own_step_needs_a_name(sheet, model, qtbot):
    sheet.list.setCurrentRow(sheet.list.count() - 1)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.word.text() == "Give the step a name."
    assert sheet.own.name.hasFocus()
    assert model.draft == model.editing.file.opened


def test_a_name_that_was_typed_is_not_overwritten_by_the_search(sheet, qtbot):
    sheet.list.setCurrentRow(sheet.list.count() - 1)
    qtbot.keyClicks(sheet.own.name, "Mine")
    qtbot.keyClicks(sheet.search, "xyz")
    assert sheet.own.name.text() == "Mine"


def test_what_answers_rule_out_is_marked_and_can_be_added(qtbot, theme, model, figures):
    sheet = opened(qtbot, theme, model, figures, "hernia")
    qtbot.keyClicks(sheet.search, "trigger")
    assert "You ticked: Hernia of the belly wall or groin" in sheet.list.currentItem().text()
    assert sheet.details.against.isVisible()
    assert "leads another exercise in its place" in sheet.details.against.text()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert names(model)[1] == "finger-pressure-hold"


def test_cautions_are_told_and_nothing_else_is_marked(sheet, qtbot):
    qtbot.keyClicks(sheet.search, "low lunge")
    assert sheet.details.cautions.text().startswith("Take care: Sore knees")
    assert not sheet.details.against.isVisible()


def test_escape_adds_nothing(sheet, model, qtbot):
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert model.draft == model.editing.file.opened


@pytest.mark.parametrize(("theme_name", "scale"), [("light", 100), ("contrast", 200)])
@pytest.mark.parametrize("text", ["", "trigger", "wall sit"])
def test_it_fits_small_windows_and_large_text(
    qtbot, theme, model, figures, text, theme_name, scale
):
    theme.choose(theme_name)
    theme.set_text_percent(scale)
    sheet = opened(qtbot, theme, model, figures, "hernia")
    sheet.search.setText(text)
    for size in ((820, 600), (720, 540)):
        sheet.resize(*size)
        assert layout_faults(sheet) == []
    assert nameless(sheet) == []


def test_the_list_is_read_by_screen_readers(sheet):
    assert isinstance(sheet.list, QListWidget)
    said = sheet.list.item(0).text()
    assert said == (
        "Kneeling low lunge, stretch, Iliopsoas and rectus femoris of the kneeling leg · kneeling"
    )
