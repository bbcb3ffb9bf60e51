"""A routine laid out in time: order, sides, lengths, gates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.session.timeline import Phase, lay_out
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step
from tests.core.drawing import drawn
from tests.core.strategies import routines, timelines


def test_all_reps_of_one_side_then_the_switch_then_the_other():
    step = a_step(30, prep_s=5, rest_s=10, switch_s=6, reps=2, sides=Sides.BOTH)
    assert drawn(lay_out(a_routine(step))) == (
        "0:00 ── get ready ── 0:05 ══ left hold 1/2 ══ 0:35 ── rest ── 0:45 ══ left hold 2/2 ══ "
        "1:15 ── switch ── 1:21 ══ right hold 1/2 ══ 1:51 ── rest ── 2:01 ══ right hold 2/2 ══ 2:31"
    )


def test_alternating_sides_take_turns_with_a_switch_each_time():
    step = a_step(8, prep_s=5, rest_s=10, switch_s=2, reps=2, sides=Sides.BOTH, alternate=True)
    assert drawn(lay_out(a_routine(step))) == (
        "0:00 ── get ready ── 0:05 ══ left hold 1/2 ══ 0:13 ── switch ── 0:15 ══ right hold 1/2 ══ "
        "0:23 ── switch ── 0:25 ══ left hold 2/2 ══ 0:33 ── switch ── 0:35 ══ right hold 2/2 ══ "
        "0:43"
    )


def test_the_right_side_may_come_first_but_a_single_side_stays():
    both = a_step(20, switch_s=4, sides=Sides.BOTH)
    left = a_step(20, sides=Sides.LEFT)
    assert drawn(lay_out(a_routine(both, left), Side.RIGHT)) == (
        "0:00 ══ right hold ══ 0:20 ── switch ── 0:24 ══ left hold ══ 0:44\n"
        "0:44 ══ left hold ══ 1:04"
    )


def test_a_step_waits_at_its_first_segment_only():
    prepared = a_step(10, prep_s=5, reps=2, waits=True)
    unprepared = a_step(10, waits=True)
    assert drawn(lay_out(a_routine(prepared, unprepared))) == (
        "0:00 ▌ ── get ready ── 0:05 ══ hold 1/2 ══ 0:15 ══ hold 2/2 ══ 0:25\n"
        "0:25 ▌ ══ hold ══ 0:35"
    )


def test_breathing_and_cadence_are_one_hold_of_whole_cycles_and_movements():
    routine = a_routine(a_breathing_step(4, prep_s=8), a_cadence_step(8, rep_s=5, prep_s=6))
    assert drawn(lay_out(routine)) == (
        "0:00 ── get ready ── 0:08 ══ hold ══ 0:48\n0:48 ── get ready ── 0:54 ══ hold ══ 1:34"
    )


def test_a_routine_without_steps_has_no_length():
    assert lay_out(Routine("empty", "Empty", ())).total_ms == 0


@given(
    hold_s=st.integers(1, 60),
    reps=st.integers(1, 5),
    rest_s=st.integers(0, 20),
    prep_s=st.integers(0, 20),
    switch_s=st.integers(0, 20),
    sides=st.sampled_from(Sides),
)
def test_the_length_follows_the_formula(hold_s, reps, rest_s, prep_s, switch_s, sides):
    n = 2 if sides is Sides.BOTH else 1
    pauses = {"rest_s": rest_s, "prep_s": prep_s, "switch_s": switch_s}
    step = a_step(hold_s, reps=reps, sides=sides, **pauses)
    in_turn = a_step(hold_s, reps=reps, sides=sides, alternate=True, **pauses)
    plain_s = prep_s + n * (reps * hold_s + (reps - 1) * rest_s) + (n - 1) * switch_s
    in_turn_s = prep_s + n * reps * hold_s + (n * reps - 1) * switch_s
    assert lay_out(a_routine(step)).total_ms == plain_s * 1_000
    assert lay_out(a_routine(in_turn)).total_ms == in_turn_s * 1_000


@given(routines, st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_the_timeline_is_as_long_as_the_routine_says(routine, first_side):
    assert lay_out(routine, first_side).total_ms == routine.total_ms


@given(timelines)
def test_segments_follow_without_gaps_and_none_is_empty(timeline):
    at_ms = 0
    for segment in timeline.segments:
        assert segment.start_ms == at_ms
        assert segment.duration_ms > 0
        at_ms = segment.end_ms
    assert timeline.total_ms == at_ms


@given(timelines)
def test_each_side_gets_every_hold_in_full(timeline):
    for step_index, step in enumerate(timeline.routine.steps):
        holds = [
            (s.side, s.rep, s.duration_ms)
            for s in timeline.segments
            if s.step_index == step_index and s.phase is Phase.HOLD
        ]
        sides = step.sides.in_order(Side.LEFT)
        expected = [(side, rep, step.hold_ms) for side in sides for rep in range(1, step.reps + 1)]
        assert sorted(holds) == sorted(expected * timeline.routine.rounds_of(step_index))


@given(timelines, st.data())
def test_a_longer_segment_moves_what_follows_and_nothing_before(timeline, data):
    index = data.draw(st.integers(0, len(timeline.segments) - 1))
    by_ms = data.draw(st.integers(1 - timeline.segments[index].duration_ms, 60_000))
    changed = timeline.with_duration(index, timeline.segments[index].duration_ms + by_ms)
    assert changed.segments[:index] == timeline.segments[:index]
    assert changed.segments[index].start_ms == timeline.segments[index].start_ms
    moved = [s.start_ms - by_ms for s in changed.segments[index + 1 :]]
    assert moved == [s.start_ms for s in timeline.segments[index + 1 :]]
    assert changed.total_ms == timeline.total_ms + by_ms


@pytest.mark.parametrize(("index", "ends"), [(0, False), (1, True), (2, True)])
def test_the_last_segment_of_a_step_is_known(index, ends):
    timeline = lay_out(a_routine(a_step(30, prep_s=5), a_step(20)))
    assert timeline.is_step_end(index) is ends
