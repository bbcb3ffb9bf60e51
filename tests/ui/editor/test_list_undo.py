"""Whatever is done in the list and in the strip, as many undos give the draft as it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui.editor.edit_strip import EditStrip
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_view import PartView
from psoas_timer.ui.editor.row_delegate import HoldBox
from psoas_timer.ui.editor.rows import rows_of
from tests.ui.editor.drafts import routine_of
from tests.ui.editor.pointing import LEFT

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

KEYS = (
    (Key.Key_Up, ALT),
    (Key.Key_Down, ALT),
    (Key.Key_D, CTRL),
    (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Key.Key_G, CTRL),
    (Key.Key_G, CTRL | SHIFT),
)

deeds = st.lists(
    st.tuples(
        st.sampled_from(("key", "carry", "type", "drag", "turn")),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=1,
    max_size=8,
)


class Person:
    """Somebody at the list and the strip, who does what the numbers say."""

    def __init__(self, qtbot: QtBot, model: EditorModel, view: PartView, strip: EditStrip) -> None:
        self._qtbot = qtbot
        self._model = model
        self._view = view
        self._strip = strip
        self._do = {
            "key": self._press,
            "carry": self._carry,
            "type": self._type,
            "drag": self._drag,
            "turn": self._turn,
        }

    def does(self, what: str, which: int, value: int) -> None:
        """Do one thing, if there is anything left to do it with."""
        if self._model.draft.parts:
            self._choose(which, value)
            self._do[what](which, value)
            QApplication.processEvents()

    def _choose(self, which: int, value: int) -> None:
        rows = self._view.rows
        self._view.setCurrentIndex(rows.index(which % rows.rowCount()))
        for _ in range(value % 3):
            self._qtbot.keyClick(self._view, Key.Key_Down, SHIFT)

    def _press(self, which: int, value: int) -> None:
        key, modifiers = KEYS[(which + value) % len(KEYS)]
        self._qtbot.keyClick(self._view, key, modifiers)

    def _carry(self, which: int, value: int) -> None:
        index = self._view.currentIndex()
        pieces = self._view.delegate.shape.pieces(self._view.rows.rows[index.row()])
        start = self._view.visualRect(index).topLeft() + pieces.handle.center()
        to = QPoint(start.x(), value * self._view.viewport().height() // 30)
        port = self._view.viewport()
        self._qtbot.mousePress(port, LEFT, pos=start)
        self._qtbot.mouseMove(port, to)
        self._qtbot.mouseMove(port, to + QPoint(1, 1))
        self._qtbot.mouseRelease(port, LEFT, pos=to)

    def _type(self, which: int, value: int) -> None:
        self._qtbot.keyClick(self._view, Key.Key_F2)
        for box in self._view.findChildren(HoldBox):
            if box.isVisible():
                self._qtbot.keyClicks(box, str(10 + value))
                self._qtbot.keyClick(box, Key.Key_Return if which % 2 else Key.Key_Escape)

    def _drag(self, which: int, value: int) -> None:
        handles = self._strip.handles
        if handles:
            at = QPoint(round(handles[which % len(handles)].at_px), 10)
            self._qtbot.mousePress(self._strip, LEFT, pos=at)
            for part in (2, 1):
                self._qtbot.mouseMove(self._strip, at + QPoint((value - 15) * 6 // part, 0))
            if value % 4 == 0:
                self._qtbot.keyClick(self._strip, Key.Key_Escape)
            self._qtbot.mouseRelease(self._strip, LEFT, pos=at)

    def _turn(self, which: int, value: int) -> None:
        self._strip.setFocus()
        for _ in range(value % 5):
            self._qtbot.keyClick(self._strip, Key.Key_Right)
        for _ in range(1 + which % 3):
            self._qtbot.keyClick(self._strip, Key.Key_Left if value % 2 else Key.Key_Right, CTRL)
        self._view.setFocus()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds)
def test_each_deed_is_at_most_one_edit_and_all_of_them_are_undone(qtbot, theme, make_model, done):
    model = make_model(routine_of("A", "B", "C D", "E", "F G H"))
    view, strip, window = PartView(theme, model), EditStrip(theme, model), QWidget()
    column = QVBoxLayout(window)
    column.addWidget(strip)
    column.addWidget(view)
    qtbot.addWidget(window)
    window.resize(720, 560)
    window.show()
    with qtbot.waitActive(window):  # shortcuts, and what the strip settles, go by the keyboard
        window.activateWindow()
    view.setFocus()
    person, drafts = Person(qtbot, model, view, strip), [model.draft]
    for deed in done:
        before = len(model.editing.edits.past)
        person.does(*deed)
        made = len(model.editing.edits.past) - before
        assert made == (model.draft != drafts[-1]) if deed[0] != "turn" else made <= 1
        drafts += [model.draft] * made
        assert view.rows.rows == rows_of(model.draft, model.findings)
        assert view.rows.keys_at([view.currentIndex()])[:1] == (
            (model.selected_key,) if model.draft.parts else ()
        )
        led = lay_out(model.draft.to_routine(model.catalogue))
        assert [each.edge.at_ms for each in strip.handles][-1:] == [led.total_ms][
            : len(led.segments)
        ]
    for draft in reversed(drafts[:-1]):
        model.undo()
        assert model.draft == draft
        assert view.rows.rows == rows_of(model.draft, model.findings)
    assert not model.editing.edits.can_undo
    model.stop()
    window.close()
