"""The history of one moment for a backup: the database, and what still waits to get into it."""

import shutil
from pathlib import Path

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.backups.contents import HISTORY
from psoas_timer.services.backups.history_file import as_one_file, copy_history, figures
from psoas_timer.services.history.database import numbered_migrations
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import Places


def copy_with_what_waits(places: Places, clock: Clock, drafts: Path) -> Path | None:
    """A copy in `drafts`, None where nothing was kept yet; the originals stay as they are.

    What waits goes into a sound copy of the newest version only; else it goes on waiting. Raises
    sqlite3.Error or OSError.
    """
    copy, waiting = drafts / HISTORY, drafts / "waiting"
    if places.unsaved_sessions.is_dir():  # before the database: what gets into it meanwhile is here
        shutil.copytree(places.unsaved_sessions, waiting)
    has_history = places.history_file.exists() and places.history_file.stat().st_size > 0
    if has_history:
        copy_history(places.history_file, copy)
    if any(waiting.rglob("*.json")) and (not has_history or _takes_more(copy)):
        _let_in(copy, waiting, clock)
    return copy if copy.exists() else None


def _takes_more(copy: Path) -> bool:
    found = figures(copy)
    return found.is_sound and found.version == max(numbered_migrations())


def _let_in(copy: Path, waiting: Path, clock: Clock) -> None:
    """Do what the next start of the program would do."""
    history = SqliteHistory(copy, waiting, clock)
    try:
        history.recent(1)
    except HistoryUnavailable as error:
        raise OSError(str(error.args[0].what)) from error
    finally:
        history.close()
    if copy.exists():
        as_one_file(copy)
