"""The strip's arithmetic: every part is seen, in its place, at any width."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui.theme.tokens import Strip
from psoas_timer.ui.widgets.strip_parts import (
    StripPart,
    fits,
    fitting_parts,
    position_px,
    spans,
    timeline_parts,
)
from tests.builders import a_routine, a_step

LENGTHS = st.lists(st.integers(1, 3_600_000), min_size=1, max_size=60)


def part(length_ms: int, kind: Kind | None, step: int) -> StripPart:
    return StripPart(length_ms, kind, step, message("ui.kind.stretch"))


@given(LENGTHS, st.integers(0, 2_000))
def test_parts_fill_the_width_with_even_gaps(lengths: list[int], more_px: int) -> None:
    width = len(lengths) * Strip.SHORTEST + (len(lengths) - 1) * Strip.GAP + more_px
    places = spans(lengths, width)
    assert places[0].left == 0
    assert places[-1].left + places[-1].width == width
    for one, following in pairwise(places):
        assert following.left - (one.left + one.width) == Strip.GAP
    assert all(place.width >= Strip.SHORTEST for place in places)


@given(LENGTHS)
def test_a_longer_part_is_never_drawn_shorter(lengths: list[int]) -> None:
    places = spans(lengths, 3_000)
    by_length = sorted(zip(lengths, (place.width for place in places), strict=True))
    for (_, shorter), (_, longer) in pairwise(by_length):
        assert longer >= shorter - 1


@given(
    st.lists(
        st.tuples(st.integers(1, 60_000), st.sampled_from([None, *Kind]), st.integers(0, 9)),
        min_size=1,
        max_size=200,
    ),
    st.integers(60, 1_000),
)
def test_merging_keeps_the_whole_length_and_fits(
    raw: list[tuple[int, Kind | None, int]], width: int
) -> None:
    parts = [part(*values) for values in sorted(raw, key=lambda values: values[2])]
    shown, is_in_order = fitting_parts(parts, width)
    assert fits(len(shown), width)
    assert sum(p.length_ms for p in shown) == sum(p.length_ms for p in parts)
    if is_in_order:
        assert ends(shown) <= ends(parts)


def ends(parts: Sequence[StripPart]) -> set[int]:
    """The points of time at which a part ends."""
    return set(accumulate(each.length_ms for each in parts))


def test_segments_become_steps_then_kinds_as_room_shrinks() -> None:
    stretch = a_step(30, prep_s=5, switch_s=4, sides=Sides.BOTH, reps=2, rest_s=5)
    heat = a_step(600, kind=Kind.HEAT)
    parts = timeline_parts(lay_out(a_routine(stretch, stretch, heat)))
    fitted = [fitting_parts(parts, width) for width in (300, 40, 17)]
    assert [len(shown) for shown, _ in fitted] == [17, 3, 2]
    assert [p.kind for p in fitted[-1][0]] == [Kind.STRETCH, Kind.HEAT]


def test_kinds_that_come_again_lie_in_no_order_of_time() -> None:
    steps = [a_step(30), a_step(600, kind=Kind.HEAT)] * 3
    parts = timeline_parts(lay_out(a_routine(*steps)))
    assert fitting_parts(parts, 39)[1]
    shown, is_in_order = fitting_parts(parts, 38)
    assert [p.length_ms for p in shown] == [90_000, 1_800_000]
    assert not is_in_order


@given(LENGTHS, st.integers(0, 100))
def test_the_elapsed_part_reaches_from_end_to_end(lengths: list[int], percent: int) -> None:
    parts = [part(length, Kind.HEAT, i) for i, length in enumerate(lengths)]
    places = spans(lengths, 1_000)
    total = sum(lengths)
    assert position_px(parts, places, 0) == 0
    assert position_px(parts, places, total) == 1_000
    here = position_px(parts, places, total * percent // 100)
    assert here <= position_px(parts, places, total * percent // 100 + 1)
