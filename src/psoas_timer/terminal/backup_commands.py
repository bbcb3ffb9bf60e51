"""Making, listing and restoring backups from the command line."""

from datetime import date
from pathlib import Path

from psoas_timer.core.backup import Preview
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Backup, BrokenBackup, Reason, Scope
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.backup_text import counted, file_changes, history_changes, size_text
from psoas_timer.wording.say import say


def backup(practice: Practice, console: Console, asked: Arguments) -> int:
    """Make a backup now and tell where it is, or list those there are."""
    if asked.lists:
        return _list(practice, console, asked.as_json)
    made = practice.backups.make(Reason.ASKED)
    for problem in practice.backups.altered:
        console.name_problem(problem)
    if isinstance(made, Problem):
        return _fail(console, made)
    if asked.as_json:
        console.out.json(_value(made))
        return DONE
    size = size_text(made.size_bytes)
    told = message("backups.terminal.made", file=str(made.file), size=size, **_counts(made))
    console.tell(told)
    return DONE


def restore(practice: Practice, console: Console, asked: Arguments) -> int:
    """Tell what a backup would change and, unless it is a dry run, take it back."""
    found = _found(practice, asked.files[0])
    if isinstance(found, Problem):
        return _fail(console, found)
    changes = practice.backups.preview(found.file)
    if isinstance(changes, Problem):
        return _fail(console, changes)
    _tell_changes(console, found, changes, only_history=asked.only_history)
    if asked.is_dry_run:
        console.tell(message("backups.terminal.dry"))
        return DONE
    scope = Scope.HISTORY if asked.only_history else Scope.ALL
    restored = practice.backups.restore(found.file, scope)
    if isinstance(restored, Problem):
        return _fail(console, restored)
    console.tell(message("backups.terminal.restored"))
    undo = "undo_history" if asked.only_history else "undo"
    console.tell(message(f"backups.terminal.{undo}", name=restored.before.file.name))
    return DONE


def back_up_daily(practice: Practice, console: Console) -> None:
    """Make the backup of today if there is none yet; say what is wrong, or was mended."""
    practice.backups.make_daily()
    for problem in practice.backups.problems:
        console.name_problem(problem)


def _fail(console: Console, problem: Problem) -> int:
    console.name_problem(problem)
    return DATA_PROBLEM


def _list(practice: Practice, console: Console, as_json: bool) -> int:
    found = practice.backups.listing()
    backups = [each for each in found if isinstance(each, Backup)]
    if as_json:
        console.out.json([_value(each) for each in backups])
    elif backups:
        console.out.table([_row(each) for each in backups], right=frozenset({4}))
    else:
        console.tell(message("backups.terminal.none"))
    broken = [each for each in found if isinstance(each, BrokenBackup)]
    for each in broken:
        console.name_problem(each.problem)
    return DATA_PROBLEM if broken else DONE


def _found(practice: Practice, named: Path) -> Backup | Problem:
    """The backup at this path, or of this name among those there are."""
    if named.exists() or named.name != str(named):
        return practice.backups.look_into(named)
    if not (practice.backups.folder / named).exists():
        return Problem(message("backups.terminal.unknown", name=str(named)))
    return practice.backups.look_into(practice.backups.folder / named)


def _tell_changes(console: Console, found: Backup, changes: Preview, *, only_history: bool) -> None:
    made = found.manifest.made
    reason = say(message(f"backups.reason.{found.manifest.reason}"))
    day, time = made.date().isoformat(), f"{made:%H:%M}"
    of = message("backups.terminal.of", day=day, time=time, reason=reason, **_counts(found))
    console.tell(of)
    if left_out := found.manifest.left_out:
        console.tell(message("backups.left_out", names=", ".join(left_out)))
    console.tell(message("backups.would"))
    lines = history_changes(changes, date.isoformat)
    for line in lines if only_history else [*lines, *file_changes(changes)]:
        console.out.prose(line, indent="  ")


def _counts(found: Backup) -> dict[str, str]:
    return {
        "sessions": counted("backups.sessions", found.sessions),
        "days": counted("backups.days", found.days),
    }


def _row(found: Backup) -> tuple[str, ...]:
    return (
        found.file.name,
        f"{found.manifest.made:%Y-%m-%d %H:%M}",
        counted("backups.sessions", found.sessions),
        counted("backups.days", found.days),
        size_text(found.size_bytes),
        say(message(f"backups.reason.{found.manifest.reason}")),
    )


def _value(found: Backup) -> JsonValue:
    return {
        "file": str(found.file),
        "made": found.manifest.made.isoformat(),
        "reason": found.manifest.reason.value,
        "bytes": found.size_bytes,
        "sessions": found.sessions,
        "days": found.days,
        "latest": None if found.latest is None else found.latest.isoformat(),
        "sound": found.is_sound,
    }
