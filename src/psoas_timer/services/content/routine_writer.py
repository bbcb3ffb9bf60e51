"""Writing a routine as a new file: every key that says more than its default, in readable order.

Reading the file again gives the same routine. Changing a file that a person wrote, with its
comments, is not done here.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.needs import all_equipment, all_gates
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.services.content import routine_head as head
from psoas_timer.services.content import step_fields as keys
from psoas_timer.services.content.toml_file import SCHEMA, SCHEMA_FIELD

if TYPE_CHECKING:
    from psoas_timer.services.content.fields import Field

Value = str | int | float | tuple[str, ...]

Pair = tuple[str, Value]


def routine_text(routine: Routine, catalogue: Catalogue) -> str:
    """The routine as the text of a file; its version is left out, since reading makes it anew.

    Times are written to a tenth of a second, as files have them. `catalogue` is the one that the
    file will be read with: what it knows need not be written.
    """
    lines = _lines(head_pairs(routine, catalogue))
    index = 0
    while index < len(routine.steps):
        circuit = routine.circuit_of(index)
        if circuit is None:
            lines += ["", "[[step]]", *step_lines(routine.steps[index], catalogue)]
            index += 1
            continue
        lines += ["", "[[step]]", _line(keys.CIRCUIT_ROUNDS.name, circuit.rounds)]
        if circuit.rest_ms:
            lines.append(_line(keys.CIRCUIT_REST.name, seconds_value(circuit.rest_ms)))
        for step in routine.steps[index : circuit.end]:
            lines += ["", "[[step.step]]", *step_lines(step, catalogue)]
        index = circuit.end
    return "\n".join(lines) + "\n"


def step_lines(step: Step, catalogue: Catalogue) -> list[str]:
    """The lines of one step, without its header."""
    return _lines(step_pairs(step, catalogue))


def head_pairs(routine: Routine, catalogue: Catalogue) -> Iterator[Pair]:
    """What the file has to say before its steps, key by key."""
    yield SCHEMA_FIELD.name, SCHEMA
    yield head.ID.name, routine.id
    yield head.NAME.name, routine.name
    pairs: tuple[tuple[Field[object], Value], ...] = (
        (head.PURPOSE, routine.purpose),
        (head.WHO, routine.who),
        (head.NOT_FOR, routine.not_for),
        (head.LEVEL, routine.level),
        (head.PER_DAY_MAX, routine.per_day_max),
        (head.PER_WEEK_MAX, routine.per_week_max),
        (head.GAP_H, routine.gap_h),
        (head.REMIND_EVERY_MIN, routine.remind_every_min),
        (head.TAGS, routine.tags),
        (head.INTRO, routine.intro),
        (head.OUTRO, routine.outro),
    )
    for field, value in pairs:
        if value != field.default:
            yield field.name, value
    if routine.equipment != all_equipment(routine.steps):
        yield head.EQUIPMENT.name, routine.equipment
    if routine.gates != all_gates((), routine.steps, catalogue):
        yield head.GATES_NAME, routine.gates


def step_pairs(step: Step, catalogue: Catalogue) -> Iterator[Pair]:
    """What has to be said of one step, key by key."""
    fields = keys.step_fields(step.exercise, catalogue)
    yield from _exercise(step, fields)
    default_hold_ms = step.fit_hold_ms(fields.hold.default)
    if fields.hold.required or step.hold_ms != default_hold_ms:
        yield fields.hold.name, seconds_value(step.hold_ms)
    times = (
        (fields.shortest, step.hold_bounds.low),
        (fields.longest, step.hold_bounds.high),
        (fields.rest, step.rest_ms),
        (fields.prep, step.prep_ms),
        (fields.switch, step.switch_ms),
    )
    for field, value_ms in times:
        if value_ms != field.default:
            yield field.name, seconds_value(value_ms)
    yield from _words(step, fields)


def _exercise(step: Step, fields: keys.StepFields) -> Iterator[Pair]:
    exercise = step.exercise
    if is_own(exercise.id):
        yield fields.name.name, exercise.name
        yield fields.kind.name, exercise.kind.value
        if step.sides is not Sides.NONE:
            yield fields.sides.name, step.sides.value
    else:
        yield fields.exercise.name, exercise.id
        if step.sides is not fields.sides.default:
            yield fields.sides.name, step.sides.value
    if step.pattern is not None and step.pattern != exercise.pattern:
        yield fields.pattern.name, step.pattern.id
    if step.reps != fields.reps.default:
        yield fields.reps.name, step.reps


def _words(step: Step, fields: keys.StepFields) -> Iterator[Pair]:
    values: tuple[tuple[Field[object], Value], ...] = (
        (fields.alternate, step.alternate),
        (fields.waits, step.waits),
        (fields.before, step.before),
        (fields.during, step.during),
        (fields.voice, step.voice),
        (fields.note, step.note),
        (fields.picture, step.exercise.picture),
    )
    for field, value in values:
        if value:
            yield field.name, value


def _lines(pairs: Iterable[Pair]) -> list[str]:
    return [_line(key, value) for key, value in pairs]


def _line(key: str, value: Value) -> str:
    return f"{key} = {toml_value(value)}"


def toml_value(value: Value) -> str:
    """A value as a file has it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _text(value)
        case tuple():
            return f"[{', '.join(map(_text, value))}]"
        case _:
            return str(value)


def _text(value: str) -> str:
    """A text in quotes; one of several lines stands on several lines."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""\n{escaped}"""' if "\n" in value else f'"{escaped}"'


def seconds_value(length_ms: int) -> int | float:
    """Milliseconds as a file has them: seconds, to a tenth."""
    return length_ms // 1_000 if length_ms % 1_000 == 0 else round(length_ms / 1_000, 1)
