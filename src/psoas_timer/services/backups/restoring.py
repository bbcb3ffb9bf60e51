"""Takes a backup back: what is here is backed up first, so that restoring that one undoes it."""

import os
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from psoas_timer.core.backup import FileChange, Preview
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.backups.archive import unpack
from psoas_timer.services.backups.backup import Backup, Manifest, Reason, Restored, Scope
from psoas_timer.services.backups.comparing import compare, file_changes
from psoas_timer.services.backups.contents import HISTORY, place_of
from psoas_timer.services.backups.history_file import as_one_file, overwrite
from psoas_timer.services.backups.making import drafting, make
from psoas_timer.services.backups.trouble import BackupTrouble, told_as, trouble
from psoas_timer.services.history.damage import HistoryDamaged, set_aside
from psoas_timer.services.history.database import open_database
from psoas_timer.services.places import Places
from psoas_timer.services.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """A checked backup in a folder: its history is of the newest version there."""

    folder: Path
    history: Path
    manifest: Manifest


def preview(places: Places, archive: Path) -> Preview:
    """Tell what restoring would change; nothing is touched. Raises BackupTrouble."""
    with drafting(places.backups) as drafts:
        there = _unpacked(archive, drafts)
        with told_as("backups.not_compared", archive):
            return compare(places, there.history, there.manifest, there.folder)


def restore(places: Places, archive: Path, scope: Scope, clock: Clock) -> Restored:
    """Have history, and with Scope.ALL the files, as the backup has them.

    Sessions that wait to be saved stay and go in. Raises BackupTrouble: until what is here was
    backed up nothing is touched.
    """
    with drafting(places.backups) as drafts:
        there = _unpacked(archive, drafts)
        before = _backup_of_now(places, clock, drafts, archive)
        with told_as("backups.not_restored", archive):
            _put_history(places, there.history, clock)
            if scope is Scope.ALL:
                _put_files(places, there, before.manifest.left_out)
        return Restored(scope, before)


def _unpacked(archive: Path, drafts: Path) -> _Unpacked:
    folder = drafts / "there"
    with told_as("backups.not_unpacked", archive):
        manifest = unpack(archive, folder)
    history = folder / HISTORY
    try:
        open_database(history).close()
        as_one_file(history)
    except HistoryUnavailable as error:
        raise BackupTrouble(replace(error.args[0], file=str(archive))) from error
    except (HistoryDamaged, sqlite3.Error) as error:
        raise trouble("backups.broken_history", archive) from error
    return _Unpacked(folder, history, manifest)


def _backup_of_now(places: Places, clock: Clock, drafts: Path, spared: Path) -> Backup:
    try:
        return make(places, Reason.RESTORE, clock, drafts, {spared})
    except sqlite3.DatabaseError:  # beyond copying: it stays beside, under another name
        _set_aside(places, clock)
    return make(places, Reason.RESTORE, clock, drafts, {spared})


def _put_history(places: Places, wanted: Path, clock: Clock) -> None:
    try:
        overwrite(places.history_file, wanted)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
        ):
            raise
        _set_aside(places, clock)
        overwrite(places.history_file, wanted)


def _set_aside(places: Places, clock: Clock) -> None:
    with told_as("backups.not_restored", places.history_file):
        set_aside(places.history_file, clock.now_local().date().isoformat())


def _put_files(places: Places, there: _Unpacked, kept: tuple[str, ...]) -> None:
    for name, change in file_changes(places, there.manifest, there.folder, kept):
        target = place_of(name, places)
        if change is FileChange.REMOVED:
            os.unlink(target)
        else:
            write_whole(target, (there.folder / name).read_bytes())
