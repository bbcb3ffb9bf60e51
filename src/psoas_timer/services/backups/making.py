"""Makes a backup: packed as a draft, checked as a restore would, named, and then others pruned.

A program that ends in the middle leaves a draft, which the next one removes.
"""

import logging
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from psoas_timer import __version__
from psoas_timer.core.messages import message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.archive import look_into, pack, unpack
from psoas_timer.services.backups.backup import Backup, BrokenBackup, Manifest, Reason
from psoas_timer.services.backups.contents import HISTORY, contents
from psoas_timer.services.backups.history_file import figures, ids_in
from psoas_timer.services.backups.rotation import kept
from psoas_timer.services.backups.snapshot import copy_with_what_waits
from psoas_timer.services.backups.trouble import BackupTrouble, told_as, trouble
from psoas_timer.services.file_lock import take_lock
from psoas_timer.services.history.database import numbered_migrations
from psoas_timer.services.history.second_copies import SecondCopies
from psoas_timer.services.places import Places
from psoas_timer.services.presence import files_ending
from psoas_timer.services.whole_files import sync_folder

logger = logging.getLogger(__name__)

SUFFIX = ".zip"

CHECKED = "check"
"""Where among the drafts a new backup is unpacked to be checked."""

_DRAFTS = ".draft"


@contextmanager
def drafting(folder: Path) -> Iterator[Path]:
    """An empty folder for drafts inside `folder`, which no other program uses meanwhile.

    Raises BackupTrouble where another one does, or where it can't be made.
    """
    with told_as("backups.not_made", folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = take_lock(folder / ".lock")
    if lock is None:
        raise trouble("backups.busy", folder)
    drafts = folder / _DRAFTS
    try:
        with told_as("backups.not_made", folder):
            shutil.rmtree(drafts, ignore_errors=True)
            drafts.mkdir()
        yield drafts
    finally:
        shutil.rmtree(drafts, ignore_errors=True)
        lock.release()


def make(
    places: Places, reason: Reason, clock: Clock, drafts: Path, spared: Iterable[Path] = ()
) -> Backup:
    """Make a backup of all there is, and remove those that need not stay but for `spared` ones.

    Raises BackupTrouble, or sqlite3.DatabaseError where the history is too damaged to be copied;
    then nothing is removed.
    """
    with _told_as_unmade(places):
        made = clock.now_local()
        copies = SecondCopies(places.second_copies)
        seen = copies.seen()  # before the history is copied: it holds all of these
        draft = _packed(places, reason, clock, drafts)
        _check(places, draft, drafts)
        archive = _free_name(places.backups, made)
        os.replace(draft, archive)
        sync_folder(places.backups)
        backup = look_into(archive)
        if backup.is_sound:
            copies.forget_unchanged(seen, ids_in(drafts / CHECKED / HISTORY))
    _prune(places.backups, made, {archive, *spared})
    return backup


def listed(folder: Path) -> tuple[Backup | BrokenBackup, ...]:
    """The backups of a folder, newest first, then what is none. Raises BackupTrouble."""
    with told_as("backups.unlisted", folder):
        paths = files_ending(folder, SUFFIX)
    found: list[Backup] = []
    broken: list[BrokenBackup] = []
    for path in paths:
        try:
            found.append(look_into(path))
        except BackupTrouble as error:
            broken.append(BrokenBackup(path, error.problem))
    return (*sorted(found, key=lambda backup: backup.manifest.made, reverse=True), *broken)


@contextmanager
def _told_as_unmade(places: Places) -> Iterator[None]:
    """Tell what the disk says; damage of the history passes."""
    try:
        with told_as("backups.not_made", places.backups):
            yield
    except BackupTrouble as error:
        if isinstance(error.__cause__, sqlite3.DatabaseError) and _is_damage(error.__cause__):
            raise error.__cause__ from error
        raise


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


def _packed(places: Places, reason: Reason, clock: Clock, drafts: Path) -> Path:
    found = contents(places)
    sources, history = dict(found.files), None
    copy = copy_with_what_waits(places, clock, drafts)
    if copy is not None:
        history = figures(copy)
        sources = {HISTORY: copy, **sources}
        if history.version > max(numbered_migrations()):
            raise trouble("backups.history_newer", places.history_file)
        if not (history.is_sound or reason.is_before_change):
            raise trouble("backups.history_damaged", places.history_file)
    if not sources and reason is not Reason.RESTORE:  # that can be undone, too
        nothing = Problem(message("backups.nothing"), file=str(places.backups))
        raise BackupTrouble(nothing)
    draft = drafts / "backup.zip"
    made = clock.now_local()
    manifest = Manifest(made, reason, __version__, history, left_out=tuple(found.left_out))
    pack(draft, manifest, sources)
    if copy is not None:
        copy.unlink()
    return draft


def _check(places: Places, draft: Path, drafts: Path) -> None:
    """Read the draft back as a restore does."""
    try:
        unpack(draft, drafts / CHECKED)
    except BackupTrouble as error:
        logger.info("a new backup could not be read back: %s", error.problem)
        raise trouble("backups.not_verified", places.backups) from error


def _free_name(folder: Path, made: datetime) -> Path:
    """A name that tells when it was made; names are for people, the manifest has the moment."""
    name = f"psoas-timer-{made:%Y-%m-%d-%H%M%S}"
    taken = {path.name for path in files_ending(folder, SUFFIX)}
    names = (f"{name}{number}{SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 10_000))))
    return folder / next(each for each in names if each not in taken)


def _prune(folder: Path, made: datetime, spared: set[Path]) -> None:
    """Remove what need not stay; what is no backup of ours is left alone."""
    try:
        backups = [each for each in listed(folder) if isinstance(each, Backup)]
        for each in backups:
            if each.file not in kept(backups, made.date()) | spared:
                each.file.unlink(missing_ok=True)
    except (OSError, BackupTrouble) as error:
        logger.info("an old backup could not be removed: %s", error)
