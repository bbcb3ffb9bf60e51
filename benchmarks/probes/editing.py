"""What editing a routine of 200 steps costs, without Qt. Reported are milliseconds."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from parts import report

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing import arranging, changing
from psoas_timer.core.editing.checks import check
from psoas_timer.core.editing.draft import RoutineDraft, Spot
from psoas_timer.core.editing.new_steps import new_step
from psoas_timer.core.editing.strip_edges import edges
from psoas_timer.core.editing.undo import Edits
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.routine_writer import routine_text
from psoas_timer.services.editing.findings import findings
from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import RoutineEditFile, open_routine

STEPS = 200
TIMES = 10
CATALOGUE, _ = read_catalogue(assets_dir())


def timed(work: Callable[[int], object], times: int = TIMES) -> list[float]:
    """How long this takes, in milliseconds, after one turn that is not counted."""
    work(0)
    found = []
    for turn in range(times):
        began_ns = time.perf_counter_ns()
        work(turn)
        found.append((time.perf_counter_ns() - began_ns) / 1e6)
    return found


def a_file(folder: Path) -> RoutineEditFile:
    """200 steps of all stretches and strength in turn, 20 of them a circuit."""
    exercises = [
        each for each in CATALOGUE.exercises.values() if each.kind in ("stretch", "strength")
    ]
    steps = tuple(new_step(exercises[index % len(exercises)]) for index in range(STEPS))
    routine = Routine("long", "Long", steps, circuits=(Circuit(10, 20, 3, 5_000),))
    path = folder / "long.toml"
    path.write_text(routine_text(routine, CATALOGUE), encoding="utf-8")
    opened = open_routine(path, CATALOGUE)
    if not isinstance(opened, RoutineEditFile):
        raise RuntimeError(f"the routine can't be read: {opened}")
    return opened


def shown(draft: RoutineDraft) -> None:
    """Work out all that is shown of a draft."""
    timeline = lay_out(draft.to_routine(CATALOGUE))
    edges(draft, timeline)
    check(draft)


def edit(edits: Edits, turn: int) -> None:
    """One of four edits, and what is shown after it."""
    draft, key = edits.present, edits.present.steps[turn * 4].key
    match turn % 4:
        case 0:
            after = edits.do(changing.set_hold(draft, key, 17_000).draft)
        case 1:
            after = edits.do(arranging.move(draft, key, Spot(100)).draft)
        case 2:
            after = edits.do(arranging.duplicate(draft, key).draft)
        case _:
            after = edits.do(replace(draft, parts=draft.parts[1:])).undo()
    shown(after.present)


with tempfile.TemporaryDirectory() as name:
    file = a_file(Path(name))
    opened = file.opened
    kept = KeptDrafts(Path(name) / "drafts", CATALOGUE)
    keys = [each.key for each in opened.steps]
    report(
        edit=timed(lambda turn: edit(Edits(opened), turn), 40),
        findings=timed(lambda turn: findings(file, opened)),
        keep=timed(lambda turn: kept.keep(file, opened)),
        save=timed(
            lambda turn: file.save(arranging.move(opened, keys[turn + 40], Spot(turn)).draft)
        ),
    )
