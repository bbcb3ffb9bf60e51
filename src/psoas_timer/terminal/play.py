"""One session in the terminal from its start to its end. Leading through it lives in player.py."""

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.ending import tell_ending
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, WRONG_USAGE
from psoas_timer.terminal.finding import found_routine
from psoas_timer.terminal.leftover import Decision, settle_leftover
from psoas_timer.terminal.player import Player
from psoas_timer.terminal.questions import Act, nothing
from psoas_timer.terminal.welcome import tell_welcome
from psoas_timer.wording.durations import length_text


def play(practice: Practice, console: Console, routine_id: str, from_step: int = 1) -> int:
    """Play a routine from a step (counted from 1), after asking about a session left unfinished."""
    routine = found_routine(practice, console, routine_id)
    if routine is None:
        return DATA_PROBLEM
    steps = len(routine.steps)
    if from_step > steps:
        console.complain(
            message("terminal.play.no_step", name=routine.name, step=from_step, steps=steps)
        )
        return WRONG_USAGE
    known_problems = practice.problems()
    with console.loop.keyboard:
        decision = settle_leftover(practice, console)
        if decision is Decision.LEAVE:
            return DONE
        if decision is Decision.BEGIN:
            tell_welcome(practice, console)
            _tell_routine(practice, console, routine, known_problems)
            _lead(practice, console, lambda: practice.begin(routine, from_step - 1), known_problems)
        else:
            console.tell(message("terminal.play.keys"))
            _lead(practice, console, nothing, known_problems)
    return DONE


def _lead(
    practice: Practice, console: Console, begin: Act, known_problems: tuple[Problem, ...]
) -> None:
    player = Player(practice.runner, console.loop, console.out)
    if player.run(begin):
        tell_ending(practice, console, known_problems)
        player.die_away()
    else:
        console.tell(message("terminal.play.kept"))


def _tell_routine(
    practice: Practice, console: Console, routine: Routine, problems: tuple[Problem, ...]
) -> None:
    length = length_text(routine.total_ms)
    steps = len(routine.steps)
    console.tell(message("terminal.routine_line", name=routine.name, length=length, steps=steps))
    if routine.equipment:
        console.tell(message("terminal.play.needs", things=", ".join(routine.equipment)))
    if routine.not_for:
        console.tell(message("terminal.play.not_for", who=routine.not_for))
    for caution in practice.cautions_before(routine):
        console.tell(caution)
    if problems:
        console.complain(message("terminal.play.problems", count=len(problems)))
    if routine.intro:
        console.out.line(routine.intro)
    if console.is_conversation:
        console.tell(message("terminal.play.keys"))
