"""What was asked for on the command line, as a value. Understanding the words lives in parser.py.

This module is on the way to the window's first paint: it imports next to nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Command(StrEnum):
    """The commands by the word that is typed; WINDOW is what no word at all means."""

    WINDOW = ""
    PLAY = "play"
    ROUTINES = "routines"
    PLAN = "plan"
    CHECK = "check"
    HISTORY = "history"
    STREAK = "streak"
    DOCTOR = "doctor"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Arguments:
    """One command line, understood.

    `home` is the folder that holds everything, None where `--home` was not given. `from_step`
    counts from 1. `files` are those to check, or the one to write a shared routine to.
    """

    command: Command = Command.WINDOW
    home: str | None = None
    routine_id: str = ""
    from_step: int = 1
    files: tuple[Path, ...] = ()
    as_json: bool = False


def parse(words: Sequence[str]) -> Arguments:
    """Understand the words after the program's name.

    Raises SystemExit: 2 after telling what is wrong with them, 0 after --help or --version.
    """
    if not words:
        return Arguments()
    # argparse costs several milliseconds, which the plain start of the window need not pay.
    from psoas_timer.terminal.parser import parse_words

    return parse_words(words)
