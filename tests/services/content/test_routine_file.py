"""What a routine file means: its defaults, its units, and the version made of it."""

from pathlib import Path

import pytest

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.services.content.routine_file import read_routine


@pytest.fixture
def read(tmp_path: Path, catalogue: Catalogue):
    """Reads a routine with these lines in its head and its steps; it must be good."""

    def read_text(steps: str, head: str = "") -> Routine:
        path = tmp_path / "routine.toml"
        text = f'schema = 1\nid = "mine"\nname = "Mine"\n{head}\n{steps}'
        path.write_text(text, encoding="utf-8")
        file = read_routine(path, catalogue)
        assert file.problems == ()
        assert file.routine is not None
        return file.routine

    return read_text


def step_of(routine: Routine) -> Step:
    assert len(routine.steps) == 1
    return routine.steps[0]


def test_a_step_without_lengths_takes_those_of_its_exercise(read, catalogue):
    exercise = catalogue.exercises["low-lunge"]
    step = step_of(read('[[step]]\nexercise = "low-lunge"'))
    assert (step.hold_ms, step.hold_bounds) == (30_000, Bounds(20_000, 60_000))
    assert (step.reps, step.rest_ms) == (exercise.reps, exercise.rest_ms) == (2, 10_000)
    assert (step.prep_ms, step.switch_ms, step.sides) == (10_000, 6_000, Sides.BOTH)
    assert not step.alternate
    assert not step.waits


def test_a_step_without_sides_has_none_and_no_switch(read):
    step = step_of(read('[[step]]\nexercise = "glute-bridge"'))
    assert (step.sides, step.switch_ms) == (Sides.NONE, 0)


def test_a_default_hold_stays_inside_the_bounds_of_the_step(read):
    step = step_of(read('[[step]]\nexercise = "low-lunge"\nmin_s = 40'))
    assert step.hold_ms == 40_000


def test_a_default_breathing_time_is_brought_to_whole_breaths(read):
    step = step_of(read('[[step]]\nexercise = "paced-breathing"\npattern = "gentle-34"'))
    assert step.hold_ms == 119_000
    assert step.pattern is not None
    assert step.pattern.cycle_ms == 7_000


def test_a_breathing_step_without_a_pattern_has_that_of_its_exercise(read):
    step = step_of(read('[[step]]\nexercise = "box-breathing"'))
    assert step.pattern is not None
    assert step.pattern.id == "box-4444"


def test_seconds_may_have_one_decimal(read):
    step = step_of(read('[[step]]\nexercise = "low-lunge"\nhold_s = 22.3\nrest_s = 0.1'))
    assert (step.hold_ms, step.rest_ms) == (22_300, 100)


def test_safety_checks_that_the_exercises_need_are_added(read):
    steps = '[[step]]\nexercise = "abdomen-circles"\n[[step]]\nexercise = "low-lunge"'
    assert read(steps).gates == ("abdominal-pressure", "hip-extension")
    assert read(steps, 'gates = ["heat", "hip-extension"]').gates == (
        "heat",
        "hip-extension",
        "abdominal-pressure",
    )


def test_equipment_comes_from_the_exercises_unless_the_file_says_it(read):
    steps = '[[step]]\nexercise = "low-lunge"\n[[step]]\nexercise = "half-kneeling-hip-flexor"'
    assert read(steps).equipment == ("mat or cushion under the knee",)
    assert read(steps, "equipment = []").equipment == ()


def test_comments_order_and_left_out_defaults_do_not_change_the_version(read):
    short = read('[[step]]\nexercise = "low-lunge"')
    long = read('# A comment\n[[step]]\nreps = 2\nhold_s = 30.0\nexercise = "low-lunge"')
    assert short.version == long.version
    assert len(short.version) == 8


@pytest.mark.parametrize("change", ["hold_s = 31", "wait = true", 'voice = "Lunge"', "max_s = 59"])
def test_any_change_of_a_step_changes_the_version(read, change):
    before = read('[[step]]\nexercise = "low-lunge"')
    assert read(f'[[step]]\nexercise = "low-lunge"\n{change}').version != before.version


def test_a_version_stays_the_same_from_one_release_to_the_next(read):
    assert read('[[step]]\nexercise = "low-lunge"').version == "1a8260b0"
