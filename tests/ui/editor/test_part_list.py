"""The list of steps: what it shows, what is worked on, and what keys and menus do with it."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.editing.changing import set_hold, set_own, set_reps, set_sides
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_view import PartView
from tests.ui.editor.conftest import MakeModel
from tests.ui.editor.drafts import (
    chosen,
    key_of,
    name_of_selected,
    routine_of,
    shape,
)
from tests.ui.editor.pointing import NO_KEY

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
ON_NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Qt says so of menus where there is no screen."""


@pytest.fixture
def model(make_model: MakeModel) -> Iterator[EditorModel]:
    model = make_model(routine_of("A", "B", "C D", "E", "F"))
    yield model
    model.stop()


@pytest.fixture
def press(qtbot: QtBot, view: PartView) -> Callable[..., None]:
    """Presses a key so many times."""

    def pressed(key: Key, modifiers: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        for _ in range(times):
            qtbot.keyClick(view, key, modifiers)

    return pressed


def spoken(view: PartView) -> list[str]:
    """The names of the items of the list, as screen readers have them."""
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() is QAccessible.Role.List
    return [found.child(i).text(QAccessible.Text.Name) for i in range(found.childCount())]


def test_the_first_step_is_worked_on_and_up_and_down_go_on(view, model, press):
    assert name_of_selected(model) == chosen(view) == "A"
    press(Key.Key_Down)
    assert name_of_selected(model) == "B"
    press(Key.Key_Down)
    assert name_of_selected(model) == chosen(view) == "()"
    press(Key.Key_Up, times=2)
    assert name_of_selected(model) == "A"


def test_a_click_works_on_a_step_and_the_model_can_choose_another(view, model, hand):
    hand.click("E")
    assert name_of_selected(model) == "E"
    model.select(key_of(model, "C"))
    assert chosen(view) == "C"
    model.select(None)
    assert chosen(view) == ""


def test_alt_moves_a_step_into_a_circuit_and_out_of_it(view, model, press):
    shapes = []
    for _ in range(5):
        press(Key.Key_Down, ALT)
        shapes.append(shape(model))
    assert shapes == [
        "B A (C D) E F",
        "B (A C D) E F",
        "B (C A D) E F",
        "B (C D A) E F",
        "B (C D) A E F",
    ]
    assert chosen(view) == name_of_selected(model) == "A"
    press(Key.Key_Up, ALT)
    assert shape(model) == "B (C D A) E F"
    for _ in range(6):
        model.undo()
    assert shape(model) == "A B (C D) E F"


def test_a_range_is_chosen_by_shift_and_moves_as_one(view, model, hand, press):
    hand.click("E")
    press(Key.Key_Down, SHIFT)
    assert chosen(view) == "E F"
    press(Key.Key_Up, ALT)
    assert shape(model) == "A B (C D E F)"
    assert chosen(view) == "E F"
    model.undo()
    assert shape(model) == "A B (C D) E F"
    hand.click("A")
    hand.click("B", keys=SHIFT)
    assert chosen(view) == "A B"


def test_ctrl_g_repeats_a_range_and_ctrl_shift_g_takes_it_apart(view, model, hand, press):
    hand.click("A")
    hand.click("B", keys=SHIFT)
    press(Key.Key_G, CTRL)
    assert shape(model) == "(A B) (C D) E F"
    assert model.draft.parts[0].rounds == 2
    assert chosen(view) == "()"
    press(Key.Key_G, CTRL | SHIFT)
    assert shape(model) == "A B (C D) E F"
    hand.click("D")
    press(Key.Key_G, CTRL | SHIFT)
    assert shape(model) == "A B C D E F"


def test_a_circuit_within_a_circuit_is_refused_with_the_reason(model, hand, press, qtbot):
    hand.click("B")
    hand.click("C", keys=SHIFT)
    with qtbot.waitSignal(model.told) as told:
        press(Key.Key_G, CTRL)
    assert told.args[0].key == "editing.group_in_group"
    assert shape(model) == "A B (C D) E F"


def test_ctrl_d_puts_a_copy_behind_and_works_on_it(view, model, hand, press):
    hand.click("B")
    press(Key.Key_D, CTRL)
    assert shape(model) == "A B B (C D) E F"
    assert model.selected_key == model.draft.parts[2].key
    assert view.currentIndex().row() == 2


def test_delete_goes_on_with_what_follows_and_can_be_undone(view, model, hand, press):
    hand.click("B")
    press(Key.Key_Delete)
    assert shape(model) == "A (C D) E F"
    assert chosen(view) == "()"
    press(Key.Key_Delete)
    assert shape(model) == "A E F"
    hand.click("E")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Delete)
    assert shape(model) == chosen(view) == "A"
    press(Key.Key_Delete)
    assert shape(model) == chosen(view) == ""
    press(Key.Key_Delete)
    for _ in range(4):
        model.undo()
    assert shape(model) == "A B (C D) E F"


def menu_of(view: PartView) -> QMenu:
    (menu,) = [each for each in view.findChildren(QMenu) if each.isVisible()]
    return menu


def choose(menu: QMenu, words: str) -> None:
    """Choose what has these words."""
    (found,) = [each for each in menu.actions() if each.text() == words]
    found.trigger()
    menu.close()


@ON_NO_SCREEN
def test_the_menu_of_a_row_does_the_same(view, model, hand):
    hand.click("B", "menu")
    words = [each.text() for each in menu_of(view).actions() if not each.isSeparator()]
    assert words == [
        "Type the hold",
        "Move up",
        "Move down",
        "Duplicate",
        "Repeat as a circuit",
        "Delete",
    ]
    choose(menu_of(view), "Move up")
    assert shape(model) == "B A (C D) E F"
    hand.click("()", "menu")
    assert "Type the hold" not in [each.text() for each in menu_of(view).actions()]
    choose(menu_of(view), "Ungroup")
    assert shape(model) == "B A C D E F"


@ON_NO_SCREEN
def test_the_menu_key_opens_the_menu_of_the_row(view, model, hand):
    hand.click("E")
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, by_key)
    choose(menu_of(view), "Delete")
    assert shape(model) == "A B (C D) F"


@ON_NO_SCREEN
def test_the_other_button_of_the_mouse_opens_the_menu_of_what_is_below_it(view, model, hand, qtbot):
    at = hand.place("B")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, at, QPoint()))
    choose(menu_of(view), "Delete")
    assert shape(model) == "A (C D) E F"


@ON_NO_SCREEN
def test_a_menu_of_a_range_is_for_all_of_it(view, model, hand):
    hand.click("E")
    hand.click("F", keys=SHIFT)
    hand.click("E", "menu")
    choose(menu_of(view), "Duplicate")
    assert shape(model) == "A B (C D) E F E F"


def test_adding_a_step_is_asked_for(parts, qtbot):
    assert parts.add.text() == "+ Add a step"
    with qtbot.waitSignal(parts.add_asked):
        parts.add.click()


def test_it_is_read_as_a_list_of_steps(view, model):
    model.do(partial(set_sides, key=key_of(model, "C"), sides=Sides.BOTH))
    model.do(partial(set_reps, key=key_of(model, "C"), wanted=2))
    model.do(partial(set_hold, key=key_of(model, "E"), wanted_ms=90_000))
    assert spoken(view) == [
        "1 of 6: A, 30 s, 1 time",
        "2 of 6: B, 30 s, 1 time",
        "Circuit of 3 rounds: 2 steps, rest 20 s between",
        "3 of 6: C, left, then right, 30 s, 2 times, in a circuit of 3 rounds",
        "4 of 6: D, 30 s, 1 time, in a circuit of 3 rounds",
        "5 of 6: E, 1 min 30 s, 1 time, Note: 20 s to 30 s are usual for a stretch.",
        "6 of 6: F, 30 s, 1 time",
    ]
    found = QAccessible.queryAccessibleInterface(view)
    model.select(key_of(model, "E"))
    assert found.child(5).state().selected
    assert not found.child(4).state().selected


def test_what_came_of_an_edit_is_announced(model, hand, press, announced):
    press(Key.Key_Down, ALT, times=2)
    assert announced.pop() == "2 of 6: A, 30 s, 1 time, in a circuit of 3 rounds"
    hand.click("B")
    press(Key.Key_Up, ALT)
    assert announced.pop() == "B stays where it is"
    press(Key.Key_Delete)
    assert announced.pop() == "1 step deleted"
    hand.click("()")
    press(Key.Key_Delete)
    assert announced.pop() == "3 steps deleted"
    hand.take("F")
    hand.carry(hand.place("E", "name", 0.2))
    hand.let_go()
    assert announced.pop() == "1 of 2: F, 30 s, 1 time"


def test_a_step_without_a_name_says_so(view, model):
    key = key_of(model, "A")
    kind = model.draft.step(key).exercise.kind
    model.do(lambda draft: set_own(draft, key, model.catalogue, name=" ", kind=kind, picture=""))
    assert view.rows.index(0).data() == "Step without a name"
    assert spoken(view)[0].endswith("Problem: This step needs a name.")


def test_a_row_with_a_finding_is_higher_by_its_words(view, model):
    height = view.visualRect(view.rows.index(0)).height()
    model.do(partial(set_hold, key=key_of(model, "A"), wanted_ms=45_000))
    assert view.visualRect(view.rows.index(0)).height() > height
    model.undo()
    assert view.visualRect(view.rows.index(0)).height() == height


@pytest.mark.parametrize("width", [300, 420, 640])
def test_the_pieces_of_a_row_lie_beside_each_other_in_any_width(parts, view, width):
    parts.resize(width, 700)
    for row in view.rows.rows:
        pieces = view.delegate.shape.pieces(row)
        areas = [pieces.handle, pieces.dot, pieces.name, pieces.sides, pieces.hold, pieces.reps]
        shown = [area for area in (*areas, pieces.menu) if not area.isEmpty()]
        for number, area in enumerate(shown):
            assert area.left() >= 0
            assert area.right() < view.viewport().width()
            assert area.bottom() < view.delegate.shape.height(row)
            assert not any(area.intersects(other) for other in shown[number + 1 :])


def test_it_grows_with_its_rows_up_to_its_room(parts, view, model, press, qtbot):
    press(Key.Key_A, CTRL)
    high = view.height()
    assert not view.verticalScrollBar().isVisible()
    press(Key.Key_D, CTRL, times=2)
    qtbot.waitUntil(lambda: view.height() > high)
    assert view.verticalScrollBar().isVisible()
    assert parts.add.geometry().bottom() < parts.height()


def test_two_hundred_steps_are_moved_through(make_model, theme, qtbot):
    model = make_model(routine_of(*(f"S{number}" for number in range(200))))
    view = PartView(theme, model)
    qtbot.addWidget(view)
    view.resize(640, 500)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    qtbot.keyClick(view, Key.Key_End)
    assert name_of_selected(model) == "S199"
    qtbot.keyClick(view, Key.Key_Up, ALT)
    assert shape(model).endswith("S197 S199 S198")
    qtbot.keyClick(view, Key.Key_D, CTRL)
    assert len(model.draft.steps) == 201
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    qtbot.keyClick(view, Key.Key_Home)
    assert name_of_selected(model) == "S0"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    model.stop()
