"""What was asked for on the command line, as a value. Understanding words: command_line.py."""

from dataclasses import dataclass
from datetime import date
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
    BACKUP = "backup"
    RESTORE = "restore"
    EXPORT = "export"
    IMPORT = "import"
    PRESCRIPTION = "prescription"


@dataclass(frozen=True, slots=True)
class Arguments:
    """One command line, understood.

    `home` is the folder that holds everything, None where `--home` was not given. `from_step`
    counts from 1. `files` are those to check, or the one to write a shared routine to. So many
    `days` of the streak are told one by one, 0 for none, up to the day `on`, None for today.
    Sessions are told from the day `since` on and up to the day `until`, None for all.
    The day `practised` is noted as such, `unpractised` takes that back; the streak pauses for so
    many `pause_days`, 0 for none, from `since` on, None for today, or `resumes`.
    `lists` asks for the backups there are, `only_history` leaves everything else as it is, and
    `is_dry_run` only tells what would be done. `form` is the ending of what to export, "" for that
    of the file. `only` names the habits to import, which `takes_all` need not. A routine is
    fitted into so many `minutes`, 0 for its own length. What is read is written `to` a file as a
    routine, None for nowhere. `clash` is what becomes of a routine of ours whose ID one that comes
    in has, "" to ask.
    """

    command: Command = Command.WINDOW
    home: str | None = None
    routine_id: str = ""
    from_step: int = 1
    files: tuple[Path, ...] = ()
    as_json: bool = False
    days: int = 0
    on: date | None = None
    since: date | None = None
    until: date | None = None
    practised: date | None = None
    unpractised: date | None = None
    pause_days: int = 0
    resumes: bool = False
    lists: bool = False
    only_history: bool = False
    is_dry_run: bool = False
    form: str = ""
    only: tuple[str, ...] = ()
    takes_all: bool = False
    minutes: int = 0
    to: Path | None = None
    clash: str = ""
