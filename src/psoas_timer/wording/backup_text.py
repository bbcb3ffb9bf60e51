"""Backups in words: how large one is, what is in it, and what restoring it would change.

Dates are worded by the caller, since windows know the customs of the country.
"""

from collections.abc import Callable, Sequence
from datetime import date

from psoas_timer.core.backup import NamedSession, Preview
from psoas_timer.core.messages import message
from psoas_timer.wording.say import Translate, all_templates, say, untranslated

KB = 1_000
MB = 1_000_000

DayText = Callable[[date], str]


def size_text(size_bytes: int, translate: Translate = untranslated) -> str:
    """The length of a file: 12 kB, 3.4 MB."""
    if size_bytes < MB:
        return say(message("backups.size.kb", size=max(round(size_bytes / KB), 1)), translate)
    return say(message("backups.size.mb", size=f"{size_bytes / MB:.1f}"), translate)


def counted(key: str, count: int, translate: Translate = untranslated) -> str:
    """So many of something; `key` has a template for `one` and `many`."""
    return say(message(f"{key}.{'one' if count == 1 else 'many'}", n=count), translate)


def history_changes(
    changes: Preview, day_text: DayText, translate: Translate = untranslated
) -> list[str]:
    """What becomes of the history, a line each; one line if nothing does."""
    lines = [
        *_sessions("only_here", changes.only_here, changes.latest_here, day_text, translate),
        *_sessions("only_there", changes.only_there, changes.latest_there, day_text, translate),
    ]
    if changes.ratings_here:
        lines.append(counted("backups.change.ratings_here", changes.ratings_here, translate))
    if changes.ratings_there:
        lines.append(counted("backups.change.ratings_there", changes.ratings_there, translate))
    if changes.notes_differ:
        lines.append(say(message("backups.change.notes"), translate))
    return lines or [say(message("backups.change.history_same"), translate)]


def file_changes(changes: Preview, translate: Translate = untranslated) -> list[str]:
    """What becomes of the person's files, a line each; one line if nothing does."""
    lines = [
        say(message(f"backups.change.{change}", name=_file_name(name, translate)), translate)
        for name, change in changes.files
    ]
    return lines or [say(message("backups.change.files_same"), translate)]


def _file_name(name: str, translate: Translate) -> str:
    key = f"backups.file.{name}"
    return say(message(key), translate) if key in all_templates() else name


def _sessions(
    which: str, count: int, latest: Sequence[NamedSession], day_text: DayText, translate: Translate
) -> list[str]:
    if not count:
        return []
    each = [
        say(message("backups.change.named", day=day_text(s.day), name=s.routine_name), translate)
        for s in latest
    ]
    named = "; ".join(each)
    if count > len(latest):
        more = message("backups.change.named_more", named=named, n=count - len(latest))
        named = say(more, translate)
    number = "one" if count == 1 else "many"
    return [say(message(f"backups.change.{which}.{number}", n=count, named=named), translate)]
