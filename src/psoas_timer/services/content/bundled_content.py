"""All bundled content, read in one go: it changes only with the program itself."""

from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.plan import WeeklyPlan
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.file_stamps import Stamp, stamp_of, toml_files
from psoas_timer.services.content.plan_file import read_plan
from psoas_timer.services.content.routine_file import RoutineFile, read_routine

Stamps = tuple[tuple[Path, Stamp | None], ...]
"""Files with their stamps: equal ones mean equal content."""


@dataclass(frozen=True, slots=True)
class BundledContent:
    """What the bundled files hold; `problems` are those of the catalogue and the plans."""

    catalogue: Catalogue
    files: tuple[tuple[Path, RoutineFile], ...] = ()
    plans: tuple[WeeklyPlan, ...] = ()
    problems: tuple[Problem, ...] = ()


def bundled_stamps(assets: Path) -> Stamps:
    """The bundled content files with their stamps."""
    folders = (assets, assets / "routines", assets / "plans")
    return tuple((path, stamp_of(path)) for folder in folders for path in _files(folder))


def read_bundled(assets: Path) -> BundledContent:
    """Read exercises, patterns, gates, routines and plans."""
    catalogue, problems = read_catalogue(assets)
    files = tuple((path, read_routine(path, catalogue)) for path in _files(assets / "routines"))
    routine_ids = [file.routine.id for _, file in files if file.routine is not None]
    plans: list[WeeklyPlan] = []
    for path in _files(assets / "plans"):
        plan, plan_problems = read_plan(path, routine_ids)
        problems += plan_problems
        if plan is not None:
            plans.append(plan)
    return BundledContent(catalogue, files, tuple(plans), problems)


def _files(folder: Path) -> tuple[Path, ...]:
    """The files of a bundled folder; none if it is missing, which the catalogue has told then."""
    try:
        return toml_files(folder)
    except OSError:
        return ()
