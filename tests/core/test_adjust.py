"""Holds changed without editing a routine: default lengths and adjustments of steps."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import REST_MS, Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.preferences.adjust import (
    SWITCH_MS,
    StepAdjustment,
    adjusted,
    differences,
    fits,
    rounds_bounds,
    sides_choices,
    with_defaults,
)
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from tests.builders import BOX, a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise
from tests.core.strategies import routines

LUNGE = a_step(
    30,
    exercise=an_exercise(
        id="lunge", has_sides=True, reps_bounds=Bounds(1, 4), hold_bounds=Bounds(20_000, 60_000)
    ),
    sides=Sides.BOTH,
    rest_s=10,
    reps=2,
)
ROUTINE = a_routine(LUNGE, a_breathing_step(4))

LENGTHS = [f.name for f in fields(Settings) if specs(Settings)[f.name].section == "lengths"]


def adjustment(**changes) -> StepAdjustment:
    return StepAdjustment(0, "lunge", **changes)


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        ({"hold_ms": 45_000}, {"hold_ms": 45_000}),
        ({"hold_ms": 5_000}, {"hold_ms": 20_000}),
        ({"reps": 9}, {"reps": 4}),
        ({"rest_ms": 0}, {"rest_ms": 0}),
        ({"rest_ms": 700_000}, {"rest_ms": 600_000}),
        ({"sides": Sides.LEFT}, {"sides": Sides.LEFT}),
        ({"sides": Sides.NONE}, {}),
    ],
)
def test_a_step_is_adjusted_inside_its_bounds(change, becomes):
    after = adjusted(ROUTINE, [adjustment(**change)])
    assert after.steps == (replace(LUNGE, **becomes), ROUTINE.steps[1])


def test_breaths_stay_whole():
    after = adjusted(ROUTINE, [StepAdjustment(1, "slow-breath", hold_ms=47_000)])
    assert after.steps[1].hold_ms == 50_000


def test_a_step_written_for_one_side_gets_time_to_switch_when_both_are_wanted():
    routine = replace(ROUTINE, steps=(replace(ROUTINE.steps[0], sides=Sides.LEFT, switch_ms=0),))
    after = adjusted(routine, [adjustment(sides=Sides.BOTH)])
    assert after.steps[0].switch_ms == SWITCH_MS


def test_a_step_without_sides_gets_none():
    after = adjusted(ROUTINE, [StepAdjustment(1, "slow-breath", sides=Sides.BOTH)])
    assert after == ROUTINE


@pytest.mark.parametrize(
    "moved",
    [StepAdjustment(1, "lunge", reps=1), StepAdjustment(2, "lunge"), StepAdjustment(-1, "")],
)
def test_an_adjustment_for_a_step_that_has_moved_is_left_out(moved):
    assert not fits(ROUTINE, moved)
    assert adjusted(ROUTINE, [moved]) == ROUTINE


def test_what_was_changed_is_kept_and_nothing_else():
    change = adjustment(hold_ms=45_000, sides=Sides.RIGHT)
    assert differences(ROUTINE, adjusted(ROUTINE, [change])) == (change,)
    assert differences(ROUTINE, ROUTINE) == ()
    assert adjustment().is_empty


@given(
    routines,
    st.lists(
        st.builds(
            StepAdjustment,
            st.integers(0, 3),
            st.sampled_from(["side-bend", "slow-breath", "knee-lift"]),
            hold_ms=st.none() | st.integers(-1, 4_000_000),
            reps=st.none() | st.integers(-1, 200),
            rest_ms=st.none() | st.integers(-1, 10**6),
            sides=st.none() | st.sampled_from(Sides),
        )
    ),
)
def test_whatever_is_adjusted_stays_in_bounds_and_comes_out_as_differences(routine, changes):
    after = adjusted(routine, changes)
    for index, (before, step) in enumerate(zip(routine.steps, after.steps, strict=True)):
        assert step.hold_ms in (before.hold_ms, step.fit_hold_ms(step.hold_ms))
        assert step.reps in (before.reps, routine.reps_bounds(index).clamp(step.reps))
        assert step.rest_ms in REST_MS
        assert step.sides in (before.sides, *sides_choices(step))
    assert adjusted(routine, differences(routine, after)) == after


def test_default_lengths_leave_every_routine_as_it_is_written():
    assert with_defaults(ROUTINE, Settings()) == ROUTINE


@pytest.mark.parametrize(
    ("kind", "setting"),
    [
        (Kind.STRETCH, "stretch_s"),
        (Kind.PRESSURE, "pressure_s"),
        (Kind.MASSAGE, "massage_s"),
        (Kind.HEAT, "heat_s"),
        (Kind.STRENGTH, "strength_s"),
        (Kind.BREATHING, "breathing_s"),
    ],
)
def test_each_kind_has_its_default_length(kind, setting):
    routine = a_routine(*(a_step(13, kind=other) for other in Kind))
    after = with_defaults(routine, Settings(**{setting: 25}))
    lengths = {step.exercise.kind: step.hold_ms for step in after.steps}
    assert lengths == {other: 25_000 if other is kind else 13_000 for other in Kind}


def test_a_default_length_is_brought_inside_what_the_exercise_allows():
    after = with_defaults(ROUTINE, Settings(stretch_s=10, breathing_s=47))
    assert [step.hold_ms for step in after.steps] == [20_000, 50_000]


def test_default_pauses_replace_those_that_there_are():
    step = a_step(30, prep_s=5, rest_s=0, switch_s=8)
    after = with_defaults(a_routine(step), Settings(prep_s=10, rest_s=20, switch_s=12)).steps[0]
    assert (after.prep_ms, after.rest_ms, after.switch_ms) == (10_000, 0, 12_000)


@given(routines, st.fixed_dictionaries({name: st.integers(0, 900) for name in LENGTHS}))
def test_default_lengths_keep_holds_whole_and_in_bounds(routine, lengths):
    after = with_defaults(routine, Settings(**lengths))
    for before, step in zip(routine.steps, after.steps, strict=True):
        assert step.hold_ms == before.hold_ms or step.hold_ms % step.grain_ms == 0
        assert step.hold_ms == before.hold_ms or step.hold_ms in step.hold_bounds
        assert (step.prep_ms == 0) == (before.prep_ms == 0)


def test_paced_holds_are_counted_in_breaths_and_movements():
    routine = a_routine(a_breathing_step(4, pattern=BOX), a_cadence_step(8, rep_s=4))
    after = with_defaults(routine, Settings(breathing_s=100, strength_s=50))
    assert [step.hold_ms for step in after.steps] == [96_000, 52_000]


def test_rounds_of_a_circuit_are_adjusted_by_its_first_step():
    routine = a_routine(*ROUTINE.steps, circuits=(Circuit(0, 2, rounds=4),))
    after = adjusted(routine, [adjustment(rounds=2)])
    assert after.circuits[0].rounds == 2
    assert after.steps == routine.steps
    assert differences(routine, after) == (adjustment(rounds=2),)
    assert adjusted(routine, [StepAdjustment(1, "slow-breath", rounds=2)]) == routine


def test_presses_in_more_rounds_stay_within_what_their_exercise_allows():
    press = an_exercise(id="press", kind=Kind.PRESSURE, reps_bounds=Bounds(1, 6))
    routine = a_routine(a_step(10, exercise=press, reps=3), circuits=(Circuit(0, 1, rounds=2),))
    wanted = [StepAdjustment(0, "press", rounds=9)]
    assert rounds_bounds(routine, routine.circuits[0]) == Bounds(1, 6)
    after = adjusted(routine, wanted)
    assert (after.circuits[0].rounds, after.steps[0].reps) == (6, 1)
