"""The strip of time in the editor: its edges can be dragged, by the pointer and by keys.

Painting lives in edged_strip.py; what an edge changes in core.editing.strip_edges.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.strip_edges import Edge, drag, grain_ms, lengthen
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.drag_tip import DragTip
from psoas_timer.ui.editor.edge_places import Handle, Stretch, nearest
from psoas_timer.ui.editor.edge_words import drag_text, spoken_edge
from psoas_timer.ui.editor.edged_strip import EdgedStrip
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.words import told

TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
CHANGING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Grip:
    """An edge in somebody's hand: the draft as it was, and where the edge was taken."""

    draft: RoutineDraft
    edge: Edge
    from_px: float


class EditStrip(EdgedStrip):
    """The draft as a strip. A click works on the step below it; Esc takes a drag back.

    Left and Right go from edge to edge; with Control or Alt they change the length.
    """

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self._grip: Grip | None = None
        self.tip = DragTip(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        model.changed.connect(self._tell)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the shortcuts of the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_esc = event.key() == Qt.Key.Key_Escape and self._grip is not None
            if is_esc or event.key() in TURNS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from edge to edge, change a length, choose a step, or take a drag back."""
        key, last = Qt.Key(event.key()), len(self.handles) - 1
        if self._grip is not None:
            if key == Qt.Key.Key_Escape:
                self._let_go(takes_back=True)
        elif key in TURNS and event.modifiers() & CHANGING:
            self._lengthen(TURNS[key])
        elif key in TURNS:
            self._go_to(self.current + TURNS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        elif key in (*ENTER_KEYS, Qt.Key.Key_Space) and self.handles:
            self._model.select(self.handles[self.current].edge.step_key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an edge in hand."""
        x = event.position().x()
        handle = nearest(self.handles, x)
        if event.button() is not Qt.MouseButton.LeftButton or handle is None:
            return
        self._model.select(handle.edge.step_key)
        self.current = self.handles.index(handle)
        self._grip = Grip(self._model.draft, handle.edge, x)
        self._stretch = Stretch(self._parts, self._spans, self._edges, handle.edge)
        self._dragged = handle
        self._say_drag(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge, or show that there is one."""
        if self._grip is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            self._let_go(takes_back=False)  # it was let go where nobody told of it
        x, grip, stretch = event.position().x(), self._grip, self._stretch
        if grip is None or stretch is None:
            self._show_hot(nearest(self.handles, x))
            return
        to_ms = stretch.to_ms(x - grip.from_px)
        self._model.do(lambda _: drag(grip.draft, grip.edge, to_ms), _merging(grip.edge))
        self._say_drag(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the edge go, or work on the step that was clicked."""
        x = event.position().x()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._grip is not None:
            self._let_go(takes_back=False)
        elif self.rect().contains(event.position().toPoint()):
            key = self.key_at(x)
            if key is not None:
                self._model.select(key)
        self._show_hot(nearest(self.handles, x))

    def leaveEvent(self, event: QEvent) -> None:
        """No edge is below the pointer any more."""
        super().leaveEvent(event)
        self._show_hot(None)

    def resizeEvent(self, event: object) -> None:
        """There may be more edges now, or fewer."""
        super().resizeEvent(event)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the step that is worked on; say which edge it is, and what the keys do."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._begin_at_chosen()
        self._tell(with_keys=True)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was changed by keys is one edit; what is dragged is let go."""
        super().focusOutEvent(event)
        if self._grip is not None:
            self._let_go(takes_back=False)
        self._model.settle()
        self.update()

    def _let_go(self, *, takes_back: bool) -> None:
        """End the drag; the strip is scaled to what it shows now."""
        grip = self._grip
        self._grip = self._stretch = self._dragged = None
        self.tip.hide()
        if grip is not None and takes_back:
            self._model.take_back(_merging(grip.edge))
        self._model.settle()
        self._follow()
        self._tell()

    def _lengthen(self, turn: int) -> None:
        """Change the length at the current edge by a second, a breath or a movement."""
        if self.handles:
            edge = self.handles[self.current].edge
            by_ms = turn * grain_ms(self._model.draft, edge)
            self._model.do(lambda draft: lengthen(draft, edge, by_ms), _merging(edge))

    def _begin_at_chosen(self) -> None:
        """Go to the first edge of what is worked on, unless one of its edges is the current one."""
        found = [i for i, each in enumerate(self.handles) if each.part in self._chosen_parts]
        if found and self.current not in found:
            self.current = found[0]

    def _go_to(self, number: int) -> None:
        self._model.settle()
        self.current = min(max(number, 0), max(len(self.handles) - 1, 0))
        self._tell()
        self.update()

    def _show_hot(self, handle: Handle | None) -> None:
        is_edge = handle is not None
        self.setCursor(Qt.CursorShape.SplitHCursor if is_edge else Qt.CursorShape.ArrowCursor)
        if handle != self._hot:
            self._hot = handle
            self.update()

    def _say_drag(self, x: float) -> None:
        if self._grip is not None:
            why = self._model.editing.told
            self.tip.say(drag_text(self._model.draft, self._grip.edge, why), round(x))

    def _tell(self, *, with_keys: bool = False) -> None:
        """Screen readers read the description when it changes."""
        if not self.handles:
            self.setAccessibleDescription(told(message("edges.none")) if self._parts else "")
            return
        edge = self.handles[self.current].edge
        words = spoken_edge(self._model.draft, edge, self.current + 1, len(self.handles))
        if with_keys:
            words = told(message("edges.keys", edge=words))
        self.setAccessibleDescription(words)


def _merging(edge: Edge) -> str:
    """The name of all edits of this value."""
    between = " between" if edge.between_rounds else ""
    return f"edge {edge.step_key} {edge.phase}{between}"
