"""A draft never leaves what is allowed, whatever is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import REST_MS, Bounds
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.preferences.adjust import adjusted
from psoas_timer.ui.adjust.draft import Draft, hold_range_ms, hold_remark
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise

BASE = a_routine(
    a_step(
        30,
        exercise=an_exercise(
            hold_bounds=Bounds(20_000, 60_000), reps_bounds=Bounds(1, 4), has_sides=True
        ),
        sides=Sides.BOTH,
    ),
    a_breathing_step(4),
    a_cadence_step(8, rep_s=2.5),
)

wishes = st.tuples(
    st.integers(0, 2),
    st.none() | st.integers(0, 86_400_000),
    st.none() | st.integers(1, 200),
    st.none() | st.integers(0, 86_400_000),
    st.none() | st.sampled_from(Sides),
)


@given(st.lists(wishes, max_size=6))
def test_whatever_is_asked_for_the_routine_stays_allowed(asked: list):
    draft = Draft(BASE)
    for index, hold_ms, reps, rest_ms, sides in asked:
        draft = draft.changed(index, hold_ms=hold_ms, reps=reps, rest_ms=rest_ms, sides=sides)
    for step in draft.routine.steps:
        low_ms, high_ms = hold_range_ms(step)
        assert low_ms <= step.hold_ms <= high_ms
        assert step.hold_ms % step.grain_ms == 0
        assert step.reps in step.exercise.reps_bounds
        assert step.rest_ms in REST_MS
    assert adjusted(BASE, draft.adjustments) == draft.routine
    assert draft.without_changes().adjustments == ()


@given(st.integers(0, 2), st.integers(0, 86_400_000))
def test_a_remark_is_made_exactly_where_something_else_is_taken(index: int, wanted_ms: int):
    step = BASE.steps[index]
    assert (hold_remark(step, wanted_ms) is None) == (step.fit_hold_ms(wanted_ms) == wanted_ms)
