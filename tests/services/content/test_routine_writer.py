"""A routine that is written and read again is the same, whatever it holds."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.needs import all_gates
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Routine, Step
from psoas_timer.core.problems import Severity
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.fingerprint import fingerprint
from psoas_timer.services.content.routine_file import read_routine
from psoas_timer.services.content.routine_writer import routine_text

CATALOGUE, _ = read_catalogue(assets_dir())
BUNDLED = sorted((assets_dir() / "routines").glob("*.toml"))
HEAT_NOTICES = CATALOGUE.exercises["heat-low-back"].notices

words = st.text("aZ é€\"'\\#=[]{},.\n\t\N{SNOWMAN}", max_size=12)
names = st.text("aZ é\"'\\#=[]", min_size=1, max_size=12).map(lambda name: f"n{name}n")
pauses_ms = st.sampled_from([0, 100, 5_000, 6_000, 10_000, 12_500, 600_000])


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    """One of the library, or one of a person's own."""
    if draw(st.booleans()):
        return draw(st.sampled_from(list(CATALOGUE.exercises.values())))
    kind = draw(st.sampled_from(Kind))
    return own_exercise(
        draw(names),
        kind,
        hold_ms=draw(st.integers(10, 150)) * 100,
        has_sides=draw(st.booleans()),
        picture=draw(st.sampled_from(["", "a picture.png"])),
        notices=HEAT_NOTICES if kind is Kind.HEAT else (),
    )


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """A step as a file may have it."""
    exercise = draw(exercises())
    both = st.sampled_from([Sides.BOTH, Sides.LEFT, Sides.RIGHT])
    sides = draw(both) if exercise.has_sides else Sides.NONE
    pattern = draw(st.sampled_from(list(CATALOGUE.patterns.values())))
    reps = exercise.reps_bounds
    step = Step(
        exercise=exercise,
        sides=sides,
        hold_ms=exercise.hold_ms,
        hold_bounds=exercise.hold_bounds,
        reps=draw(st.integers(reps.low, min(reps.high, reps.low + 5))),
        rest_ms=draw(pauses_ms),
        prep_ms=draw(pauses_ms),
        switch_ms=draw(pauses_ms),
        alternate=sides is Sides.BOTH and draw(st.booleans()),
        waits=draw(st.booleans()),
        pattern=pattern if exercise.mode is Mode.BREATH else None,
        **{key: draw(words) for key in ("before", "during", "voice", "note")},
    )
    if exercise.id.startswith("own:"):
        low_ms = draw(st.sampled_from([1_000, exercise.hold_ms]))
        return replace(step, hold_bounds=Bounds(low_ms, exercise.hold_bounds.high))
    return replace(step, hold_ms=step.fit_hold_ms(draw(st.integers(1_000, 900_000))))


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """A routine as a file may have it, with circuits of what may come again."""
    made = tuple(draw(st.lists(steps(), min_size=1, max_size=4)))
    first, end = sorted(draw(st.lists(st.integers(0, len(made)), min_size=2, max_size=2)))
    may_repeat = all(step.exercise.kind not in BY_TOUCH_OR_HEAT for step in made[first:end])
    rounds, rest_ms = draw(st.integers(1, 20 if may_repeat else 1)), draw(pauses_ms)
    routine = Routine(
        id=draw(st.sampled_from(["mine", "0-a"])),
        name=draw(names),
        steps=made,
        **{key: draw(words) for key in ("purpose", "who", "not_for", "intro", "outro")},
        level=draw(st.integers(1, 3)),
        equipment=tuple(draw(st.lists(words, max_size=2))),
        gates=all_gates(draw(st.sampled_from([(), ("heat",)])), made, CATALOGUE),
        tags=tuple(draw(st.lists(words, max_size=2))),
        per_day_max=draw(st.sampled_from([0, 100])),
        per_week_max=draw(st.sampled_from([0, 700])),
        gap_h=draw(st.sampled_from([0, 168])),
        remind_every_min=draw(st.sampled_from([0, 1_440])),
        circuits=() if first == end else (Circuit(first, end - first, rounds, rest_ms),),
    )
    return replace(routine, version=fingerprint(routine))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("written") / "mine.toml"


@given(routine=routines())
def test_any_routine_comes_back_as_it_was(path, routine):
    path.write_text(routine_text(routine, CATALOGUE), encoding="utf-8")
    file = read_routine(path, CATALOGUE)
    assert [each for each in file.problems if each.severity is Severity.ERROR] == []
    assert file.routine == routine


@pytest.mark.parametrize("bundled", BUNDLED, ids=lambda path: path.stem)
def test_the_bundled_routines_come_back_as_they_were(path, bundled):
    routine = read_routine(bundled, CATALOGUE).routine
    assert routine is not None
    path.write_text(routine_text(routine, CATALOGUE), encoding="utf-8")
    assert read_routine(path, CATALOGUE).routine == routine


def test_what_goes_without_saying_is_not_written():
    lunge = CATALOGUE.exercises["low-lunge"]
    mine = own_exercise("Towel “pull”", Kind.STRENGTH, hold_ms=12_500, has_sides=True)
    step = Step(lunge, Sides.BOTH, 30_000, lunge.hold_bounds, 2, 10_000, 10_000, 6_000)
    pull = Step(
        *(mine, Sides.LEFT, 12_500, mine.hold_bounds, 8, 2_000, 10_000, 6_000),
        before='Towel round "the" foot.\nPull.',
        waits=True,
    )
    routine = Routine(
        id="mine",
        name="Mine",
        steps=(step, pull),
        equipment=lunge.equipment,
        gates=("hip-extension",),
        tags=("short", "bed"),
        circuits=(Circuit(1, 1, 3, 20_000),),
    )
    assert routine_text(routine, CATALOGUE) == (
        'schema = 1\nid = "mine"\nname = "Mine"\ntags = ["short", "bed"]\n'
        '\n[[step]]\nexercise = "low-lunge"\n'
        "\n[[step]]\nrounds = 3\nrest_s = 20\n"
        '\n[[step.step]]\nname = "Towel “pull”"\nkind = "strength"\nsides = "left"\nreps = 8\n'
        "hold_s = 12.5\nrest_s = 2\nwait = true\n"
        'before = """\nTowel round \\"the\\" foot.\nPull."""\n'
    )
