"""The commands that export the history and import files; routines: routine_import.py."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.services.exchange.exchange_desk import ExchangeDesk, Form
from psoas_timer.services.exchange.intake import ImportReport
from psoas_timer.services.exchange.recognising import Incoming
from psoas_timer.services.exchange.told import told
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.exchange.watch import Watch
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, WRONG_USAGE
from psoas_timer.terminal.routine_import import import_routine
from psoas_timer.wording.calendar_words import event_text
from psoas_timer.wording.say import say, say_listed


def export_history(practice: Practice, console: Console, arguments: Arguments) -> int:
    """Write the history to a new file."""
    (file,) = arguments.files
    form = _form(file, arguments.form)
    if form is None:
        console.complain(message("terminal.export.form", file=str(file)))
        return WRONG_USAGE
    if os.path.lexists(file):
        console.complain(message("terminal.export.exists", file=str(file)))
        return DATA_PROBLEM

    def export() -> int:
        written = practice.exchange.export(form, file, event_text, _watch(console))
        console.out.clear_status()
        many = "one" if written == 1 else "many"
        console.tell(message(f"terminal.export.done.{many}", n=written, file=str(file)))
        return DONE

    return _done(console, export)


def import_file(practice: Practice, console: Console, arguments: Arguments) -> int:
    """Take over what a file tells, or only tell what that would be."""
    (file,) = arguments.files
    if practice.sharing.holds_routine(file):
        return import_routine(practice, console, arguments)
    return _done(console, partial(_import, practice.exchange, console, arguments, file))


def _import(desk: ExchangeDesk, console: Console, arguments: Arguments, file: Path) -> int:
    incoming = desk.look_into(file)
    names = incoming.names if arguments.takes_all else arguments.only
    if not _is_clear(incoming, names, console):
        return WRONG_USAGE
    if len(incoming.names) == 1:
        names = incoming.names
    take = desk.preview if arguments.is_dry_run else desk.take_over
    report = take(incoming, names, _watch(console))
    console.out.clear_status()
    _tell(report, console, is_dry=arguments.is_dry_run)
    return DATA_PROBLEM if report.unusable else DONE


def _is_clear(incoming: Incoming, names: tuple[str, ...], console: Console) -> bool:
    """Tell whether it is said what to import; where it is not, what there is to choose from."""
    unknown = [name for name in names if name not in incoming.names]
    if incoming.names and unknown:
        console.complain(message("terminal.import.unknown", name=unknown[0]))
    elif len(incoming.names) > 1 and not names:
        console.complain(message("terminal.import.choose"))
    else:
        return True
    for name in incoming.names:
        console.err.prose(name, indent="  ")
    return False


def _tell(report: ImportReport, console: Console, *, is_dry: bool) -> None:
    title = ("would" if is_dry else "done") if report.changes_anything else "nothing_new"
    console.tell(message(f"terminal.import.{title}"))
    for line in told(report):
        console.out.prose(say(line), indent="  ")
    for problem in report.problems:
        console.err.line(say_listed(problem))
    if more := report.unusable - len(report.problems):
        console.complain(message("exchange.more_unusable", n=more))
    if report.not_backed_up is not None:
        console.name_problem(report.not_backed_up)


def _form(file: Path, asked: str) -> Form | None:
    try:
        return Form(asked or file.suffix.lower().removeprefix("."))
    except ValueError:
        return None


def _watch(console: Console) -> Watch:
    def watch(done: float) -> None:
        console.out.status(say(message("terminal.import.progress", percent=round(done * 100))))

    return watch


def _done(console: Console, work: Callable[[], int]) -> int:
    try:
        return work()
    except ExchangeTrouble as error:
        console.out.clear_status()
        console.name_problem(error.problem)
        return DATA_PROBLEM
    except KeyboardInterrupt:
        console.out.clear_status()
        console.complain(message("exchange.called_off"))
        return DATA_PROBLEM
