"""The strip in the editor: dragging edges by mouse and keys, and choosing steps in it."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.editing.arranging import delete
from psoas_timer.core.editing.changing import Pause, set_hold, set_pause
from psoas_timer.core.session.timeline import Phase
from psoas_timer.ui.editor.edit_strip import EditStrip
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.theme.theme import Theme
from tests.ui.editor.conftest import MakeModel
from tests.ui.editor.drafts import key_of, name_of_selected, routine_of

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def model(make_model: MakeModel) -> Iterator[EditorModel]:
    model = make_model(routine_of("A", "B", "C D", "E", rounds=2))
    yield model
    model.stop()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(940, 300)
    return window


@pytest.fixture
def strip(model: EditorModel, theme: Theme, window: QWidget, qtbot: QtBot) -> EditStrip:
    strip = EditStrip(theme, model, window)
    strip.move(20, 20)
    strip.resize(900, strip.height())
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return strip


class Grip:
    """A hand at the edges of the strip."""

    def __init__(self, qtbot: QtBot, strip: EditStrip, model: EditorModel) -> None:
        self._qtbot = qtbot
        self._strip = strip
        self._model = model
        self._at = QPoint()

    def edge(self, name: str, phase: Phase = Phase.HOLD, count: int = 1) -> QPoint:
        """Where an edge is drawn: the end of so-manieth hold of a step."""
        key = key_of(self._model, name)
        (x,) = [
            handle.at_px
            for handle in self._strip.handles
            if (handle.edge.step_key, handle.edge.phase, handle.edge.count) == (key, phase, count)
        ]
        return QPoint(round(x), self._strip.height() // 2)

    def take(self, at: QPoint) -> None:
        self._at = QPoint(at)
        self._qtbot.mousePress(self._strip, LEFT, pos=at)

    def drag(self, by_px: int) -> None:
        """Move so far from where it is, in two steps."""
        for part in (by_px // 2, by_px - by_px // 2):
            self._at += QPoint(part, 0)
            self._qtbot.mouseMove(self._strip, self._at)

    def let_go(self) -> None:
        self._qtbot.mouseRelease(self._strip, LEFT, pos=self._at)


@pytest.fixture
def grip(qtbot: QtBot, strip: EditStrip, model: EditorModel) -> Grip:
    return Grip(qtbot, strip, model)


def hold_s(model: EditorModel, name: str) -> float:
    return model.draft.step(key_of(model, name)).hold_ms / 1_000


def px_per_s(strip: EditStrip, model: EditorModel) -> float:
    """The scale as it is between the edges of the preparation and the hold of A."""
    prep, hold = strip.handles[:2]
    return (hold.at_px - prep.at_px) / hold.edge.length_ms * 1_000


def test_an_edge_is_dragged_in_one_edit(strip, model, grip):
    grip.take(grip.edge("B"))
    grip.drag(round(10 * px_per_s(strip, model)))
    assert hold_s(model, "B") == pytest.approx(40, abs=1)
    grip.drag(round(-14 * px_per_s(strip, model)))
    assert hold_s(model, "B") == pytest.approx(26, abs=1)
    grip.let_go()
    model.undo()
    assert hold_s(model, "B") == 30
    assert not model.editing.edits.can_undo


def test_two_drags_are_two_edits(strip, model, grip):
    for _ in range(2):
        grip.take(grip.edge("B"))
        grip.drag(round(5 * px_per_s(strip, model)))
        grip.let_go()
    between = hold_s(model, "B")
    model.undo()
    assert 30 < hold_s(model, "B") < between


def test_while_it_is_dragged_nothing_is_scaled_anew(strip, model, grip):
    at = grip.edge("B")
    before, dragged, last = strip.handles[1], strip.handles[3], strip.handles[-1]
    grip.take(at)
    grip.drag(100)
    assert strip.px_now(dragged) == pytest.approx(at.x() + 100, abs=px_per_s(strip, model))
    assert strip.px_now(before) == before.at_px
    assert strip.px_now(last) > strip.width() + 50
    grip.let_go()
    assert strip.px_now(strip.handles[-1]) == last.at_px
    assert strip.px_now(strip.handles[1]) < before.at_px


def test_esc_takes_a_drag_back_and_nothing_can_be_redone(strip, model, grip, qtbot):
    strip.setFocus()
    grip.take(grip.edge("B"))
    grip.drag(60)
    assert hold_s(model, "B") > 30
    qtbot.keyClick(strip, Key.Key_Escape)
    assert hold_s(model, "B") == 30
    assert not model.editing.edits.can_undo
    assert not model.editing.edits.can_redo
    grip.drag(60)
    grip.let_go()
    assert hold_s(model, "B") == 30


def test_an_edge_is_let_go_when_the_keyboard_goes_elsewhere(strip, model, grip):
    strip.setFocus()
    grip.take(grip.edge("B"))
    grip.drag(30)
    strip.clearFocus()
    held_s = hold_s(model, "B")
    grip.drag(60)
    grip.let_go()
    assert hold_s(model, "B") == held_s > 30
    model.undo()
    assert hold_s(model, "B") == 30


def test_dragged_back_to_where_it_was_is_no_edit(strip, model, grip):
    grip.take(grip.edge("B"))
    grip.drag(60)
    grip.drag(-60)
    grip.let_go()
    assert hold_s(model, "B") == 30
    assert not model.editing.edits.can_undo


def test_what_changes_is_said_beside_the_pointer(strip, model, grip):
    assert not strip.tip.isVisible()
    grip.take(grip.edge("B"))
    assert strip.tip.text() == "B: hold 30 s → 30 s"
    grip.drag(round(5 * px_per_s(strip, model)))
    assert strip.tip.text() == "B: hold 30 s → 35 s"
    assert strip.tip.isVisible()
    assert strip.window().rect().contains(strip.tip.geometry())
    grip.drag(600)
    first, why = strip.tip.text().splitlines()
    assert first == "B: hold 30 s → 2:00"
    assert why == "B: 2 min is the most. Rather add rounds than length."
    grip.let_go()
    assert not strip.tip.isVisible()


def test_a_bound_is_told_by_the_model(model, grip, qtbot):
    grip.take(grip.edge("B"))
    with qtbot.waitSignal(model.told, check_params_cb=lambda said: said is not None) as told:
        grip.drag(600)
    assert told.args[0].key == "editing.hold_at_most.stretch"
    grip.let_go()


def test_a_pause_is_dragged_to_nothing_and_back_in_one_go(strip, model, grip):
    grip.take(grip.edge("B", Phase.PREPARE))
    grip.drag(-200)
    assert model.draft.step(key_of(model, "B")).prep_ms == 0
    grip.drag(200 + round(5 * px_per_s(strip, model)))
    assert model.draft.step(key_of(model, "B")).prep_ms == pytest.approx(15_000, abs=1_000)
    grip.drag(-300)
    grip.let_go()
    assert model.draft.step(key_of(model, "B")).prep_ms == 0
    model.undo()
    assert model.draft.step(key_of(model, "B")).prep_ms == 10_000


def test_the_rest_between_rounds_is_that_of_the_circuit(strip, model, grip):
    at = grip.edge("D", Phase.REST)
    assert strip.label_at(at.x()) == "D: rest between rounds 20 s. Drag to change."
    grip.take(at)
    grip.drag(round(10 * px_per_s(strip, model)))
    grip.let_go()
    assert model.draft.parts[2].rest_ms == pytest.approx(30_000, abs=1_000)


def test_the_pointer_tells_where_an_edge_is(strip, grip, qtbot):
    at = grip.edge("B")
    for x, shape in (
        (at.x() + 3, Qt.CursorShape.SplitHCursor),
        (at.x() - 20, Qt.CursorShape.ArrowCursor),
    ):
        qtbot.mouseMove(strip, QPoint(x, 10))
        assert strip.cursor().shape() is shape


def test_a_marker_is_drawn_on_the_edge_below_the_pointer(strip, grip, qtbot, theme):
    at = grip.edge("B") - QPoint(1, 0)
    assert colour_at(strip, at) != theme.colours.text
    qtbot.mouseMove(strip, at)
    assert colour_at(strip, at) == theme.colours.text


def test_a_click_works_on_the_step_below_it(strip, model, grip, qtbot):
    for name in ("B", "D", "A"):
        qtbot.mouseClick(strip, LEFT, pos=grip.edge(name) - QPoint(20, 0))
        assert name_of_selected(model) == name


def test_what_is_worked_on_is_underlined(strip, model, grip, theme):
    def is_marked(name: str) -> bool:
        at = grip.edge(name)
        return colour_at(strip, QPoint(at.x() - 20, strip.height() - 1)) == theme.colours.text

    model.select(key_of(model, "B"))
    assert [is_marked(name) for name in "ABCDE"] == [False, True, False, False, False]
    model.select(key_of(model, "()"))
    assert [is_marked(name) for name in "ABCDE"] == [False, False, True, True, False]
    model.select(None)
    assert not any(is_marked(name) for name in "ABCDE")


def test_keys_go_from_edge_to_edge_and_change_lengths(strip, model, qtbot):
    strip.setFocus()
    assert strip.accessibleDescription().startswith("A, get ready 10 s, edge 1 of 15. Left and")
    qtbot.keyClick(strip, Key.Key_Right)
    assert strip.accessibleDescription() == "A, hold 30 s, edge 2 of 15"
    qtbot.keyClick(strip, Key.Key_Right, CTRL)
    qtbot.keyClick(strip, Key.Key_Right, ALT)
    assert strip.accessibleDescription() == "A, hold 32 s, edge 2 of 15"
    qtbot.keyClick(strip, Key.Key_Left, CTRL)
    assert hold_s(model, "A") == 31
    qtbot.keyClick(strip, Key.Key_End)
    assert strip.accessibleDescription() == "E, hold 30 s, edge 15 of 15"
    qtbot.keyClick(strip, Key.Key_Right)
    assert strip.accessibleDescription() == "E, hold 30 s, edge 15 of 15"
    qtbot.keyClick(strip, Key.Key_Return)
    assert name_of_selected(model) == "E"
    qtbot.keyClick(strip, Key.Key_Home)
    qtbot.keyClick(strip, Key.Key_Left)
    assert strip.accessibleDescription() == "A, get ready 10 s, edge 1 of 15"
    model.undo()
    assert hold_s(model, "A") == 30
    assert not model.editing.edits.can_undo


def test_the_keyboard_begins_at_the_step_that_is_worked_on(strip, model, qtbot):
    strip.clearFocus()
    model.select(key_of(model, "B"))
    strip.setFocus()
    assert strip.accessibleDescription().startswith("B, get ready 10 s, edge 3 of 15")
    qtbot.keyClick(strip, Key.Key_Right)
    strip.clearFocus()
    strip.setFocus()
    assert strip.accessibleDescription().startswith("B, hold 30 s, edge 4 of 15")


def test_the_keyboard_stays_where_it_is_when_an_edge_goes(strip, model, qtbot):
    strip.setFocus()
    qtbot.keyClick(strip, Key.Key_End)
    model.do(partial(set_pause, key=key_of(model, "A"), pause=Pause.PREP, wanted_ms=0))
    assert strip.accessibleDescription() == "E, hold 30 s, edge 14 of 14"
    model.do(partial(delete, key=key_of(model, "E")))
    assert strip.accessibleDescription() == "D, hold 30 s, edge 12 of 12"


def test_its_edges_are_there_whatever_is_undone(strip, model, grip):
    model.do(partial(set_hold, key=key_of(model, "A"), wanted_ms=45_000))
    model.undo()
    for name in "ABCDE":
        assert grip.edge(name)


def test_where_only_kinds_fit_no_edge_is_dragged_and_the_list_is_named(make_model, theme, qtbot):
    model = make_model("full-release")
    strip = EditStrip(theme, model)
    qtbot.addWidget(strip)
    strip.resize(60, strip.height())
    strip.show()
    assert len(strip.handles) == len(model.draft.steps)
    with qtbot.waitSignal(strip.edged) as edged:
        strip.resize(30, strip.height())
    assert edged.args == [False]
    assert strip.handles == ()
    strip.setFocus()
    assert strip.accessibleDescription().endswith("type the lengths in the list")
    qtbot.mouseClick(strip, LEFT, pos=QPoint(1, 10))
    assert model.selected_key in {each.key for each in model.draft.steps}


def test_an_empty_routine_has_no_edges(strip, model, qtbot):
    for part in model.draft.parts:
        model.do(partial(delete, key=part.key))
    strip.setFocus()
    assert strip.handles == ()
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_End, Key.Key_Return):
        qtbot.keyClick(strip, key, CTRL)
        qtbot.keyClick(strip, key)
    qtbot.mouseClick(strip, LEFT, pos=QPoint(100, 10))
    assert strip.accessibleDescription() == ""
    model.undo()
    assert strip.handles


def colour_at(strip: EditStrip, at: QPoint) -> str:
    return strip.grab().toImage().pixelColor(at).name().upper()
