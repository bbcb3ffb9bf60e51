"""What fitting has changed, sentence by sentence."""

from dataclasses import replace

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.preferences.fit import fit
from psoas_timer.wording.fit_text import fit_changes, fit_limit, fit_total
from tests.builders import a_routine, a_step, an_exercise

BEND = a_step(30, exercise=an_exercise(name="Bend", hold_bounds=Bounds(10_000, 40_000)))
REST = a_step(
    60, exercise=an_exercise(name="Rest", kind=Kind.REST, hold_bounds=Bounds(60_000, 90_000))
)


def test_nothing_changed():
    same = fit(a_routine(BEND), 30_000)
    assert fit_changes(same) == ("All of it, just as it is.",)
    assert fit_total(same) == "0:30 in all"
    assert fit_limit(same) == ""


def test_holds_and_rounds_of_a_step_are_one_sentence():
    fitted = fit(a_routine(replace(BEND, reps=3)), 25_000)
    assert fit_changes(fitted) == ("Bend: 12 s instead of 30 s, 2 instead of 3 rounds.",)


def test_the_same_change_of_the_same_exercise_is_told_once():
    assert fit_changes(fit(a_routine(BEND, BEND), 40_000)) == ("Bend: 20 s instead of 30 s.",)


def test_what_is_left_out_is_named_and_counted_where_some_of_it_stays():
    fitted = fit(a_routine(BEND, REST, REST, REST), 135_000)
    assert fit_changes(fitted)[0] == "Left out: Rest (1 of 3)."
    assert fit_changes(fit(a_routine(BEND, REST), 40_000))[0] == "Left out: Rest."


def test_names_with_commas_stay_apart():
    warm = a_step(
        60,
        exercise=an_exercise(
            name="Warm pack, low back", kind=Kind.HEAT, hold_bounds=Bounds(60_000, 60_000)
        ),
    )
    fitted = fit(a_routine(BEND, BEND, warm, REST), 40_000)
    assert fit_changes(fitted)[0] == "Left out: Warm pack, low back; Rest."


def test_a_circuit_is_called_by_its_first_step():
    routine = a_routine(BEND, BEND, circuits=(Circuit(0, 2, rounds=4),))
    assert fit_changes(fit(routine, 60_000))[0] == (
        "The circuit that begins with Bend: 3 instead of 4 rounds."
    )


def test_what_cannot_be_is_said():
    assert fit_limit(fit(a_routine(BEND), 5_000)) == (
        "Morning can't be led in less than 0:10. This is the shortest."
    )
    assert fit_limit(fit(a_routine(BEND), 50_000)) == "With the longest holds it takes 0:40."
