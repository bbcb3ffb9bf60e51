"""Making a step of a [[step]] table: what belongs together is checked here.

What each key may hold by itself is in step_fields.py.
"""

import re
from dataclasses import replace

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Mode, Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Step
from psoas_timer.core.messages import message
from psoas_timer.services.content.fields import Field, Table, Values, read_fields
from psoas_timer.services.content.misplaced_keys import if_of_the_head
from psoas_timer.services.content.number_fields import seconds_text
from psoas_timer.services.content.own_steps import own_exercise_of
from psoas_timer.services.content.picture_folder import PictureFolder
from psoas_timer.services.content.report import quoted
from psoas_timer.services.content.step_fields import StepFields, step_fields
from psoas_timer.services.content.word_fields import one_of

_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_PLACEHOLDERS = ("side", "other", "Side", "Other")


def read_step(table: Table, catalogue: Catalogue, pictures: PictureFolder) -> Step | None:
    """The step, or None if it names no exercise that exists; everything wrong is reported.

    A step with a name in place of an exercise is one of the person's own; its picture is one of
    `pictures`.
    """
    exercise = _exercise(table, catalogue)
    fields = step_fields(exercise, catalogue)
    values = read_fields(table, fields, if_of_the_head)
    if exercise is None:
        return None
    step = _built(exercise, fields, values, catalogue)
    _check_kind(table, exercise, fields, values)
    _check_sides(table, step, fields, values)
    _check_hold(table, step, fields, values)
    _check_pattern(table, step, fields)
    _check_alternation(table, step, fields, values)
    _check_own(table, exercise, fields, pictures)
    for field in (fields.before, fields.during, fields.voice, fields.note):
        _check_placeholders(table, field, values[field])
    return step


def _exercise(table: Table, catalogue: Catalogue) -> Exercise | None:
    named = table.keys.get("exercise")
    if named is None and "name" in table.keys:
        return own_exercise_of(table, catalogue)
    return catalogue.exercises.get(named) if isinstance(named, str) else None


def _built(exercise: Exercise, fields: StepFields, values: Values, catalogue: Catalogue) -> Step:
    step = Step(
        exercise=exercise,
        sides=values[fields.sides],
        hold_ms=values[fields.hold],
        hold_bounds=Bounds(values[fields.shortest], values[fields.longest]),
        reps=values[fields.reps],
        rest_ms=values[fields.rest],
        prep_ms=values[fields.prep],
        switch_ms=values[fields.switch],
        alternate=values[fields.alternate],
        waits=values[fields.waits],
        pattern=catalogue.patterns.get(values[fields.pattern], exercise.pattern),
        before=values[fields.before],
        during=values[fields.during],
        voice=values[fields.voice],
        note=values[fields.note],
    )
    if fields.hold in values:
        return step
    return replace(step, hold_ms=step.fit_hold_ms(step.hold_ms))


def _called(exercise: Exercise) -> str:
    """What the file calls it."""
    return quoted(exercise.name) if is_own(exercise.id) else exercise.id


def _check_own(
    table: Table, exercise: Exercise, fields: StepFields, pictures: PictureFolder
) -> None:
    """Report what only an own step may hold, and a picture of it that cannot be shown."""
    if is_own(exercise.id):
        refusal = pictures.refusal(exercise.picture) if exercise.picture else None
        if refusal is not None:
            mend = message("files.mend_picture")
            table.place.at(fields.picture.name).warn(refusal, mend)
        return
    for name in (fields.name.name, fields.picture.name):
        if name in table.keys:
            what = message("files.only_own", field=name)
            table.place.at(name).wrong(what, message("files.mend_only_own", field=name))


def _check_kind(table: Table, exercise: Exercise, fields: StepFields, values: Values) -> None:
    if values[fields.kind] is not exercise.kind:
        what = message(
            "files.other_kind", exercise=exercise.id, kind=exercise.kind, value=values[fields.kind]
        )
        mend = message("files.mend_other_kind", kind=exercise.kind)
        table.place.at(fields.kind.name).wrong(what, mend)


def _check_sides(table: Table, step: Step, fields: StepFields, values: Values) -> None:
    if fields.sides not in values or (step.sides is Sides.NONE) is not step.exercise.has_sides:
        return
    key = "files.needs_sides" if step.exercise.has_sides else "files.no_sides"
    allowed = [Sides.BOTH, Sides.LEFT, Sides.RIGHT] if step.exercise.has_sides else [Sides.NONE]
    place = table.place.at(fields.sides.name)
    place.wrong(message(key, exercise=step.exercise.id), one_of(allowed))


def _check_hold(table: Table, step: Step, fields: StepFields, values: Values) -> None:
    bounds = step.hold_bounds
    low, high = seconds_text(bounds.low), seconds_text(bounds.high)
    if bounds.low > bounds.high:
        what = message("files.min_above_max", low=low, high=high)
        table.place.at(fields.shortest.name).wrong(what)
    elif step.hold_ms not in bounds:
        what = message("files.hold_outside_step", value=seconds_text(step.hold_ms))
        mend = message("files.expect_seconds", low=low, high=high)
        table.place.at(fields.hold.name).wrong(what, mend)
    elif fields.hold in values and step.hold_ms % step.grain_ms:
        _report_part_of_grain(table, step, fields)


def _report_part_of_grain(table: Table, step: Step, fields: StepFields) -> None:
    """Report a hold that would end in the middle of a breath or a movement."""
    if step.exercise.mode not in (Mode.BREATH, Mode.CADENCE):
        return
    is_breath = step.exercise.mode is Mode.BREATH
    key = "files.part_of_breaths" if is_breath else "files.part_of_movements"
    value, grain = seconds_text(step.hold_ms), seconds_text(step.grain_ms)
    what = message(key, value=value, grain=grain)
    nearest = seconds_text(step.fit_hold_ms(step.hold_ms))
    table.place.at(fields.hold.name).wrong(what, message("files.mend_part", value=nearest))


def _check_pattern(table: Table, step: Step, fields: StepFields) -> None:
    if fields.pattern.name in table.keys and step.exercise.mode is not Mode.BREATH:
        what = message("files.no_breathing", exercise=_called(step.exercise))
        table.place.at(fields.pattern.name).wrong(what, message("files.mend_no_breathing"))


def _check_alternation(table: Table, step: Step, fields: StepFields, values: Values) -> None:
    if not step.alternate:
        return
    place = table.place.at(fields.alternate.name)
    if step.sides is not Sides.BOTH:
        both = "files.mend_one_side_alternates"
        mend = message(both if step.exercise.has_sides else "files.mend_no_sides_alternate")
        place.wrong(message("files.one_side_alternates"), mend)
    elif values[fields.rest] and fields.rest in values:
        what = message("files.rest_while_alternating")
        mend = message("files.mend_rest_while_alternating")
        table.place.at(fields.rest.name).warn(what, mend)


def _check_placeholders(table: Table, field: Field[str], value: str) -> None:
    for name in dict.fromkeys(_PLACEHOLDER.findall(value)):
        if name not in _PLACEHOLDERS:
            what = message("files.unknown_placeholder", field=field.name, name=quoted(name))
            known = ", ".join(f"{{{each}}}" for each in _PLACEHOLDERS)
            mend = message("files.mend_unknown_placeholder", known=known)
            table.place.at(field.name).warn(what, mend)
