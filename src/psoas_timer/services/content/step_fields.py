"""What a [[step]] may hold, with the bounds of its exercise. Making a step of it: steps.py."""

from typing import NamedTuple

from psoas_timer.core.content.bounds import HOLD_MS, REPS, REST_MS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.messages import message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.number_fields import seconds, switch, whole
from psoas_timer.services.content.text_fields import text
from psoas_timer.services.content.word_fields import one_of, reference, word

DEFAULT_PREP_MS = 10_000
DEFAULT_SWITCH_MS = 6_000
"""What bundled routines use most for getting into position and for changing sides."""


class StepFields(NamedTuple):
    """The fields of one step."""

    exercise: Field[str]
    kind: Field[Kind]
    sides: Field[Sides]
    hold: Field[int]
    shortest: Field[int]
    longest: Field[int]
    reps: Field[int]
    rest: Field[int]
    prep: Field[int]
    switch: Field[int]
    alternate: Field[bool]
    waits: Field[bool]
    pattern: Field[str]
    before: Field[str]
    during: Field[str]
    voice: Field[str]
    note: Field[str]


def step_fields(exercise: Exercise | None, catalogue: Catalogue) -> StepFields:
    """The fields of a step with this exercise; None if the step names none that exists."""
    bounds = HOLD_MS if exercise is None else exercise.hold_bounds
    reps = REPS if exercise is None else exercise.reps_bounds
    has_sides = exercise is not None and exercise.has_sides
    return StepFields(
        exercise=reference(
            "exercise",
            catalogue.exercises,
            "files.unknown_exercise",
            message("files.expect_exercise"),
            required=True,
        ),
        kind=word("kind", Kind, Kind.STRETCH if exercise is None else exercise.kind),
        sides=word("sides", Sides, Sides.BOTH if has_sides else Sides.NONE),
        hold=seconds("hold_s", bounds, 0 if exercise is None else exercise.hold_ms),
        shortest=seconds("min_s", bounds, bounds.low),
        longest=seconds("max_s", bounds, bounds.high),
        reps=whole("reps", reps, 1 if exercise is None else exercise.reps),
        rest=seconds("rest_s", REST_MS, 0 if exercise is None else exercise.rest_ms),
        prep=seconds("prep_s", REST_MS, DEFAULT_PREP_MS),
        switch=seconds("switch_s", REST_MS, DEFAULT_SWITCH_MS if has_sides else 0),
        alternate=switch("alternate"),
        waits=switch("wait"),
        pattern=reference(
            "pattern", catalogue.patterns, "files.unknown_pattern", one_of(catalogue.patterns)
        ),
        before=text("before"),
        during=text("during"),
        voice=text("voice"),
        note=text("note"),
    )
