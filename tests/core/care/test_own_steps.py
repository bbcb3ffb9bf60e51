"""Steps of a person's own and steps in circuits are cared for like any other."""

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.care.cared_for import cared_for
from psoas_timer.core.care.changes import Way, told
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.wording.say import say
from tests.core.care.safety import a_catalogue, a_gate, named, routine_of

WALK = named("walk")
PRESS = named("press", cautions=("hernia",))
REST = named("rest")
GATE = a_gate(own_kinds=frozenset({Kind.PRESSURE}))
CATALOGUE = a_catalogue(WALK, PRESS, REST, gates=(GATE,))
THUMBS = own_exercise("Thumbs", Kind.PRESSURE, hold_ms=10_000)
PULL = own_exercise("Pull", Kind.STRETCH, hold_ms=10_000)


def led(routine, *ticked, catalogue=CATALOGUE):
    return cared_for(routine, CareAnswers(frozenset(ticked)), catalogue)


def names(cared):
    return [step.exercise.name for step in cared.routine.steps]


def test_a_gate_is_for_own_exercises_by_their_kind():
    assert CATALOGUE.gates_of([THUMBS]) == CATALOGUE.gates_of([PRESS]) == (GATE,)
    assert CATALOGUE.gates_of([PULL, WALK]) == ()


def test_an_own_exercise_does_not_pass_for_one_of_the_library():
    assert CATALOGUE.gates_of([own_exercise("press", Kind.STRETCH, hold_ms=10_000)]) == ()


def test_an_own_step_that_presses_is_swapped_and_it_is_said_by_its_name():
    cared = led(routine_of(PULL, THUMBS, gates=("pressure",)), "hernia")
    assert names(cared) == ["Pull", "Rest"]
    assert [say(each) for each in told(cared.changes)] == [
        "Rest takes the place of Thumbs, since you ticked: Hernia."
    ]


def test_a_swap_inside_a_circuit_leaves_the_circuit():
    routine = routine_of(WALK, PRESS, gates=("pressure",), circuits=(Circuit(0, 2, 3, 5_000),))
    cared = led(routine, "hernia")
    assert names(cared) == ["Walk", "Rest"]
    assert cared.routine.circuits == routine.circuits


def test_circuits_go_on_with_what_is_left_and_an_empty_one_goes():
    lost = a_catalogue(WALK, PRESS, gates=(a_gate(swap_with="gone"),))
    routine = routine_of(
        *(PRESS, WALK, PRESS, WALK),
        circuits=(Circuit(0, 1, 2), Circuit(1, 2, 3, 5_000)),
    )
    cared = led(routine, "hernia", catalogue=lost)
    assert [change.way for change in cared.changes] == [Way.LEFT_OUT, Way.LEFT_OUT]
    assert names(cared) == ["Walk", "Walk"]
    assert cared.routine.circuits == (Circuit(0, 1, 3, 5_000),)
    assert [cared.index_of(index) for index in range(4)] == [0, 0, 1, 1]
