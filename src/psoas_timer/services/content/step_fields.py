"""What a [[step]] may hold, with the bounds of its exercise. Making a step of it: steps.py."""

from typing import NamedTuple

from psoas_timer.core.content.bounds import HOLD_MS, MOST_STEPS, REPS, REST_MS, ROUNDS, Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import DEFAULT_PREP_MS, DEFAULT_SWITCH_MS
from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.list_fields import tables
from psoas_timer.services.content.number_fields import seconds, seconds_text, switch, whole
from psoas_timer.services.content.picture_file import picture_name
from psoas_timer.services.content.text_fields import text, title
from psoas_timer.services.content.word_fields import one_of, reference, word

CIRCUIT_ROUNDS = whole("rounds", ROUNDS, required=True)
CIRCUIT_REST = seconds("rest_s", REST_MS)
CIRCUIT_STEPS = tables("step", MOST_STEPS, required=True, header="step.step")
CIRCUIT_FIELDS: tuple[Field[object], ...] = (CIRCUIT_ROUNDS, CIRCUIT_REST, CIRCUIT_STEPS)
"""What a [[step]] may hold that repeats the steps inside it."""

_WHY_NO_LONGER = {
    Kind.HEAT: "files.expect_hold_heat",
    Kind.PRESSURE: "files.expect_hold_pressure",
    Kind.MASSAGE: "files.expect_hold_massage",
    Kind.STRETCH: "files.expect_hold_more_reps",
    Kind.STRENGTH: "files.expect_hold_more_reps",
}
"""What belongs into `hold_s` of an own step, with the reason why it may not be longer."""


class StepFields(NamedTuple):
    """The fields of one step; `exercise` and `pattern` are for those of the library alone."""

    exercise: Field[str]
    name: Field[str]
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
    picture: Field[str]


def step_fields(exercise: Exercise | None, catalogue: Catalogue) -> StepFields:
    """The fields of a step with this exercise; None if the step names none that exists."""
    bounds = HOLD_MS if exercise is None else exercise.hold_bounds
    reps = REPS if exercise is None else exercise.reps_bounds
    has_sides = exercise is not None and exercise.has_sides
    of_own = exercise is not None and is_own(exercise.id)
    kind = Kind.STRETCH if exercise is None else exercise.kind
    return StepFields(
        exercise=reference(
            "exercise",
            catalogue.exercises,
            "files.unknown_exercise",
            message("files.expect_exercise_or_name"),
            required=not of_own,
        ),
        name=title("name", required=of_own),
        kind=word("kind", Kind, kind, required=of_own),
        sides=word("sides", Sides, Sides.BOTH if has_sides else Sides.NONE),
        hold=seconds(
            "hold_s",
            bounds,
            0 if exercise is None else exercise.hold_ms,
            required=of_own,
            expected=_expected_hold(kind, bounds) if of_own else None,
        ),
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
        picture=picture_name("picture"),
    )


def _expected_hold(kind: Kind, bounds: Bounds) -> Message:
    key = _WHY_NO_LONGER.get(kind, "files.expect_seconds")
    return message(key, low=seconds_text(bounds.low), high=seconds_text(bounds.high))
