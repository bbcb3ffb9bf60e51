"""The reports on routines: the list of all, the check of files, and sharing one.

The plan of a routine is in plan_report.py.
"""

from collections.abc import Sequence
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import errors_first
from psoas_timer.services.content.library import BrokenRoutine, Entry, LoadedRoutine
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.finding import found_entry
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import say, say_listed

_BLANK = "-"


def routines(practice: Practice, console: Console, as_json: bool) -> int:
    """List all routines, broken files included, with everything that is wrong with them."""
    entries = practice.library.entries()
    if as_json:
        console.out.json([_value(practice, entry) for entry in entries])
        return DONE
    console.out.table([_row(practice, entry) for entry in entries], right=frozenset({1}))
    for problem in practice.library.problems():
        console.out.line(say_listed(problem))
    return DONE


def check(practice: Practice, console: Console, files: Sequence[Path]) -> int:
    """Read each file as a routine, and name every problem in a line of its own."""
    code = DONE
    for path in files:
        checked = practice.library.checked(path)
        for problem in errors_first(checked.problems):
            console.out.line(say_listed(problem))
        if checked.routine is None:
            code = DATA_PROBLEM
            continue
        steps = len(checked.routine.steps)
        length = length_text(checked.routine.total_ms)
        key = "terminal.check.good.one" if steps == 1 else "terminal.check.good"
        console.tell(message(key, file=str(path), steps=steps, length=length))
    return code


def share(practice: Practice, console: Console, routine_id: str, path: Path) -> int:
    """Write one routine to a new file: as it is, or with its pictures."""
    entry = found_entry(practice, console, routine_id)
    if entry is None:
        return DATA_PROBLEM
    try:
        practice.sharing.share(entry, path)
    except ExchangeTrouble as error:
        console.name_problem(error.problem)
        return DATA_PROBLEM
    for problem in entry.problems:  # such as a picture that is missing, and so can't be in it
        console.err.line(say_listed(problem))
    console.tell(message("terminal.share.done", name=entry.routine.name, file=str(path)))
    return DONE


def _value(practice: Practice, entry: Entry) -> JsonValue:
    common: dict[str, JsonValue] = {
        "source": entry.source.value,
        "problems": [say_listed(problem) for problem in entry.problems],
    }
    if isinstance(entry, BrokenRoutine):
        return {"id": None, "name": entry.name, "total_ms": None, "favourite": False, **common}
    return {
        "id": entry.routine.id,
        "name": entry.routine.name,
        "total_ms": _total_ms(practice, entry),
        "favourite": entry.routine.id in practice.favourites,
        **common,
    }


def _row(practice: Practice, entry: Entry) -> tuple[str, str, str, str]:
    source = say(message(f"terminal.source.{entry.source}"))
    if isinstance(entry, BrokenRoutine):
        return (_BLANK, _BLANK, entry.name, say(message("terminal.source.broken", source=source)))
    total_ms = _total_ms(practice, entry)
    length = _BLANK if total_ms is None else length_text(total_ms)
    return (entry.routine.id, length, entry.routine.name, source)


def _total_ms(practice: Practice, entry: LoadedRoutine) -> int | None:
    """How long playing the routine now would take; None if it can't be led."""
    routine = practice.prepared(entry.routine.id)
    return None if routine is None else routine.total_ms
