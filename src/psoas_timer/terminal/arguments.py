"""What was asked for on the command line, as a value. Understanding words: command_line.py."""

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
