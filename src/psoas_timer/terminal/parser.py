"""The grammar of the command line, with its help. What the commands do lives in front.py."""

import argparse
import difflib
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn

from psoas_timer import __version__
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.fit import MINUTES
from psoas_timer.terminal.arguments import Arguments, Command
from psoas_timer.terminal.exit_codes import WRONG_USAGE
from psoas_timer.wording.say import say

PROGRAM = "psoas-timer"


_WITH_JSON = (
    Command.ROUTINES,
    Command.PLAN,
    Command.HISTORY,
    Command.STREAK,
    Command.DOCTOR,
    Command.BACKUP,
)
_OPTIONS = {
    Command.PLAY: ("--from", "--minutes"),
    Command.PLAN: ("--minutes",),
    Command.STREAK: (
        *("--days", "--on"),
        *("--practised", "--not-practised", "--pause", "--from", "--resume"),
    ),
    Command.HISTORY: ("--from", "--to"),
    Command.BACKUP: ("--list",),
    Command.RESTORE: ("--history-only", "--dry-run"),
    Command.EXPORT: ("--as",),
    Command.PRESCRIPTION: ("--to",),
    Command.IMPORT: ("--dry-run", "--only", "--all", "--keep-both", "--replace"),
}
"""What each command understands beside `--home`, `--help` and `--json`."""

FORMS = ("json", "csv", "ics")
"""The endings of the files that `export` writes."""

_WITH_ROUTINE = (Command.PLAY, Command.PLAN, Command.SHARE)


def parse_words(words: Sequence[str]) -> Arguments:
    """Understand a command line. Raises SystemExit as told in `arguments.parse`."""
    first = _understood(_global_parser(), words, ["--home", "--help", "--version"])
    command = _command_called(first.command)
    rest = _understood(_command_parser(command), first.rest, _options(command))
    if command is Command.STREAK and rest.since is not None and not rest.pause_days:
        _fail(f"{PROGRAM} {command}", say(message("terminal.usage.pause_from")))
    return Arguments(
        command=command,
        home=getattr(rest, "home", first.home),
        routine_id=getattr(rest, "routine_id", ""),
        from_step=getattr(rest, "from_step", 1),
        minutes=getattr(rest, "minutes", 0),
        files=tuple(getattr(rest, "files", ())),
        as_json=getattr(rest, "as_json", False),
        days=getattr(rest, "days", 0),
        on=getattr(rest, "on", None),
        since=getattr(rest, "since", None),
        until=getattr(rest, "until", None),
        practised=getattr(rest, "practised", None),
        unpractised=getattr(rest, "unpractised", None),
        pause_days=getattr(rest, "pause_days", 0),
        resumes=getattr(rest, "resumes", False),
        lists=getattr(rest, "lists", False),
        only_history=getattr(rest, "only_history", False),
        is_dry_run=getattr(rest, "is_dry_run", False),
        form=getattr(rest, "form", ""),
        only=tuple(getattr(rest, "only", ())),
        takes_all=getattr(rest, "takes_all", False),
        to=getattr(rest, "to", None),
        clash=getattr(rest, "clash", ""),
    )


class _Parser(argparse.ArgumentParser):
    """An ArgumentParser that tells what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is, and exit."""
        _fail(self.prog, f"{message}.")


def _understood(
    parser: argparse.ArgumentParser, words: Sequence[str], options: Iterable[str]
) -> argparse.Namespace:
    """What the words mean to this parser; a word that means nothing ends the program."""
    found, unknown = parser.parse_known_args(words)
    if unknown:
        meant = options if unknown[0].startswith("-") else ()
        _refuse(parser.prog, "terminal.usage.word", unknown[0], meant)
    return found


def _global_parser() -> argparse.ArgumentParser:
    """Understands what stands before the command, and leaves the rest alone."""
    parser = _Parser(
        prog=PROGRAM,
        usage=say(message("terminal.help.usage", program=PROGRAM)),
        description=say(message("terminal.help.about")),
        epilog=_command_list(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_home(parser, default=None)
    parser.add_argument(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=say(message("terminal.help.version")),
    )
    parser.add_argument("command", nargs="?", default="", help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _command_parser(command: Command) -> argparse.ArgumentParser:
    parser = _Parser(
        prog=f"{PROGRAM} {command}".strip(),
        description=say(message(f"terminal.help.{command or 'window'}")),
        allow_abbrev=False,
    )
    if command in _WITH_ROUTINE:
        _add(parser, "routine_id", "ID", "terminal.help.id")
    if command in (Command.PLAY, Command.PLAN):
        _add_playing(parser, may_begin_later=command is Command.PLAY)
    if command is Command.CHECK:
        _add(parser, "files", "FILE", "terminal.help.files", nargs="+")
    if command in (Command.SHARE, Command.EXPORT):
        _add(parser, "files", "FILE", "terminal.help.file", nargs=1)
    if command is Command.STREAK:
        _add_days(parser)
        _add_streak_changes(parser)
    if command is Command.HISTORY:
        _add_day(parser, "--from", "since", "terminal.help.since")
        _add_day(parser, "--to", "until", "terminal.help.until")
    if command is Command.BACKUP:
        _add_flag(parser, "--list", "lists", "terminal.help.list")
    if command is Command.RESTORE:
        _add(parser, "files", "FILE", "terminal.help.backup_file", nargs=1)
        _add_flag(parser, "--history-only", "only_history", "terminal.help.history_only")
        _add_flag(parser, "--dry-run", "is_dry_run", "terminal.help.dry_run")
    if command is Command.EXPORT:
        form_help = say(message("terminal.help.form"))
        parser.add_argument("--as", dest="form", choices=FORMS, default="", help=form_help)
    if command is Command.PRESCRIPTION:
        _add_prescription(parser)
    if command is Command.IMPORT:
        _add_import(parser)
    if command in _WITH_JSON:
        json_help = say(message("terminal.help.json"))
        parser.add_argument("--json", dest="as_json", action="store_true", help=json_help)
    _add_home(parser, default=argparse.SUPPRESS)
    return parser


def _add(
    parser: argparse.ArgumentParser,
    dest: str,
    metavar: str,
    key: str,
    nargs: str | int | None = None,
) -> None:
    of_type = Path if dest == "files" else str
    parser.add_argument(dest, metavar=metavar, type=of_type, nargs=nargs, help=say(message(key)))


def _add_flag(parser: argparse._ActionsContainer, flag: str, dest: str, key: str) -> None:
    parser.add_argument(flag, dest=dest, action="store_true", help=say(message(key)))


def _add_day(parser: argparse._ActionsContainer, flag: str, dest: str, key: str) -> None:
    parser.add_argument(
        flag, dest=dest, metavar="DATE", type=_day, default=None, help=say(message(key))
    )


def _add_days(parser: argparse.ArgumentParser) -> None:
    """Know which days of the streak to tell."""
    days_help, on_help = say(message("terminal.help.days")), say(message("terminal.help.on"))
    number = partial(_counted, "terminal.usage.days")
    parser.add_argument("--days", metavar="N", type=number, default=0, help=days_help)
    parser.add_argument("--on", metavar="DATE", type=_day, default=None, help=on_help)


def _add_streak_changes(parser: argparse.ArgumentParser) -> None:
    """Know what to change in the streak, one thing at a time."""
    either = parser.add_mutually_exclusive_group()
    _add_day(either, "--practised", "practised", "terminal.help.practised")
    _add_day(either, "--not-practised", "unpractised", "terminal.help.not_practised")
    number = partial(_counted, "terminal.usage.days")
    pause_help = say(message("terminal.help.pause"))
    either.add_argument(
        "--pause", dest="pause_days", metavar="N", type=number, default=0, help=pause_help
    )
    _add_flag(either, "--resume", "resumes", "terminal.help.resume")
    _add_day(parser, "--from", "since", "terminal.help.pause_from")


def _add_playing(parser: argparse.ArgumentParser, *, may_begin_later: bool) -> None:
    """Know how much of a routine is to be led: all in some minutes, or its end."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--minutes",
        metavar="N",
        type=_minutes,
        default=0,
        help=say(message("terminal.help.minutes")),
    )
    if may_begin_later:
        either.add_argument(
            "--from",
            dest="from_step",
            metavar="STEP",
            type=partial(_counted, "terminal.usage.step"),
            default=1,
            help=say(message("terminal.help.from")),
        )


def _add_import(parser: argparse.ArgumentParser) -> None:
    """Know what to import of a file."""
    _add(parser, "files", "FILE", "terminal.help.import_file", nargs=1)
    _add_flag(parser, "--dry-run", "is_dry_run", "terminal.help.import_dry_run")
    only_help = say(message("terminal.help.only"))
    parser.add_argument("--only", action="append", metavar="NAME", default=[], help=only_help)
    _add_flag(parser, "--all", "takes_all", "terminal.help.all")
    either = parser.add_mutually_exclusive_group()
    for answer in ("keep-both", "replace"):
        either.add_argument(
            f"--{answer}",
            dest="clash",
            action="store_const",
            const=answer,
            default="",
            help=say(message(f"terminal.help.{answer}")),
        )


def _add_prescription(parser: argparse.ArgumentParser) -> None:
    """Know which text to read, and where to write what it gives."""
    _add(parser, "files", "FILE", "terminal.help.prescription_file", nargs=1)
    to_help = say(message("terminal.help.to"))
    parser.add_argument("--to", metavar="ROUTINE", type=Path, default=None, help=to_help)


def _add_home(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Know `--home`, which may stand before the command and after it."""
    parser.add_argument(
        "--home",
        metavar="DIR",
        type=_folder,
        default=default,
        help=say(message("terminal.help.home")),
    )


def _command_called(word: str) -> Command:
    try:
        return Command(word)
    except ValueError:
        _refuse(PROGRAM, "terminal.usage.command", word, [command.value for command in Command])


def _command_list() -> str:
    rows = [
        (say(message(f"terminal.synopsis.{command}")), say(message(f"terminal.help.{command}")))
        for command in Command
        if command
    ]
    width = max(len(synopsis) for synopsis, _ in rows)
    lines = [f"  {synopsis:{width}}  {about}" for synopsis, about in rows]
    return "\n".join([say(message("terminal.help.commands")), *lines])


def _options(command: Command) -> list[str]:
    json = ["--json"] if command in _WITH_JSON else []
    return ["--home", "--help", *json, *_OPTIONS.get(command, ())]


def _counted(key: str, word: str) -> int:
    """A whole number from 1; `key` says that the word is none."""
    if not (word.isascii() and word.isdigit() and int(word) >= 1):
        raise argparse.ArgumentTypeError(say(message(key, word=word)))
    return int(word)


def _folder(word: str) -> str:
    """A folder's name; an empty one, such as an unset variable, must not mean another home."""
    if not word.strip():
        raise argparse.ArgumentTypeError(say(message("terminal.usage.folder", word=word)))
    return word


def _minutes(word: str) -> int:
    minutes = _counted("terminal.usage.minutes", word)
    if minutes not in MINUTES:
        raise argparse.ArgumentTypeError(say(message("terminal.usage.minutes", word=word)))
    return minutes


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise argparse.ArgumentTypeError(say(message("terminal.usage.day", word=word))) from error


def _refuse(program: str, key: str, word: str, known: Iterable[str]) -> NoReturn:
    """Say that the word means nothing here, and which known one may have been meant."""
    close = difflib.get_close_matches(word, [name for name in known if name], n=1)
    sentence = say(message(key, word=word))
    if close:
        sentence = f"{sentence} {say(message('terminal.usage.did_you_mean', word=close[0]))}"
    _fail(program, sentence)


def _fail(program: str, sentence: str) -> NoReturn:
    hint = say(message("terminal.usage.hint", program=program))
    print(f"{program}: {sentence} {hint}", file=sys.stderr)
    raise SystemExit(WRONG_USAGE)
