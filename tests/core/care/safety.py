"""Builders of exercises with cautions, gates and catalogues, smaller than the bundled ones."""

from typing import Any

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.safety import Caution, CautionLevel, Gate, Safety
from tests.builders import BOX, CALM, a_routine, a_step, an_exercise

HERNIA = Caution("hernia", CautionLevel.AVOID, "Hernia", "Do not press.")
CLOT = Caution("clot", CautionLevel.AVOID, "Blood clot", "No rolling.")
KNEES = Caution("knees", CautionLevel.ASK, "Sore knees", "Fold a towel.")
BREATH = Caution("breath-hold", CautionLevel.AVOID, "Lung disease", "Never force a breath.")
CAUTIONS = {caution.key: caution for caution in (HERNIA, CLOT, KNEES, BREATH)}


def a_gate(**changes: Any) -> Gate:
    """A gate about hernia and clot before pressing, with rest for a swap."""
    values: dict[str, Any] = {
        "id": "pressure",
        "title": "Before you press",
        "text": "Tick anything that applies.",
        "cautions": (HERNIA, CLOT),
        "applies_to": frozenset({"press"}),
        "swap_with": "rest",
        "repeat_days": 30,
        "version": "v1",
    }
    return Gate(**{**values, **changes})


def a_catalogue(
    *exercises: Exercise,
    gates: tuple[Gate, ...] = (),
    patterns: tuple[BreathPattern, ...] = (CALM, BOX),
) -> Catalogue:
    """A catalogue of these."""
    return Catalogue(
        {exercise.id: exercise for exercise in exercises},
        {pattern.id: pattern for pattern in patterns},
        Safety(CAUTIONS, {gate.id: gate for gate in gates}),
    )


def named(exercise_id: str, **changes: Any) -> Exercise:
    """An exercise with this id and a name like it."""
    return an_exercise(id=exercise_id, name=exercise_id.capitalize(), **changes)


def routine_of(*exercises: Exercise, **changes: Any) -> Routine:
    """A routine with a step of 30 s for each."""
    return a_routine(*(a_step(30, exercise=exercise) for exercise in exercises), **changes)
