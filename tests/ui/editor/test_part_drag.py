"""Carrying a row by its handle: where it lands, what can be taken back, and scrolling."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt

from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_view import PartView
from tests.ui.editor.conftest import MakeModel
from tests.ui.editor.drafts import chosen, name_of_selected, routine_of, row_of, shape
from tests.ui.editor.pointing import Hand

BEFORE = "A B (C D) E F"


@pytest.fixture
def model(make_model: MakeModel) -> Iterator[EditorModel]:
    model = make_model(routine_of("A", "B", "C D", "E", "F"))
    yield model
    model.stop()


@pytest.mark.parametrize(
    ("carried", "to", "part", "expected"),
    [
        ("F", "A", 0.2, "F A B (C D) E"),
        ("A", "E", 0.8, "B (C D) E A F"),
        ("A", "C", 0.8, "B (C A D) E F"),
        ("A", "()", 0.8, "B (A C D) E F"),
        ("E", "D", 0.6, "A B (C D E) F"),
        ("C", "B", 0.8, "A B C (D) E F"),
        ("D", "E", 0.8, "A B (C) E D F"),
        ("()", "A", 0.2, "(C D) A B E F"),
        ("()", "F", 0.8, "A B E F (C D)"),
    ],
)
def test_a_row_lands_where_it_is_let_go_and_is_put_back_at_once(
    model, view, hand, carried, to, part, expected
):
    hand.take(carried)
    hand.carry(hand.place(to, "name", part))
    hand.carry(hand.place(to, "name", part + 0.05))
    assert shape(model) == BEFORE
    hand.let_go()
    assert shape(model) == expected
    assert name_of_selected(model) == chosen(view) == carried
    model.undo()
    assert shape(model) == BEFORE
    assert not model.editing.edits.can_undo


def test_below_all_rows_it_goes_to_the_end(model, view, hand):
    hand.take("C")
    hand.carry(QPoint(200, view.viewport().height() + 200))
    hand.let_go()
    assert shape(model) == "A B (D) E F C"


def test_the_last_step_of_a_circuit_leaves_no_empty_one(model, hand):
    for name in ("C", "D"):
        hand.take(name)
        hand.carry(hand.place("A", "name", 0.2))
        hand.let_go()
    assert shape(model) == "C D A B E F"


def test_esc_puts_it_back_and_what_follows_moves_nothing(model, view, hand, qtbot):
    hand.take("A")
    hand.carry(hand.place("F", "name", 0.8))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    hand.carry(hand.place("E", "name", 0.8))
    hand.let_go()
    assert shape(model) == BEFORE
    assert not model.editing.edits.can_undo


def test_a_row_is_put_back_when_the_keyboard_goes_elsewhere(model, parts, hand):
    hand.take("A")
    hand.carry(hand.place("F", "name", 0.8))
    parts.add.setFocus()
    hand.carry(hand.place("E", "name", 0.8))
    hand.let_go()
    assert shape(model) == BEFORE


def test_a_press_without_a_drag_only_chooses(model, hand):
    hand.take("E")
    hand.carry(hand.place("E", "handle") + QPoint(2, 1))
    hand.let_go()
    assert shape(model) == BEFORE
    assert name_of_selected(model) == "E"


def test_a_click_that_slips_chooses_no_range(view, hand, qtbot):
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=hand.place("A"))
    qtbot.mouseMove(port, hand.place("B"))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=hand.place("B"))
    assert chosen(view) == "A"


def test_where_it_was_is_no_edit(model, hand):
    hand.take("B")
    hand.carry(hand.place("A", "name", 0.8))
    hand.let_go()
    assert not model.editing.edits.can_undo


def test_a_line_shows_where_it_goes_and_the_row_is_pale(view, hand, theme):
    below_e = view.visualRect(view.rows.index(row_of(view, "E"))).bottom() - 2
    dot = hand.place("B", "dot")
    kind = theme.colours.kinds["stretch"]
    assert colour_at(view, dot) == kind
    hand.take("B")
    hand.carry(hand.place("E", "name", 0.9))
    assert colour_at(view, QPoint(300, below_e)) == theme.colours.accent
    assert colour_at(view, dot) != kind
    hand.let_go()
    assert colour_at(view, QPoint(300, below_e)) != theme.colours.accent


def test_at_the_edge_the_list_scrolls_to_where_it_can_be_let_go(make_model, theme, qtbot):
    model = make_model(routine_of(*(f"S{number}" for number in range(12))))
    view = PartView(theme, model)
    qtbot.addWidget(view)
    view.resize(640, 300)
    view.show()
    hand, bar = Hand(qtbot, view), view.verticalScrollBar()
    hand.take("S0")
    hand.carry(QPoint(200, view.viewport().height() + 10))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    hand.let_go()
    assert shape(model).endswith("S11 S0")
    hand.take("S0")
    hand.carry(QPoint(200, 2))
    qtbot.waitUntil(lambda: bar.value() == 0)
    hand.let_go()
    assert shape(model).startswith("S0 S1")
    model.stop()


def colour_at(view: PartView, at: QPoint) -> str:
    return view.viewport().grab().toImage().pixelColor(at).name().upper()
