"""The door to the terminal: does what a command line asks for.

The app builds everything and calls `run_terminal`; the commands live in the modules beside.
"""

import contextlib
import io
import os
import sys
from typing import TextIO

from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments, Command
from psoas_timer.terminal.backup_commands import back_up_daily, backup, restore
from psoas_timer.terminal.choosing import play_chosen
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.loop import Loop
from psoas_timer.terminal.output import NotWritten, Output, ReaderGone
from psoas_timer.terminal.plan_report import plan
from psoas_timer.terminal.play import play
from psoas_timer.terminal.practice_reports import history
from psoas_timer.terminal.routine_reports import check, routines, share
from psoas_timer.terminal.streak_report import streak

_WITHOUT_ROUTINES = (
    Command.HISTORY,
    Command.STREAK,
    Command.BACKUP,
    Command.RESTORE,
    Command.EXPORT,
    Command.IMPORT,
)
"""Commands that need not wait for all routines to be read."""

_PLAYING = (Command.WINDOW, Command.PLAY)
"""Commands after which there may be something new to back up."""


def run_terminal(
    arguments: Arguments,
    practice: Practice,
    loop: Loop,
    streams: tuple[TextIO, TextIO, TextIO] | None = None,
) -> int:
    """Do what was asked for and give the exit code.

    `loop` is the ticker of the practice's runner. `streams` are input, output and errors; None
    means the process's own. Command.WINDOW lists the routines and asks, for want of a display.
    """
    stdin, stdout, stderr = streams or _own_streams()
    console = Console(stdin, Output(stdout), Output(stderr), loop)
    try:
        if arguments.command not in _WITHOUT_ROUTINES:
            practice.library.reload()
        code = _run(arguments, practice, console)
        if arguments.command in _PLAYING:
            back_up_daily(practice, console)
        return code
    except KeyboardInterrupt:
        return DONE
    except ReaderGone:
        _forget_buffered(stdout)
        return DONE
    except NotWritten as error:
        _forget_buffered(stdout)
        with contextlib.suppress(NotWritten, ReaderGone):
            console.complain(message("terminal.not_written", why=str(error)))
        return DATA_PROBLEM


def _forget_buffered(stdout: TextIO) -> None:
    """What could not be written must not make Python complain at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())


def _own_streams() -> tuple[TextIO, TextIO, TextIO]:
    """The streams of this process; Python has None for one that was closed from outside."""
    return sys.stdin or io.StringIO(), sys.stdout or io.StringIO(), sys.stderr or io.StringIO()


def _run(arguments: Arguments, practice: Practice, console: Console) -> int:
    match arguments.command:
        case Command.WINDOW:
            return play_chosen(practice, console)
        case Command.PLAY:
            return play(
                practice,
                console,
                arguments.routine_id,
                arguments.from_step,
                minutes=arguments.minutes,
            )
        case Command.ROUTINES:
            return routines(practice, console, arguments.as_json)
        case Command.PLAN:
            return plan(practice, console, arguments)
        case Command.CHECK:
            return check(practice, console, arguments.files)
        case Command.HISTORY:
            return history(practice, console, arguments)
        case Command.STREAK:
            return streak(practice, console, arguments)
        case Command.DOCTOR:
            # What this needs costs 15 ms to import, and no other command uses it.
            from psoas_timer.terminal.doctor import doctor

            return doctor(practice, console, arguments.as_json)
        case Command.SHARE:
            return share(practice, console, arguments.routine_id, arguments.files[0])
        case Command.BACKUP:
            return backup(practice, console, arguments)
        case Command.RESTORE:
            return restore(practice, console, arguments)
        case Command.EXPORT | Command.IMPORT:
            # The formats cost 20 ms to import, and no other command uses them.
            from psoas_timer.terminal.exchange import export_history, import_file

            is_export = arguments.command is Command.EXPORT
            return (export_history if is_export else import_file)(practice, console, arguments)
        case Command.PRESCRIPTION:
            # Its grammar costs some milliseconds to import, and no other command uses it.
            from psoas_timer.terminal.prescription import prescription

            return prescription(practice, console, arguments.files[0], arguments.to)
