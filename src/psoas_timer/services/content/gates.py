"""Which safety gate belongs to which exercises, from `safety.toml`.

What a gate asks and the rest of that file are read where they are shown.
"""

from pathlib import Path

from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import read_some_fields
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.text_fields import identifier
from psoas_timer.services.content.toml_file import open_toml

_GATES = tables("gate", most=50, required=True)
_ID = identifier("id")
_APPLIES_TO = list_of(identifier("applies_to"))


def read_gates(path: Path) -> tuple[dict[str, frozenset[str]], tuple[Problem, ...]]:
    """The exercises that need a gate, by the gate's id, and everything that is wrong."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return {}, (file,)
    gates: dict[str, frozenset[str]] = {}
    for table in read_some_fields(file.table, [_GATES])[_GATES]:
        values = read_some_fields(table, [_ID, _APPLIES_TO])
        if _ID in values:
            gates[values[_ID]] = frozenset(values[_APPLIES_TO])
    return gates, file.problems
