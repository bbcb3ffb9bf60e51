"""Finds the routine that was asked for, or says why it cannot be had."""

import difflib

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.services.content.library import BrokenRoutine, LoadedRoutine
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.gates import tell_changes


def found_routine(practice: Practice, console: Console, routine_id: str) -> Routine | None:
    """The routine as it would be led now; None after saying why there is none to be had."""
    routine = practice.prepared(routine_id)
    if routine is None and (chosen := practice.chosen(routine_id)) is not None:
        tell_changes(practice, console, routine_id)
        console.complain(message("care.nothing_left", name=chosen.name))
    elif routine is None:
        console.complain(message("terminal.unknown_routine", id=routine_id))
        _explain(practice, console, routine_id)
    return routine


def found_entry(practice: Practice, console: Console, routine_id: str) -> LoadedRoutine | None:
    """The routine with its file; None after saying why there is none to be had."""
    for entry in practice.library.entries():
        if isinstance(entry, LoadedRoutine) and entry.routine.id == routine_id:
            return entry
    found_routine(practice, console, routine_id)
    return None


def _explain(practice: Practice, console: Console, routine_id: str) -> None:
    """Name what is wrong with the file of that name, or the id that may have been meant."""
    entries = practice.library.entries()
    broken = [e for e in entries if isinstance(e, BrokenRoutine) and e.path.stem == routine_id]
    for entry in broken:
        for problem in entry.problems:
            console.name_problem(problem)
    known = [entry.routine.id for entry in entries if isinstance(entry, LoadedRoutine)]
    close = difflib.get_close_matches(routine_id, known, n=1)
    if close and not broken:
        console.complain(message("terminal.usage.did_you_mean", word=close[0]))
    elif not broken:
        console.complain(message("terminal.see_routines"))
