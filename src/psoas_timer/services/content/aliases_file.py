"""What the exercises are called elsewhere, from `aliases.toml`; used to read prescriptions."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.prescription.names import Alias, Names
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table, read_fields
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.text_fields import title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml
from psoas_timer.services.content.word_fields import one_of, reference

ALIASES = "aliases.toml"

_EXERCISES = tables("exercise", most=200, required=True)
_NAMES = list_of(title("names"))
_USUALLY = list_of(title("usually"))


def read_names(
    assets: Path, exercises: Mapping[str, Exercise]
) -> tuple[Names, tuple[Problem, ...]]:
    """All names of these exercises; without the file they have their own ones alone."""
    file = open_toml(assets / ALIASES)
    if isinstance(file, Problem):
        return Names(exercises), (file,)
    found = read_fields(file.table, [SCHEMA_FIELD, _EXERCISES])[_EXERCISES]
    aliases = tuple(alias for table in found for alias in _aliases(table, exercises))
    return Names(exercises, aliases), file.problems


def _aliases(table: Table, exercises: Mapping[str, Exercise]) -> Iterator[Alias]:
    known = reference(
        "id", exercises, "files.unknown_exercise", one_of(tuple(exercises)), required=True
    )
    values = read_fields(table, [known, _NAMES, _USUALLY])
    if known not in values:
        return
    for name in values[_NAMES]:
        yield Alias(name, values[known])
    for name in values[_USUALLY]:
        yield Alias(name, values[known], is_sure=False)
