"""Reading `safety.toml`: cautions, gates, stop rules, red flags, disclaimer.

What they mean lives in core.content.safety.
"""

from collections.abc import Collection, Mapping
from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.safety import (
    Caution,
    CautionLevel,
    Gate,
    RedFlag,
    Safety,
    StopRule,
    Urgency,
)
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Field, Table, read_fields
from psoas_timer.services.content.fingerprint import words_fingerprint
from psoas_timer.services.content.list_fields import list_of, table, tables
from psoas_timer.services.content.number_fields import whole
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml
from psoas_timer.services.content.word_fields import reference, word

_CAUTIONS = tables("caution", most=100, required=True)
_GATES = tables("gate", most=50, required=True)
_STOP_RULES = tables("stop_rule", most=50, required=True)
_RED_FLAGS = tables("red_flag", most=100, required=True)
_DISCLAIMER = table("disclaimer")

_ID = identifier("id")
_KEY = identifier("key")
_LEVEL = word("level", CautionLevel, CautionLevel.AVOID, required=True)
_LABEL = title("label")
_TITLE = title("title")
_TEXT = text("text")
_REPEAT_DAYS = whole("repeat_days", Bounds(0, 3_650))
_OWN_KINDS = list_of(word("own_kinds", Kind, Kind.HEAT))
_URGENCY = word("level", Urgency, Urgency.SOON, required=True)
_SOURCES = list_of(identifier("sources"))
_SHORT = text("short")
_LONG = text("long")


def read_safety(
    path: Path, exercise_ids: Collection[str] | None
) -> tuple[Safety, tuple[Problem, ...]]:
    """What the file says, without what is broken in it, and everything that is wrong.

    Gates may name these exercises; None if that can't be told, since theirs are broken themselves.
    """
    file = open_toml(path)
    if isinstance(file, Problem):
        return Safety(), (file,)
    fields = (SCHEMA_FIELD, _CAUTIONS, _GATES, _STOP_RULES, _RED_FLAGS, _DISCLAIMER)
    values = read_fields(file.table, fields)
    found = [_caution(caution) for caution in values[_CAUTIONS]]
    cautions = {caution.key: caution for caution in found if caution is not None}
    gates = [_gate(gate, cautions, exercise_ids) for gate in values[_GATES]]
    long, short = _disclaimer(values[_DISCLAIMER])
    safety = Safety(
        cautions=cautions,
        gates={gate.id: gate for gate in gates if gate is not None},
        stop_rules=tuple(_stop_rule(rule) for rule in values[_STOP_RULES]),
        red_flags=tuple(_red_flag(flag) for flag in values[_RED_FLAGS]),
        disclaimer=long,
        disclaimer_short=short,
    )
    return safety, file.problems


def _caution(found: Table) -> Caution | None:
    values = read_fields(found, (_KEY, _LEVEL, _LABEL, _TEXT, _SOURCES))
    if not all(field in values for field in (_KEY, _LEVEL, _LABEL)):
        return None
    return Caution(values[_KEY], values[_LEVEL], values[_LABEL], values[_TEXT])


def _gate(
    found: Table, cautions: Mapping[str, Caution], exercise_ids: Collection[str] | None
) -> Gate | None:
    asked = list_of(
        reference("cautions", cautions, "files.unknown_caution", message("files.expect_caution"))
    )
    applies_to = list_of(_exercise("applies_to", exercise_ids))
    swap_with = _exercise("swap_with", exercise_ids)
    fields = (_ID, _TITLE, _TEXT, _REPEAT_DAYS, asked, applies_to, _OWN_KINDS, swap_with)
    values = read_fields(found, fields)
    if _ID not in values:
        return None
    questions = tuple(cautions[key] for key in values[asked])
    labels = [part for caution in questions for part in (caution.key, caution.label)]
    return Gate(
        id=values[_ID],
        title=values[_TITLE],
        text=values[_TEXT],
        cautions=questions,
        applies_to=frozenset(values[applies_to]),
        swap_with=values[swap_with],
        repeat_days=values[_REPEAT_DAYS],
        version=words_fingerprint([values[_TITLE], values[_TEXT], *labels]),
        own_kinds=frozenset(values[_OWN_KINDS]),
    )


def _exercise(name: str, exercise_ids: Collection[str] | None) -> Field[str]:
    if exercise_ids is None:
        return identifier(name)
    expected = message("files.expect_exercise")
    return reference(name, exercise_ids, "files.unknown_exercise", expected, required=True)


def _stop_rule(found: Table) -> StopRule:
    values = read_fields(found, (_ID, _TEXT, _SOURCES))
    return StopRule(values[_ID], values[_TEXT])


def _red_flag(found: Table) -> RedFlag:
    values = read_fields(found, (_URGENCY, _TEXT, _SOURCES))
    return RedFlag(values[_URGENCY], values[_TEXT])


def _disclaimer(found: Table | None) -> tuple[str, str]:
    if found is None:
        return "", ""
    values = read_fields(found, (_LONG, _SHORT))
    return values[_LONG], values[_SHORT]
