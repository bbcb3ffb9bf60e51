"""Dragging an edge in the strip of a draft: which length it changes, and by how much.

The strip shows `lay_out` of the draft's routine; painting and the pointer are the window's.
"""

from dataclasses import dataclass
from itertools import zip_longest

from psoas_timer.core.editing.changing import Pause, set_group_rest, set_hold, set_pause
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.session.timeline import Phase, Timeline

WHOLE_MS = 1_000

_PAUSES = {Phase.PREPARE: Pause.PREP, Phase.SWITCH: Pause.SWITCH, Phase.REST: Pause.REST}


@dataclass(frozen=True, slots=True)
class Edge:
    """The end of a segment.

    `step_key` is that of its step; `between_rounds` where it is the rest after a round of a group.
    `count` is how many segments up to this one have the same length from the same value: each of
    them moves the edge.
    """

    at_ms: int
    step_key: int
    phase: Phase
    length_ms: int
    count: int
    between_rounds: bool = False


def edges(draft: RoutineDraft, timeline: Timeline) -> tuple[Edge, ...]:
    """Every edge that can be dragged, in order; the timeline is that of the draft."""
    keys = [each.key for each in draft.steps]
    seen: dict[tuple[int, Phase, bool], int] = {}
    found: list[Edge] = []
    segments = timeline.segments
    for segment, following in zip_longest(segments, segments[1:]):
        phase, step_index = segment.phase, segment.step_index
        is_rest = phase is Phase.REST and following is not None
        between = is_rest and following.run != segment.run
        what = (step_index, phase, between)
        count = seen[what] = seen.get(what, 0) + 1
        edge = Edge(segment.end_ms, keys[step_index], phase, segment.duration_ms, count, between)
        found.append(edge)
    return tuple(found)


def drag(draft: RoutineDraft, edge: Edge, to_ms: int) -> Edited:
    """Bring the edge of this draft to a point of time, as near as whole seconds or breaths allow.

    The length changes wherever the step has it, so that the edge stays below the pointer.
    """
    longer_ms = round((to_ms - edge.at_ms) / edge.count / WHOLE_MS) * WHOLE_MS
    return lengthen(draft, edge, longer_ms)


def lengthen(draft: RoutineDraft, edge: Edge, by_ms: int) -> Edited:
    """Make the length that ends there longer by so much, or shorter by a negative one."""
    if by_ms == 0:
        return Edited(draft, edge.step_key)
    wanted_ms = max(edge.length_ms + by_ms, 0)
    if edge.phase is Phase.HOLD:
        return set_hold(draft, edge.step_key, wanted_ms)
    inside = draft.group_of(edge.step_key)
    if edge.between_rounds and inside is not None:
        return set_group_rest(draft, inside.key, wanted_ms)
    return set_pause(draft, edge.step_key, _PAUSES[edge.phase], wanted_ms)


def grain_ms(draft: RoutineDraft, edge: Edge) -> int:
    """By how much the length can change at the least: a breath, a movement or a second."""
    return draft.step(edge.step_key).grain_ms if edge.phase is Phase.HOLD else WHOLE_MS


def length_ms(draft: RoutineDraft, edge: Edge) -> int:
    """The length that the edge changes, as it is in this draft."""
    step, inside = draft.step(edge.step_key), draft.group_of(edge.step_key)
    match edge.phase:
        case Phase.HOLD:
            return step.hold_ms
        case Phase.PREPARE:
            return step.prep_ms
        case Phase.SWITCH:
            return step.switch_ms
        case Phase.REST:
            is_of_group = edge.between_rounds and inside is not None
            return inside.rest_ms if is_of_group and inside is not None else step.rest_ms
