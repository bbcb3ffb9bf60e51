"""The strip of a draft with its edges, and a line below what is worked on; it follows the model.

Pointer and keys live in edit_strip.py, where the edges lie in edge_places.py.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft
from psoas_timer.core.editing.strip_edges import Edge, edges, length_ms
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.edge_places import (
    Handle,
    Stretch,
    handles,
    like,
    nearest,
    parts_of_steps,
)
from psoas_timer.ui.editor.edge_words import hover_text
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Strip
from psoas_timer.ui.widgets.strip_parts import StripPart
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told

if TYPE_CHECKING:
    from psoas_timer.core.session.timeline import Segment

MARGIN_PX = 5
"""Above and below the strip: for the mark of what is worked on, and of an edge."""

UNDERLINE_PX = 3
MARKER_PX = 4
FOCUS_MARKER_PX = 8


class EdgedStrip(TimeStrip):
    """Shows the draft; `current` is the number of the edge that the keyboard is at.

    While an edge is dragged, nothing is scaled anew.

    Signals:
        edged(bool): there are edges to be dragged now, or there are none any more.
    """

    edged = Signal(bool)

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, Strip.EDITOR_HEIGHT, parent, margin_px=MARGIN_PX)
        self._model = model
        self._edges: tuple[Edge, ...] = ()
        self._chosen_parts: frozenset[int] = frozenset()
        self._hot: Handle | None = None
        self._dragged: Handle | None = None
        self._stretch: Stretch | None = None
        self._shown_segments: tuple[Segment, ...] | None = model.timeline.segments
        self.handles: tuple[Handle, ...] = ()
        self.current = 0
        model.changed.connect(self._follow)
        model.selected.connect(self._mark)
        self.show_timeline(model.timeline)

    def label_at(self, x: int) -> str:
        """What dragging would change at an edge; else what is drawn there."""
        handle = nearest(self.handles, x)
        return hover_text(self._model.draft, handle.edge) if handle else super().label_at(x)

    def key_at(self, x: float) -> int | None:
        """The key of the step that is drawn there, None in a gap."""
        for index, span in enumerate(self._spans):
            if span.left <= x < span.left + span.width:
                return self._key_in(index, (x - span.left) / span.width)
        return None

    def px_now(self, handle: Handle) -> float:
        """Where an edge is drawn now, also while it or another one is dragged."""
        span = self._spans[handle.part]
        return span.left + span.width + Strip.GAP / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip, a line below what is worked on, and the edge that can be dragged."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.text))
        top = self.height() - UNDERLINE_PX
        for index in self._chosen_parts:
            span = self._spans[index]
            gap = Strip.GAP if index + 1 in self._chosen_parts else 0
            painter.drawRect(span.left, top, span.width + gap, UNDERLINE_PX)
        self._paint_markers(painter)

    def _paint_markers(self, painter: QPainter) -> None:
        colours = self._theme.colours
        below = self._dragged or self._hot
        if below is not None:
            painter.setPen(QPen(QColor(colours.card), 1))
            painter.setBrush(QColor(colours.text))
            self._paint_marker(painter, below, MARKER_PX, MARKER_PX / 2)
        if self.hasFocus() and self._dragged is None:
            painter.setPen(QPen(QColor(colours.accent), colours.ring_px))
            if self.handles:
                painter.setBrush(QColor(colours.card))
                at = self.handles[self.current]
                self._paint_marker(painter, at, FOCUS_MARKER_PX, Radius.SEGMENT)
                return
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = colours.ring_px / 2
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, Radius.SEGMENT, Radius.SEGMENT)

    def _paint_marker(self, painter: QPainter, handle: Handle, width: int, radius: float) -> None:
        inset = width / 2 + self._theme.colours.ring_px
        middle = self.px_now(handle)
        middle = min(max(middle, inset), self.width() - inset)
        marker = QRectF(middle - width / 2, 1.5, width, self.height() - 3)
        painter.drawRoundedRect(marker, radius, radius)

    def _show(self, parts: tuple[StripPart, ...], spoken: str) -> None:
        """Say what it is, too: it is reached by the keyboard."""
        super()._show(parts, told(message("edges.strip", parts=spoken)))

    def _lay_out(self) -> None:
        """Lay the parts out; while an edge is dragged, by the scale that they had before."""
        if self._stretch is not None:
            length = length_ms(self._model.draft, self._stretch.dragged)
            self._spans = self._stretch.spans(length)
            return
        super()._lay_out()
        is_kept = bool(self.handles) and self.isVisible()
        kept = self.handles[self.current].edge if is_kept else None
        found = edges(self._model.draft, self._model.timeline) if self._is_in_order else ()
        self._edges, self._hot = found, None
        had_edges = bool(self.handles)
        self.handles = handles(self._parts, self._spans, found) if found else ()
        if bool(self.handles) != had_edges:
            self.edged.emit(not had_edges)
        self.current = 0 if kept is None else like(self.handles, kept, self.current)
        self._mark()

    def _follow(self) -> None:
        """Show the draft as it is now."""
        if self._stretch is None:
            timeline = self._model.timeline
            if timeline.segments is not self._shown_segments:  # else only words were changed
                self._shown_segments = timeline.segments
                self.show_timeline(timeline)
        else:
            self._shown_segments = None  # it is shown by the scale of the drag
            self._lay_out()
            self.update()

    def _mark(self) -> None:
        """Find the parts of what is worked on."""
        if self._stretch is None:
            steps = _chosen_steps(self._model.draft, self._model.selected_key)
            is_told = self._is_in_order and bool(self._parts)
            timeline = self._model.timeline
            self._chosen_parts = (
                parts_of_steps(self._parts, timeline, steps) if is_told else frozenset()
            )
        self.update()

    def _key_in(self, index: int, share: float) -> int:
        """The key of the step at this share of a part, which may be merged of several."""
        part, steps = self._parts[index], self._model.draft.steps
        if not self._is_in_order:
            return steps[part.step].key
        start_ms = sum(each.length_ms for each in self._parts[:index])
        at_ms = start_ms + share * part.length_ms
        segments = self._model.timeline.segments
        return steps[next(each.step_index for each in segments if each.end_ms > at_ms)].key


def _chosen_steps(draft: RoutineDraft, key: int | None) -> Collection[int]:
    """The indexes of the steps that this part has."""
    if key is None:
        return ()
    part = draft.parts[draft.spot_of(key).index] if draft.spot_of(key).group is None else None
    keys = {each.key for each in part.steps} if isinstance(part, DraftGroup) else {key}
    return [index for index, each in enumerate(draft.steps) if each.key in keys]
