"""The edges of the strip in px: each is reached, and stays below the pointer while dragged."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import HOLD_MS, REST_MS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.editing.draft import from_routine
from psoas_timer.core.editing.strip_edges import drag, edges, length_ms
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui.editor.edge_places import (
    REACH_PX,
    Stretch,
    handles,
    like,
    nearest,
    parts_of_steps,
)
from psoas_timer.ui.theme.tokens import Strip
from psoas_timer.ui.widgets.strip_parts import fitting_parts, spans, timeline_parts
from tests.builders import a_routine, a_step

ROUTINE = a_routine(
    a_step(60, prep_s=10),
    a_step(40, prep_s=10, rest_s=10, switch_s=8, reps=2, sides=Sides.BOTH),
    a_step(90, prep_s=5),
)
DRAFT = from_routine(ROUTINE, Catalogue())
TIMELINE = lay_out(ROUTINE)
EDGES = edges(DRAFT, TIMELINE)
WIDE = 800
BOUNDS_MS = (HOLD_MS.low, HOLD_MS.high, REST_MS.low, REST_MS.high)


def laid_out(width: int):
    """Parts, their spans, and the handles at them."""
    parts, is_in_order = fitting_parts(timeline_parts(TIMELINE), width)
    assert is_in_order
    places = spans([part.length_ms for part in parts], width)
    return parts, places, handles(parts, places, EDGES)


def test_every_segment_that_is_drawn_has_its_edge_at_its_end():
    _, places, found = laid_out(WIDE)
    assert [handle.edge for handle in found] == list(EDGES)
    for handle, place in zip(found, places, strict=True):
        assert handle.at_px == place.left + place.width + Strip.GAP / 2


def test_merged_to_steps_the_edge_is_that_of_the_last_hold():
    parts, _, found = laid_out(30)
    assert len(parts) == 3
    assert [(each.edge.step_key, each.edge.count) for each in found] == [(1, 1), (2, 4), (3, 1)]


@given(st.floats(0, WIDE))
def test_the_nearest_edge_within_reach_is_taken(x):
    _, _, found = laid_out(WIDE)
    handle = nearest(found, x)
    distances = [abs(each.at_px - x) for each in found]
    if handle is None:
        assert min(distances) > REACH_PX
    else:
        assert abs(handle.at_px - x) == min(distances) <= REACH_PX


@given(st.integers(0, len(EDGES) - 1), st.integers(-200, 400))
def test_an_edge_that_is_dragged_stays_below_the_pointer(number, moved_px):
    parts, places, found = laid_out(WIDE)
    edge = EDGES[number]
    stretch = Stretch(parts, places, EDGES, edge)
    after = drag(DRAFT, edge, stretch.to_ms(moved_px)).draft
    length = length_ms(after, edge)
    now, part = stretch.spans(length), found[number].part
    if length not in BOUNDS_MS and now[part].width > Strip.SHORTEST:
        at_px = now[part].left + now[part].width
        wanted_px = places[part].left + places[part].width + moved_px
        one_second_px = places[0].width / parts[0].length_ms * 1_000 * edge.count
        assert abs(at_px - wanted_px) <= one_second_px + 1
    for one, following in pairwise(now):
        assert following.left - (one.left + one.width) == Strip.GAP
    assert all(span.width >= Strip.SHORTEST for span in now)


def test_what_lies_before_the_edge_does_not_move_and_what_lies_behind_keeps_its_width():
    parts, places, _ = laid_out(WIDE)
    edge = EDGES[1]  # the hold of the first step
    now = Stretch(parts, places, EDGES, edge).spans(edge.length_ms + 20_000)
    assert now[0] == places[0]
    assert [span.width for span in now[2:]] == [span.width for span in places[2:]]


def test_the_parts_of_a_step_are_found_at_any_width():
    parts, _, _ = laid_out(WIDE)
    found = parts_of_steps(parts, TIMELINE, {1})
    assert [parts[index].step for index in sorted(found)] == [1] * 8
    merged, _, _ = laid_out(30)
    assert parts_of_steps(merged, TIMELINE, {0, 2}) == {0, 2}


def test_the_keyboard_stays_at_its_edge_also_when_lengths_change():
    _, _, found = laid_out(WIDE)
    longer = drag(DRAFT, EDGES[0], EDGES[0].at_ms + 5_000).draft
    timeline = lay_out(longer.to_routine(Catalogue()))
    parts, _ = fitting_parts(timeline_parts(timeline), WIDE)
    places = spans([part.length_ms for part in parts], WIDE)
    new = handles(parts, places, edges(longer, timeline))
    assert [like(new, handle.edge, 0) for handle in found] == list(range(len(found)))
    assert like(new[:2], found[5].edge, 5) == 1
