"""Reading a weekly plan: which of the bundled routines belong to which day."""

from collections.abc import Collection
from pathlib import Path

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.plan import PlanDay, WeeklyPlan
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Field, Table, read_fields
from psoas_timer.services.content.list_fields import list_of, tables
from psoas_timer.services.content.number_fields import switch, whole
from psoas_timer.services.content.text_fields import identifier, text, title
from psoas_timer.services.content.toml_file import SCHEMA_FIELD, open_toml
from psoas_timer.services.content.word_fields import reference

_ID = identifier("id")
_NAME = title("name")
_PURPOSE = text("purpose")
_TARGET_DAYS = whole("target_days", Bounds(1, 7), 5)
_DAYS = tables("day", most=7, required=True)

_DAY = whole("day", Bounds(1, 7), required=True)
_REST = switch("rest")
_HABIT = text("habit")


def read_plan(
    path: Path, routine_ids: Collection[str]
) -> tuple[WeeklyPlan | None, tuple[Problem, ...]]:
    """The plan, or None if anything in its file is wrong, and everything that is."""
    file = open_toml(path)
    if isinstance(file, Problem):
        return None, (file,)
    values = read_fields(file.table, (SCHEMA_FIELD, _ID, _NAME, _PURPOSE, _TARGET_DAYS, _DAYS))
    days = tuple(_day(table, routine_ids) for table in values[_DAYS])
    if file.problems:
        return None, file.problems
    return WeeklyPlan(values[_ID], values[_NAME], values[_PURPOSE], days, values[_TARGET_DAYS]), ()


def _day(table: Table, routine_ids: Collection[str]) -> PlanDay:
    def routines(name: str) -> Field[tuple[str, ...]]:
        expected = message("files.expect_routine")
        return list_of(reference(name, routine_ids, "files.unknown_routine", expected))

    meant, instead = routines("routines"), routines("alternatives")
    also, optional = routines("also"), routines("optional")
    values = read_fields(table, (_DAY, _REST, _HABIT, meant, instead, also, optional))
    return PlanDay(
        day=values[_DAY],
        routine_ids=values[meant],
        alternative_ids=values[instead],
        also_ids=values[also],
        optional_ids=values[optional],
        is_rest=values[_REST],
        habit=values[_HABIT],
    )
