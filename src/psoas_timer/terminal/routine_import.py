"""Importing a routine that somebody gave us on the command line."""

from psoas_timer.core.messages import message
from psoas_timer.core.problems import errors_first
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.practice import Practice
from psoas_timer.services.sharing.sharing_desk import Answer, Clash, Preview
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, WRONG_USAGE
from psoas_timer.wording.routine_words import pictures_line, routine_head, routine_steps
from psoas_timer.wording.say import say, say_listed


def import_routine(practice: Practice, console: Console, arguments: Arguments) -> int:
    """Tell what would come in and, unless that was all, take it in."""
    (file,) = arguments.files
    practice.library.reload()
    try:
        preview = practice.sharing.look_into(file)
        _tell(preview, console)
        if preview.received.routine is None:
            return DATA_PROBLEM
        if arguments.is_dry_run or preview.clash is Clash.SAME:
            return DONE
        if not _is_settled(preview.clash, arguments.clash):
            bundled = ".bundled" if preview.clash is Clash.BUNDLED else ""
            console.complain(message(f"terminal.import.clash{bundled}"))
            return WRONG_USAGE
        taken = practice.sharing.take_in(preview, Answer(arguments.clash or Answer.KEEP_BOTH))
    except ExchangeTrouble as error:
        console.name_problem(error.problem)
        return DATA_PROBLEM
    replaced = "" if taken.replaced is None else ".replaced"
    console.tell(message(f"sharing.done{replaced}", name=taken.routine.name))
    return DONE


def _is_settled(clash: Clash, answer: str) -> bool:
    """Tell whether it was said what becomes of the routine that is here."""
    if clash is Clash.BUNDLED:
        return answer == Answer.KEEP_BOTH
    return clash is Clash.NONE or bool(answer)


def _tell(preview: Preview, console: Console) -> None:
    routine = preview.received.routine
    if routine is None:
        console.complain(message("sharing.broken"))
    else:
        console.tell(routine_head(routine))
        for step in routine_steps(routine):
            console.out.prose(say(step), indent="  ")
        pictures = pictures_line(len(preview.received.pictures))
        if pictures is not None:
            console.tell(pictures)
        name = "" if preview.present is None else preview.present.routine.name
        console.tell(message(f"sharing.clash.{preview.clash}", name=name))
    for problem in errors_first(preview.received.problems):
        console.err.line(say_listed(problem))
