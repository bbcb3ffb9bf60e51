"""Steps without an exercise of the library, and steps that come again, from files."""

from pathlib import Path

import pytest

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.services.content.routine_file import read_routine
from tests.services.content.pictures import a_png

HEAD = 'schema = 1\nid = "mine"\nname = "Mine"\n'
PULL = 'name = "Towel pull"\nkind = "stretch"\nhold_s = 20\n'


@pytest.fixture
def read(tmp_path: Path, catalogue: Catalogue):
    """Reads a routine with these steps; it must be good."""

    def read_text(steps: str) -> Routine:
        path = tmp_path / "routine.toml"
        path.write_text(HEAD + steps, encoding="utf-8")
        file = read_routine(path, catalogue)
        assert file.problems == ()
        assert file.routine is not None
        return file.routine

    return read_text


def test_an_own_step_is_an_exercise_of_its_name_with_the_bounds_of_its_kind(read):
    (step,) = read(f"[[step]]\n{PULL}").steps
    assert (step.exercise.id, step.exercise.name) == ("own:Towel pull", "Towel pull")
    assert (step.exercise.kind, step.exercise.mode) == (Kind.STRETCH, Mode.HOLD)
    assert (step.hold_ms, step.hold_bounds) == (20_000, Bounds(1_000, 120_000))
    assert (step.sides, step.reps, step.rest_ms) == (Sides.NONE, 1, 0)
    assert (step.prep_ms, step.switch_ms) == (10_000, 0)


def test_an_own_step_of_two_sides_has_time_to_switch(read):
    (step,) = read(f'[[step]]\n{PULL}sides = "both"').steps
    assert step.exercise.has_sides
    assert (step.sides, step.switch_ms) == (Sides.BOTH, 6_000)


def test_own_heat_comes_with_the_checks_of_the_skin(read, catalogue):
    (step,) = read('[[step]]\nname = "Bottle"\nkind = "heat"\nhold_s = 600').steps
    assert step.exercise.notices == catalogue.exercises["heat-low-back"].notices
    assert step.exercise.reps_bounds == Bounds(1, 1)


@pytest.mark.parametrize(
    ("kind", "gates"),
    [
        ("heat", ("heat",)),
        ("pressure", ("abdominal-pressure", "ball-roller")),
        ("massage", ("abdominal-pressure", "ball-roller")),
        ("stretch", ()),
        ("breathing", ()),
    ],
)
def test_own_steps_that_press_or_warm_are_asked_about(read, kind, gates):
    assert read(f'[[step]]\nname = "Mine"\nkind = "{kind}"\nhold_s = 10').gates == gates


def test_a_circuit_holds_its_steps_in_the_order_of_the_file(read):
    routine = read(
        f"[[step]]\n{PULL}[[step]]\nrounds = 3\nrest_s = 12.5\n"
        f'[[step.step]]\nexercise = "glute-bridge"\n[[step.step]]\n{PULL}'
        f"[[step]]\nrounds = 2\n[[step.step]]\n{PULL}"
    )
    assert [step.exercise.name for step in routine.steps] == [
        *("Towel pull", "Bridge", "Towel pull", "Towel pull")
    ]
    assert routine.circuits == (Circuit(1, 2, 3, 12_500), Circuit(3, 1, 2))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PULL, PULL.replace("Towel", "Sheet")),
        (PULL, PULL.replace("stretch", "strength")),
        ("rounds = 2\n[[step.step]]\n" + PULL, "rounds = 3\n[[step.step]]\n" + PULL),
        ("rounds = 2\n[[step.step]]\n" + PULL, "rounds = 2\nrest_s = 1\n[[step.step]]\n" + PULL),
        (PULL, "rounds = 2\n[[step.step]]\n" + PULL),
    ],
)
def test_each_of_it_changes_the_version(read, before, after):
    assert read(f"[[step]]\n{before}").version != read(f"[[step]]\n{after}").version


def test_another_picture_is_another_version(read, tmp_path):
    (tmp_path / "a.png").write_bytes(a_png())
    (tmp_path / "b.png").write_bytes(a_png())
    first, second = (read(f'[[step]]\n{PULL}picture = "{name}.png"') for name in "ab")
    assert first.version != second.version
    assert first.steps[0].exercise.picture == "a.png"
