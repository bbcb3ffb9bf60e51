"""One session in the terminal from its start to its end. Leading through it lives in player.py."""

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.preferences.fit import Fit
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.ending import tell_ending
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, NONE_HERE, WRONG_USAGE
from psoas_timer.terminal.finding import found_routine
from psoas_timer.terminal.fitting import fitted_into, tell_fit
from psoas_timer.terminal.gates import ask_gates, tell_changes
from psoas_timer.terminal.leftover import Decision, settle_leftover
from psoas_timer.terminal.player import Player
from psoas_timer.terminal.questions import Act, nothing
from psoas_timer.terminal.rating_question import ask_after, ask_before, may_begin
from psoas_timer.terminal.rest_question import offer_rest
from psoas_timer.terminal.safety import is_safe
from psoas_timer.terminal.sound_check import is_other_player
from psoas_timer.terminal.sound_lines import SoundLines
from psoas_timer.terminal.troubles import Troubles
from psoas_timer.terminal.welcome import tell_welcome
from psoas_timer.wording.routine_words import routine_head


def play(
    practice: Practice, console: Console, routine_id: str, from_step: int = 1, *, minutes: int = 0
) -> int:
    """Play a routine from a step (counted from 1), unless one left unfinished is gone on with.

    It is fitted into so many `minutes`, 0 for its own time.
    DATA_PROBLEM where the session could not be saved anywhere, NONE_HERE where the settings ask for
    a sound output by name and another one had to do.
    """
    routine = found_routine(practice, console, routine_id)
    if routine is None:
        return DATA_PROBLEM
    if not _has_step(console, routine, from_step):
        return WRONG_USAGE
    code = play_leftover(practice, console)
    if code is not None:
        return code
    tell_welcome(practice, console)
    if not ask_gates(practice, console, routine):
        return DONE
    routine = found_routine(practice, console, routine_id)  # an answer may have changed it
    if routine is None:
        return DATA_PROBLEM
    if not _has_step(console, routine, from_step):
        return WRONG_USAGE
    fitted = fitted_into(routine, minutes)
    led = routine if fitted is None else fitted.routine
    with console.loop.keyboard:
        _tell_routine(practice, console, led, fitted)
        if not (may_begin(practice, console) and ask_before(practice, console)):
            return DONE
        return _lead(practice, console, lambda: practice.begin(led, from_step - 1))


def play_leftover(practice: Practice, console: Console) -> int | None:
    """Ask about a session left unfinished, and play it if that is wanted.

    Gives the exit code if the program has done its part by that, None if something else may begin.
    """
    with console.loop.keyboard:
        match settle_leftover(practice, console):
            case Decision.BEGIN:
                return None
            case Decision.CONTINUE:
                console.tell(message("terminal.play.keys"))
                return _lead(practice, console, nothing)
            case Decision.LEAVE:
                return DONE


def _has_step(console: Console, routine: Routine, number: int) -> bool:
    steps = len(routine.steps)
    if number > steps:
        wrong = message("terminal.play.no_step", name=routine.name, step=number, steps=steps)
        console.complain(wrong)
    return number <= steps


def _lead(practice: Practice, console: Console, begin: Act) -> int:
    troubles = Troubles(lambda: _untold(practice))
    sound = SoundLines(lambda: practice.settings, practice.sound_health)
    words = practice.library.catalogue.safety
    player = Player(practice.runner, console.loop, console.out, troubles, sound, words)
    practice.streak_desk.note_rules()  # afterwards today may count by the old ones
    if not player.run(begin):
        console.tell(message("terminal.play.kept"))
        return DONE
    tell_ending(practice, console, troubles)
    session = practice.runner.session
    if session is not None and session.alarm is not None:
        player.die_away()  # the first key answers the alarm, not the question
    ask_after(practice, console)
    offer_rest(practice, console)
    player.die_away()
    if not is_safe(practice):
        return DATA_PROBLEM
    is_other = is_other_player(practice.settings, practice.sound_health())
    return NONE_HERE if is_other else DONE


def _untold(practice: Practice) -> tuple[Problem, ...]:
    """All problems but the one that SoundLines tells in other words."""
    health = practice.sound_health()
    reason = health.last_problem if health.state is SoundState.AWAY else None
    return tuple(problem for problem in practice.problems() if problem != reason)


def _tell_routine(
    practice: Practice, console: Console, routine: Routine, fitted: Fit | None
) -> None:
    console.tell(routine_head(routine))
    if routine.equipment:
        console.tell(message("terminal.play.needs", things=", ".join(routine.equipment)))
    if routine.not_for:
        console.tell(message("terminal.play.not_for", who=routine.not_for))
    tell_changes(practice, console, routine.id)
    tell_fit(console, fitted)
    for caution in practice.advice.cautions_before(routine):
        console.tell(caution)
    if practice.settings.is_muted:
        file = str(practice.places.settings_file)
        console.tell(message("terminal.play.muted", file=file))
    if problems := practice.problems():
        console.complain(message("terminal.play.problems", count=len(problems)))
    if routine.intro:
        console.out.prose(routine.intro)
    if console.is_conversation:
        console.tell(message("terminal.play.keys"))
