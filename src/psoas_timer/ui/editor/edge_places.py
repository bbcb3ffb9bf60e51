"""The edges of the editor's strip in px: where they are, and where they go while one is dragged.

What dragging does to a routine lives in core.editing.strip_edges. No Qt.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

from psoas_timer.core.editing.strip_edges import Edge
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.ui.theme.tokens import Strip
from psoas_timer.ui.widgets.strip_parts import Span, StripPart

REACH_PX = 6
"""So far from an edge it is taken; between two edges the nearer one is."""


@dataclass(frozen=True, slots=True)
class Handle:
    """An edge at the end of the part with this index; `at_px` is the middle of the gap there."""

    edge: Edge
    part: int
    at_px: float


def handles(
    parts: Sequence[StripPart], spans: Sequence[Span], edges: Sequence[Edge]
) -> tuple[Handle, ...]:
    """The edges at which a part ends; the parts lie in the order of time."""
    by_end = {edge.at_ms: edge for edge in edges}
    ends = accumulate(part.length_ms for part in parts)
    return tuple(
        Handle(by_end[end_ms], index, span.left + span.width + Strip.GAP / 2)
        for index, (end_ms, span) in enumerate(zip(ends, spans, strict=True))
    )


def nearest(among: Sequence[Handle], x: float) -> Handle | None:
    """The handle within reach of this distance from the left edge, or None."""
    found = min(among, key=lambda handle: abs(handle.at_px - x), default=None)
    return found if found is not None and abs(found.at_px - x) <= REACH_PX else None


def same_value(one: Edge, other: Edge) -> bool:
    """Tell whether both edges change the same value of the same step."""
    what = (one.step_key, one.phase, one.between_rounds)
    return what == (other.step_key, other.phase, other.between_rounds)


def like(among: Sequence[Handle], edge: Edge, number: int) -> int:
    """The number of the handle at the same edge as before; the same number where it is gone."""
    for index, handle in enumerate(among):
        if same_value(handle.edge, edge) and handle.edge.count == edge.count:
            return index
    return min(number, max(len(among) - 1, 0))


def parts_of_steps(
    parts: Sequence[StripPart], timeline: Timeline, steps: Collection[int]
) -> frozenset[int]:
    """The indexes of the parts in which any of these steps is; parts in the order of time."""
    owners = _owners(parts, [segment.end_ms for segment in timeline.segments])
    found = zip(owners, timeline.segments, strict=True)
    return frozenset(part for part, segment in found if segment.step_index in steps)


class Stretch:
    """The strip while an edge is dragged: each part grows by the scale that it had at the start.

    So the edge stays below the pointer, whatever the strip would be scaled to then.
    """

    def __init__(
        self,
        parts: Sequence[StripPart],
        spans: Sequence[Span],
        edges: Sequence[Edge],
        dragged: Edge,
    ) -> None:
        self.dragged = dragged
        self._widths = [span.width for span in spans]
        longest = max(range(len(parts)), key=lambda index: parts[index].length_ms)
        self._px_per_ms = spans[longest].width / parts[longest].length_ms
        self._counts = [0] * len(parts)
        owners = _owners(parts, [edge.at_ms for edge in edges])
        for owner, edge in zip(owners, edges, strict=True):
            self._counts[owner] += same_value(edge, dragged)

    def to_ms(self, moved_px: float) -> int:
        """The point of time that the edge is dragged to."""
        return round(self.dragged.at_ms + moved_px / self._px_per_ms)

    def spans(self, length_ms: int) -> tuple[Span, ...]:
        """Where the parts lie once the value of the edge has this length."""
        grown_px = (length_ms - self.dragged.length_ms) * self._px_per_ms
        widths = [
            max(width + count * grown_px, Strip.SHORTEST)
            for width, count in zip(self._widths, self._counts, strict=True)
        ]
        lefts = accumulate((width + Strip.GAP for width in widths[:-1]), initial=0.0)
        return tuple(
            Span(round(left), round(left + width) - round(left))
            for left, width in zip(lefts, widths, strict=True)
        )


def _owners(parts: Sequence[StripPart], ends_ms: Sequence[int]) -> list[int]:
    """The index of the part that each segment lies in, by the ends of the segments."""
    owners = []
    index, end_ms = 0, parts[0].length_ms if parts else 0
    for each_ms in ends_ms:
        while each_ms > end_ms:
            index += 1
            end_ms += parts[index].length_ms
        owners.append(index)
    return owners
