"""A routine or a session as coloured parts of time, and where they lie in a given width.

Painting them lives in time_strip.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.messages import Message, message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.session.timeline import Phase, Timeline
from psoas_timer.ui.theme.tokens import Strip
from psoas_timer.wording.durations import clock_text, up_to_second


@dataclass(frozen=True, slots=True)
class StripPart:
    """One coloured piece; `kind` is None for preparation, rest and switch. `label` is its tooltip.

    `step` numbers what belongs together when the pieces are too small to be told apart.
    """

    length_ms: int
    kind: Kind | None
    step: int
    label: Message


@dataclass(frozen=True, slots=True)
class Span:
    """Where a part lies in the strip, in px from its left edge."""

    left: int
    width: int


def timeline_parts(timeline: Timeline) -> tuple[StripPart, ...]:
    """A part for each segment of the timeline."""
    parts = []
    steps = timeline.routine.steps
    for segment in timeline.segments:
        exercise = steps[segment.step_index].exercise
        is_hold = segment.phase is Phase.HOLD
        kind = exercise.kind if is_hold and exercise.kind is not Kind.REST else None
        label = _label(exercise.name, segment.phase, segment.side, segment.duration_ms)
        parts.append(StripPart(segment.duration_ms, kind, segment.step_index, label))
    return tuple(parts)


def record_parts(record: SessionRecord) -> tuple[StripPart, ...]:
    """A part for what was done on each side of each step; what was not begun is left out."""
    return tuple(
        StripPart(
            step.done_ms,
            step.kind if step.kind is not Kind.REST else None,
            step.step,
            message(f"ui.kind.{step.kind.value}"),
        )
        for step in record.steps
        if step.done_ms > 0
    )


def fitting_parts(parts: Sequence[StripPart], width_px: int) -> tuple[tuple[StripPart, ...], bool]:
    """The parts themselves, or merged to steps, to runs of one kind, to kinds: the first that fits.

    Also tells whether they lie in the order of time: merged to kinds they don't. Of those there are
    at most nine, which fit any strip worth drawing.
    """
    merged = tuple(parts)
    for merge in (_steps, _runs):
        if fits(len(merged), width_px):
            return merged, True
        merged = merge(merged)
    return (merged, True) if fits(len(merged), width_px) else (_kinds(merged), False)


def fits(count: int, width_px: int) -> bool:
    """Tell whether so many parts of the least width and their gaps fit."""
    return count * Strip.SHORTEST + max(count - 1, 0) * Strip.GAP <= width_px


def spans(lengths_ms: Sequence[int], width_px: int) -> tuple[Span, ...]:
    """Share the width out by length; no part gets less than the least width.

    The parts must fit.
    """
    left_px = width_px - Strip.GAP * (len(lengths_ms) - 1)
    widths = _shares(lengths_ms, left_px)
    edges = list(accumulate(widths, initial=0.0))
    return tuple(
        Span(round(start) + index * Strip.GAP, round(end) - round(start))
        for index, (start, end) in enumerate(pairwise(edges))
    )


def position_px(parts: Sequence[StripPart], places: Sequence[Span], position_ms: int) -> int:
    """How far the elapsed part reaches at this offset, in px from the left edge."""
    start_ms = 0
    for part, place in zip(parts, places, strict=True):
        if position_ms < start_ms + part.length_ms:
            elapsed_ms = max(position_ms - start_ms, 0)
            return place.left + place.width * elapsed_ms // part.length_ms
        start_ms += part.length_ms
    return places[-1].left + places[-1].width if places else 0


@lru_cache(maxsize=2_000)
def _label(name: str, phase: Phase, side: Side, length_ms: int) -> Message:
    length = clock_text(up_to_second(length_ms))
    if phase is not Phase.HOLD:
        return message(f"ui.strip.pause.{phase.value}", name=name, length=length)
    return message(f"ui.strip.part.{side.value}", name=name, length=length)


def _shares(lengths_ms: Sequence[int], width_px: int) -> list[float]:
    """Water-filling: whatever would be too narrow gets the least width, the rest share the rest."""
    narrow: set[int] = set()
    while True:
        wide_ms = sum(length for i, length in enumerate(lengths_ms) if i not in narrow)
        px_per_ms = (width_px - Strip.SHORTEST * len(narrow)) / max(wide_ms, 1)
        more = {
            i
            for i, length in enumerate(lengths_ms)
            if i not in narrow and length * px_per_ms < Strip.SHORTEST
        }
        if not more:
            return [
                Strip.SHORTEST if i in narrow else length * px_per_ms
                for i, length in enumerate(lengths_ms)
            ]
        narrow |= more


def _steps(parts: Sequence[StripPart]) -> tuple[StripPart, ...]:
    return tuple(_merged(list(group)) for _, group in groupby(parts, lambda part: part.step))


def _runs(parts: Sequence[StripPart]) -> tuple[StripPart, ...]:
    return tuple(_merged(list(group)) for _, group in groupby(parts, lambda part: part.kind))


def _kinds(parts: Sequence[StripPart]) -> tuple[StripPart, ...]:
    kinds = dict.fromkeys(part.kind for part in parts)
    return tuple(_merged([part for part in parts if part.kind == kind]) for kind in kinds)


def _merged(group: Sequence[StripPart]) -> StripPart:
    """One part of the whole length, looking like its longest coloured one."""
    if len(group) == 1:
        return group[0]
    longest = max(group, key=lambda part: (part.kind is not None, part.length_ms))
    length_ms = sum(part.length_ms for part in group)
    return StripPart(length_ms, longest.kind, longest.step, longest.label)
