"""Lists the routines by number and plays the one that is chosen, where there is no window."""

from collections.abc import Sequence

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.services.content.library import LoadedRoutine
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.numbered import numbered
from psoas_timer.terminal.play import play, play_leftover
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import say


def play_chosen(practice: Practice, console: Console) -> int:
    """Ask which routine to play; with nobody to ask, say which one is suggested and play it."""
    suggested_id = practice.advice.suggested_id()
    if suggested_id is None:
        console.complain(message("terminal.choose.none"))
        return DATA_PROBLEM
    if console.is_conversation:
        code = play_leftover(practice, console)
        if code is not None:
            return code
        chosen_id = _ask(practice, console, suggested_id)
        return play(practice, console, chosen_id) if chosen_id else DONE
    suggested = practice.library.routine(suggested_id)
    name = suggested.name if suggested is not None else suggested_id
    console.tell(message("terminal.choose.suggested", name=name))
    return play(practice, console, suggested_id)


def _ask(practice: Practice, console: Console, suggested_id: str) -> str:
    """The id of the routine that the person chooses; "" for none."""
    routines = _playable(practice)
    _list(console, routines, suggested_id)
    while True:
        console.out.ask(say(message("terminal.choose.ask")))
        line = console.stdin.readline()
        word = line.strip().casefold()
        if not line or word == "q":
            return ""
        if not word:
            return suggested_id
        if (routine := numbered(routines, word)) is not None:
            return routine.id
        if any(routine.id == word for routine in routines):
            return word
        console.tell(message("terminal.choose.unknown", word=line.strip(), last=len(routines)))


def _playable(practice: Practice) -> list[Routine]:
    ids = [e.routine.id for e in practice.library.entries() if isinstance(e, LoadedRoutine)]
    found = [practice.prepared(routine_id) for routine_id in ids]
    return [routine for routine in found if routine is not None]


def _list(console: Console, routines: Sequence[Routine], suggested_id: str) -> None:
    mark = say(message("terminal.choose.mark"))
    console.out.table(
        [
            (
                str(number),
                length_text(routine.total_ms),
                routine.name,
                mark if routine.id == suggested_id else "",
            )
            for number, routine in enumerate(routines, start=1)
        ],
        right=frozenset({0, 1}),
    )
