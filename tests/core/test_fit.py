"""A routine in the minutes that there are: bounds, sides, whole breaths, what goes first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.preferences.cuts import Cut, with_cuts
from psoas_timer.core.preferences.fit import Fit, fit
from psoas_timer.core.session.timeline import Phase, lay_out
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise
from tests.core.strategies import routines

LUNGE = a_step(
    30,
    exercise=an_exercise(
        id="lunge", has_sides=True, hold_bounds=Bounds(10_000, 60_000), reps_bounds=Bounds(1, 4)
    ),
    sides=Sides.BOTH,
    prep_s=10,
    switch_s=5,
)
WARM = a_step(
    600,
    exercise=an_exercise(id="warm", kind=Kind.HEAT, hold_bounds=Bounds(600_000, 900_000)),
    prep_s=30,
)
REST = a_step(60, exercise=an_exercise(id="rest", kind=Kind.REST), prep_s=5)

lengths_ms = st.integers(1_000, 900_000)


def held(routine: Routine) -> list[int]:
    return [step.hold_ms // 1_000 for step in routine.steps]


def names(fitted: Fit) -> list[str]:
    return [step.exercise.id for step in fitted.routine.steps]


def test_holds_become_shorter_alike():
    fitted = fit(a_routine(LUNGE, replace(LUNGE, hold_ms=60_000)), 150_000)
    assert held(fitted.routine) == [20, 40]
    assert fitted.routine.total_ms == 150_000
    assert fitted.left_out == ()


def test_holds_become_longer_up_to_their_bounds():
    assert held(fit(a_routine(LUNGE), 105_000).routine) == [45]
    fitted = fit(a_routine(LUNGE), 600_000)
    assert held(fitted.routine) == [60]
    assert fitted.routine.total_ms == fitted.longest_ms == 135_000


def test_nothing_changes_where_the_time_is_right_already():
    routine = a_routine(LUNGE, a_step(10.4))
    fitted = fit(routine, routine.total_ms)
    assert fitted.routine == routine
    assert fitted.changed == ()


def test_breaths_and_movements_stay_whole():
    fitted = fit(a_routine(a_breathing_step(6), a_cadence_step(8, rep_s=5)), 57_000)
    assert held(fitted.routine) == [30, 25]


def test_reps_become_fewer_before_a_step_goes():
    three = replace(LUNGE, reps=3, rest_ms=5_000)
    fitted = fit(a_routine(three, REST), 90_000)
    assert [step.reps for step in fitted.routine.steps] == [2, 1]
    assert fitted.changed[0] == (three, fitted.routine.steps[0])


def test_of_reps_the_most_go_first():
    one = replace(LUNGE, reps=4, sides=Sides.LEFT)
    other = replace(LUNGE, reps=2, sides=Sides.LEFT)
    assert [step.reps for step in fit(a_routine(one, other), 60_000).routine.steps] == [2, 2]
    assert [step.reps for step in fit(a_routine(one, other), 50_000).routine.steps] == [2, 1]


def test_rounds_of_a_circuit_become_fewer():
    routine = a_routine(LUNGE, REST, circuits=(Circuit(0, 2, rounds=4, rest_ms=10_000),))
    fitted = fit(routine, 120_000)
    assert [(before.rounds, after.rounds) for before, after in fitted.circuits] == [(4, 2)]
    assert fitted.routine.total_ms == 120_000


def test_fewer_rounds_never_leave_fewer_presses_than_the_least():
    press = an_exercise(kind=Kind.PRESSURE, reps_bounds=Bounds(3, 6))
    step = a_step(10, exercise=press, reps=2)
    routine = a_routine(step, circuits=(Circuit(0, 1, rounds=3),))
    assert fit(routine, 1_000).routine.circuits[0].rounds == 3


@pytest.mark.parametrize(
    ("minutes", "left"),
    [
        (20, ["warm", "lunge", "lunge", "rest"]),
        (12.1, ["warm", "lunge", "lunge"]),
        (9, ["lunge", "lunge", "rest"]),
        (1.5, ["lunge", "lunge"]),
        (1, ["lunge"]),
    ],
)
def test_what_matters_least_goes_first(minutes, left):
    rest = replace(REST, hold_bounds=Bounds(30_000, 60_000))
    fitted = fit(a_routine(WARM, LUNGE, LUNGE, rest), round(minutes * 60_000))
    assert names(fitted) == left


def test_of_what_matters_alike_the_last_one_goes_first():
    routine = a_routine(WARM, replace(WARM, prep_ms=5_000), REST)
    fitted = fit(routine, 680_000)
    assert fitted.kept == (0, 2)
    assert [step.prep_ms for step in fitted.left_out] == [5_000]


def test_what_matters_less_but_still_fits_stays():
    fitted = fit(a_routine(WARM, LUNGE, REST), 300_000)
    assert fitted.kept == (1, 2)


def test_heat_is_kept_where_the_routine_is_for_heat():
    fitted = fit(a_routine(WARM, WARM, LUNGE), 300_000)
    assert names(fitted) == ["warm"]
    assert fitted.routine.total_ms == fitted.shortest_ms == 630_000


def test_a_circuit_goes_with_its_last_step():
    routine = a_routine(LUNGE, REST, circuits=(Circuit(1, 1, rounds=2, rest_ms=5_000),))
    fitted = fit(routine, 40_000)
    assert fitted.routine.circuits == ()
    assert fitted.circuits == ()


@given(routines, lengths_ms)
def test_no_step_leaves_its_bounds(routine, wanted_ms):
    fitted = fit(routine, wanted_ms)
    for index, before in enumerate(fitted.before.steps[i] for i in fitted.kept):
        after = fitted.routine.steps[index]
        if after.hold_ms != before.hold_ms:
            assert after.hold_ms in after.hold_bounds
            assert after.hold_ms % after.grain_ms == 0
        assert after.reps <= before.reps
        assert after.reps == before.reps or after.reps in fitted.routine.reps_bounds(index)
        assert after == replace(before, hold_ms=after.hold_ms, reps=after.reps)


@given(routines, lengths_ms)
def test_both_sides_are_held_alike(routine, wanted_ms):
    for index, step in enumerate(fit(routine, wanted_ms).routine.steps):
        if step.sides is Sides.BOTH:
            sides: dict[str, list[int]] = {}
            for segment in lay_out(fit(routine, wanted_ms).routine).segments:
                if segment.step_index == index and segment.phase is Phase.HOLD:
                    sides.setdefault(segment.side, []).append(segment.duration_ms)
            assert sides["left"] == sides["right"]


@given(routines, lengths_ms)
def test_it_is_as_near_as_it_can_be_and_never_longer(routine, wanted_ms):
    fitted = fit(routine, wanted_ms)
    if wanted_ms < fitted.shortest_ms:
        assert fitted.routine.total_ms == fitted.shortest_ms
        return
    assert fitted.routine.total_ms <= wanted_ms
    for index, step in enumerate(fitted.routine.steps):
        longer_ms = step.fit_hold_ms((step.hold_ms // step.grain_ms + 1) * step.grain_ms)
        steps = list(fitted.routine.steps)
        steps[index] = replace(step, hold_ms=longer_ms)
        longer = replace(fitted.routine, steps=tuple(steps))
        assert longer_ms <= step.hold_ms or longer.total_ms > wanted_ms


@given(routines, lengths_ms)
def test_what_fits_already_is_left_alone(routine, wanted_ms):
    once = fit(routine, wanted_ms).routine
    assert fit(once, wanted_ms).routine == once


def test_nothing_is_left_out_that_just_fits():
    routine = a_routine(LUNGE, LUNGE, LUNGE)
    assert [len(fit(routine, ms).routine.steps) for ms in (105_000, 104_000, 70_000)] == [3, 2, 2]


def test_a_circuit_at_its_most_rounds_can_have_fewer():
    bounds = {"reps_bounds": Bounds(1, 4), "hold_bounds": Bounds(10_000, 15_000)}
    press = an_exercise(kind=Kind.PRESSURE, **bounds)
    routine = a_routine(a_step(12, exercise=press), circuits=(Circuit(0, 1, rounds=4),))
    assert fit(routine, 12_000).routine.circuits[0].rounds == 1


def test_of_circuits_alike_the_last_one_is_cut_first():
    circuits = (Circuit(0, 1, rounds=2), Circuit(1, 1, rounds=2))
    fitted = fit(a_routine(LUNGE, LUNGE, circuits=circuits), 105_000)
    assert [circuit.rounds for circuit in fitted.routine.circuits] == [2, 1]


def test_fewer_reps_of_a_step_are_no_fewer_rounds():
    routine = a_routine(replace(LUNGE, reps=3), LUNGE, circuits=(Circuit(1, 1, rounds=3),))
    cut = with_cuts(routine, [Cut(is_circuit=False, index=0, left=1)])
    assert (cut.steps[0].reps, cut.circuits[0].rounds) == (1, 3)
