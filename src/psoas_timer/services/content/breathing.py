"""The bundled breath patterns, from `breathing.toml`."""

from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table, read_fields
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.number_fields import seconds, switch
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml

_BREATH_MS = Bounds(1_000, 30_000)
_PAUSE_MS = Bounds(0, 30_000)

_PATTERNS = tables("pattern", most=50, required=True)

_ID = identifier("id")
_NAME = title("name")
_INHALE = seconds("inhale_s", _BREATH_MS, required=True)
_TOP_UP = seconds("top_up_s", _PAUSE_MS)
_HOLD_IN = seconds("hold_in_s", _PAUSE_MS)
_EXHALE = seconds("exhale_s", _BREATH_MS, required=True)
_HOLD_OUT = seconds("hold_out_s", _PAUSE_MS)
_DEFAULT = switch("default")
_USES_BREATH_HOLD = switch("uses_breath_hold")
_NOTE = text("note")
_SOURCES = list_of(identifier("sources"))

_FIELDS = (
    _ID,
    _NAME,
    _INHALE,
    _TOP_UP,
    _HOLD_IN,
    _EXHALE,
    _HOLD_OUT,
    _DEFAULT,
    _USES_BREATH_HOLD,
    _NOTE,
    _SOURCES,
)


def read_patterns(path: Path) -> tuple[dict[str, BreathPattern], tuple[Problem, ...]]:
    """The patterns by id, without the broken ones, and everything that is wrong."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return {}, (file,)
    patterns = [
        _pattern(table) for table in read_fields(file.table, [SCHEMA_FIELD, _PATTERNS])[_PATTERNS]
    ]
    return {pattern.id: pattern for pattern in patterns if pattern is not None}, file.problems


def _pattern(table: Table) -> BreathPattern | None:
    values = read_fields(table, _FIELDS)
    if not (_ID in values and _INHALE in values and _EXHALE in values):
        return None
    return BreathPattern(
        id=values[_ID],
        name=values[_NAME],
        in_ms=values[_INHALE],
        top_up_ms=values[_TOP_UP],
        hold_in_ms=values[_HOLD_IN],
        out_ms=values[_EXHALE],
        hold_out_ms=values[_HOLD_OUT],
        note=values[_NOTE],
        uses_breath_hold=values[_USES_BREATH_HOLD],
        is_default=values[_DEFAULT],
        sources=values[_SOURCES],
    )
