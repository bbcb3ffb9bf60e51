"""The bundled content is whole: it loads without a problem, and every name in it exists."""

import re
import tomllib
from pathlib import Path

import pytest

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.care.cared_for import cared_for
from psoas_timer.core.content.kinds import Mode, Sides
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary
from tests.bundled_totals import TOTALS_S


@pytest.fixture(scope="module")
def library(assets: Path) -> RoutineLibrary:
    library = RoutineLibrary(assets, None)
    library.reload()
    return library


@pytest.fixture(scope="module")
def routines(library: RoutineLibrary):
    loaded = [entry for entry in library.entries() if isinstance(entry, LoadedRoutine)]
    return {entry.routine.id: entry.routine for entry in loaded}


def toml(path: Path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_nothing_is_wrong_with_any_bundled_file(library):
    assert library.problems() == ()


def test_every_routine_has_the_length_that_its_author_reckoned(routines):
    assert {each.id: each.total_ms for each in routines.values()} == {
        routine_id: total_s * 1_000 for routine_id, total_s in TOTALS_S.items()
    }


def test_there_are_35_exercises_and_5_patterns(library):
    assert len(library.catalogue.exercises) == 35
    assert len(library.catalogue.patterns) == 5
    assert [each.id for each in library.catalogue.patterns.values() if each.is_default] == [
        "calm-46"
    ]


def test_files_are_called_like_their_routines(library):
    for entry in library.entries():
        assert isinstance(entry, LoadedRoutine)
        assert entry.path.stem == entry.routine.id


def test_each_mode_brings_what_it_needs(library):
    for exercise in library.catalogue.exercises.values():
        assert (exercise.cadence is not None) == (exercise.mode is Mode.CADENCE)
        assert (exercise.pattern is not None) == (exercise.mode is Mode.BREATH)
        if exercise.cadence is not None:
            assert exercise.cadence.count * exercise.cadence.rep_ms == exercise.hold_ms


def test_every_step_says_what_to_do(routines):
    for routine in routines.values():
        for step in routine.steps:
            assert step.before
            assert step.during
            assert step.voice
            assert ("{side}" in f"{step.before}{step.voice}".lower()) <= (
                step.sides is not Sides.NONE
            )


def test_bundled_routines_name_all_their_safety_checks_themselves(assets, routines):
    for path in (assets / "routines").glob("*.toml"):
        table = toml(path)
        assert set(table["gates"]) == set(routines[table["id"]].gates)


def test_every_caution_and_source_exists(assets, library):
    safety = toml(assets / "safety.toml")
    cautions = {caution["key"] for caution in safety["caution"]}
    sources = set(toml(assets / "sources.toml")) - {"schema"}
    exercises = library.catalogue.exercises
    for exercise in exercises.values():
        assert set(exercise.cautions) <= cautions
        assert set(exercise.sources) <= sources
    for pattern in library.catalogue.patterns.values():
        assert set(pattern.sources) <= sources
    for gate in safety["gate"]:
        assert set(gate["cautions"]) <= cautions
        assert {*gate["applies_to"], gate["swap_with"]} <= set(exercises)
    pages = toml(assets / "learn.toml")["page"]
    paragraphs = [each for page in pages for each in (*page["para"], *page.get("table", []))]
    told = [*safety["caution"], *safety["stop_rule"], *safety["red_flag"], *paragraphs]
    assert {key for each in told for key in each.get("sources", [])} <= sources


def test_the_plan_of_the_week_has_seven_days_with_a_rest_day(library):
    (plan,) = library.plans()
    assert [day.day for day in plan.days] == [1, 2, 3, 4, 5, 6, 7]
    assert [day.day for day in plan.days if day.is_rest] == [7]
    assert plan.target_days == 5


def test_plain_words_without_promises(assets):
    avoided = (
        "toxin",
        "trauma release",
        "realign",
        "adhesion",
        "break up knots",
        "no pain no gain",
    )
    for path in assets.rglob("*.toml"):
        text = path.read_text(encoding="utf-8").lower()
        assert not [word for word in avoided if word in text], path.name


@pytest.mark.parametrize(
    ("routine_id", "ticked", "ruled_out", "instead"),
    [
        ("quick-release", "hernia", "finger-pressure-hold", "knee-hug-long-leg"),
        ("quick-release", "aneurysm", "abdomen-circles", "knee-hug-long-leg"),
        ("full-release", "heat-skin", "heat-low-back", "constructive-rest"),
        ("full-release", "bleeding", "finger-pressure-hold", "knee-hug-long-leg"),
        ("self-massage", "abdominal-surgery", "abdomen-circles", "knee-hug-long-leg"),
        ("trigger-point-holds", "cancer-area", "finger-pressure-hold", "knee-hug-long-leg"),
    ],
)
def test_steps_are_swapped_as_the_routines_say(
    library, routines, routine_id, ticked, ruled_out, instead
):
    """Their `not_for` speaks of ticks in a check, and of what is swapped then."""
    routine = routines[routine_id]
    assert re.search(r"\b(tick|check)\b", routine.not_for)
    led = cared_for(routine, CareAnswers(frozenset({ticked})), library.catalogue).routine
    exercises = {step.exercise.id for step in led.steps}
    assert ruled_out in {step.exercise.id for step in routine.steps}
    assert ruled_out not in exercises
    assert instead in exercises


def test_box_breathing_is_swapped_as_its_routine_says(library, routines):
    routine = routines["calm-reset"]
    assert "swapped for Calm 4-6 if breath-holding does not suit you" in routine.not_for
    led = cared_for(routine, CareAnswers(frozenset({"breath-hold"})), library.catalogue).routine
    names = {step.pattern.name for step in led.steps if step.pattern is not None}
    assert names == {"Calm 4-6"}


def test_no_other_routine_speaks_of_ticks_and_swaps(routines):
    """Where one does, what it promises belongs into the tests above."""
    told = {"quick-release", "full-release", "self-massage", "trigger-point-holds", "calm-reset"}
    for routine in routines.values():
        texts = " ".join((routine.not_for, routine.who, routine.purpose, routine.intro))
        speaks = re.search(r"\b(swap|tick)|\bcheck\b", texts) is not None
        assert speaks == (routine.id in told), routine.id
