"""The bundled exercises, from `exercises.toml`.

Which keys that file has is in exercise_fields.py.
"""

from collections.abc import Mapping
from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Cadence, Exercise, Notice
from psoas_timer.core.content.kinds import Mode
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content import exercise_fields as f
from psoas_timer.services.content.fields import Field, Table, Values, read_fields
from psoas_timer.services.content.report import quoted
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml


def read_exercises(
    path: Path, patterns: Mapping[str, BreathPattern]
) -> tuple[dict[str, Exercise], tuple[Problem, ...]]:
    """The exercises by id, without the broken ones, and everything that is wrong."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return {}, (file,)
    tables = read_fields(file.table, [SCHEMA_FIELD, f.EXERCISES])[f.EXERCISES]
    exercises: dict[str, Exercise] = {}
    for table in tables:
        exercise = _exercise(table, patterns)
        if exercise is not None:
            exercises[exercise.id] = exercise
    for table in tables:
        for key in (f.EASIER_ID, f.HARDER_ID):
            _check_known(table, key, exercises)
    return exercises, file.problems


def _exercise(table: Table, patterns: Mapping[str, BreathPattern]) -> Exercise | None:
    values = read_fields(table, f.FIELDS)
    required = [field for field in f.FIELDS if field.required]
    if not (all(field in values for field in required) and _are_bounds_right(table, values)):
        return None
    cadence = _cadence(values[f.CADENCE])
    pattern = patterns.get(values[f.PATTERN])
    mode = values[f.MODE]
    if mode is Mode.BREATH and pattern is None:
        _check_known(table, f.PATTERN, patterns)
        return None
    if mode is Mode.CADENCE and cadence is None:
        if f.CADENCE.name not in table.keys:
            what = message("files.missing_key", field=f.CADENCE.name)
            table.place.wrong(what, f.CADENCE.expected)
        return None
    return _built(values, cadence, pattern)


def _built(values: Values, cadence: Cadence | None, pattern: BreathPattern | None) -> Exercise:
    return Exercise(
        id=values[f.ID],
        name=values[f.NAME],
        kind=values[f.KIND],
        mode=values[f.MODE],
        hold_ms=values[f.DEFAULT_HOLD],
        hold_bounds=Bounds(values[f.SHORTEST], values[f.LONGEST]),
        reps=values[f.DEFAULT_REPS],
        reps_bounds=Bounds(values[f.FEWEST_REPS], values[f.MOST_REPS]),
        rest_ms=values[f.REST],
        has_sides=bool(values[f.SIDE_MEANS]),
        side_means=values[f.SIDE_MEANS],
        positions=values[f.POSITIONS],
        cadence=cadence,
        pattern=pattern,
        notices=tuple(_notice(each) for each in values[f.NOTICES]),
        summary=values[f.SUMMARY],
        target=values[f.TARGET],
        pose=values[f.POSE],
        before=values[f.BEFORE],
        during=values[f.DURING],
        voice=values[f.VOICE],
        feel=values[f.FEEL],
        easier=values[f.EASIER],
        easier_id=values[f.EASIER_ID],
        harder=values[f.HARDER],
        harder_id=values[f.HARDER_ID],
        mistakes=values[f.MISTAKES],
        equipment=values[f.EQUIPMENT],
        cautions=values[f.CAUTIONS],
        sources=values[f.SOURCES],
        bounds_from=values[f.BOUNDS_FROM],
        per_day_max=values[f.PER_DAY_MAX],
        gap_h=values[f.GAP_H],
    )


def _are_bounds_right(table: Table, values: Values) -> bool:
    """Tell whether each default lies between its least and its most; else report it."""
    is_right = True
    for default, least, most in (
        (f.DEFAULT_HOLD, f.SHORTEST, f.LONGEST),
        (f.DEFAULT_REPS, f.FEWEST_REPS, f.MOST_REPS),
    ):
        if not values[least] <= values[default] <= values[most]:
            what = message("files.default_outside", field=default.name)
            mend = message("files.mend_default_outside", low=least.name, high=most.name)
            table.place.at(default.name).wrong(what, mend)
            is_right = False
    return is_right


def _cadence(table: Table | None) -> Cadence | None:
    if table is None:
        return None
    values = read_fields(table, f.CADENCE_FIELDS)
    if not (f.MOVEMENTS in values and f.MOVEMENT in values):
        return None
    return Cadence(values[f.MOVEMENTS], values[f.MOVEMENT])


def _notice(table: Table) -> Notice:
    values = read_fields(table, f.NOTICE_FIELDS)
    return Notice(values[f.NOTICE_AT], values[f.NOTICE_TEXT], values[f.NOTICE_VOICE])


def _check_known(table: Table, field: Field[str], known: Mapping[str, object]) -> None:
    """Report an id that nothing has."""
    value = table.keys.get(field.name, "")
    if isinstance(value, str) and value and value not in known:
        what = message("files.unknown_word", field=field.name, value=quoted(value))
        table.place.at(field.name).wrong(what)
