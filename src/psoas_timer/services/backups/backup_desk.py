"""Where front ends ask for backups; nothing here raises, and everything may be slow.

The modules that need sqlite3 and zipfile are imported when they are first used.
"""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.mending_words import left, noticed, outcome
from psoas_timer.services.file_lock import take_lock
from psoas_timer.services.history.damage import HistoryDamaged
from psoas_timer.services.history.sums import Altered, Sort
from psoas_timer.services.places import Places
from psoas_timer.services.presence import files_ending

if TYPE_CHECKING:
    from psoas_timer.core.backup import Preview
    from psoas_timer.services.backups.backup import Backup, BrokenBackup, Reason, Restored, Scope

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

_NO_TROUBLE = ("backups.nothing", "backups.busy", "backups.history_newer")
"""Why a day may have no backup without a word: another program makes it, or tells why not."""


class BackupDesk:
    """The backups of one person. It may be used from any thread, by one at a time."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self._places = places
        self._clock = clock
        self._problem: Problem | None = None
        self._altered: dict[Altered, None] = {}
        self._left: tuple[Altered, ...] = ()
        self._mended: tuple[Problem, ...] = ()

    @property
    def folder(self) -> Path:
        """Where the backups lie."""
        return self._places.backups

    @property
    def problem(self) -> Problem | None:
        """Why today has no backup, or None; those of before stay then."""
        return self._problem

    @property
    def problems(self) -> tuple[Problem, ...]:
        """That, after what is `altered`."""
        return (*self.altered, *(() if self._problem is None else (self._problem,)))

    @property
    def altered(self) -> tuple[Problem, ...]:
        """What the disk altered in the history, and what became of it."""
        pending = noticed(tuple(self._altered), self._places.history_file)
        left_over = left(self._left, self._places.history_file)
        return (*pending, *left_over, *self._mended)

    def noticed(self, altered: Altered) -> None:
        """Have this brought back with the next `make_daily`."""
        if altered not in self._left:
            self._altered[altered] = None

    def gave_up(self, sort: Sort, entry_id: str) -> bool:
        """Tell whether this was altered and no backup has it whole."""
        return any((each.sort, each.id) == (sort, entry_id) for each in self._left)

    def make_daily(self) -> "Backup | None":
        """Make the backup of today, unless there is one or there is nothing to keep.

        Before that, and whenever something was noticed, the history is gone through and mended.
        """
        from psoas_timer.services.backups.backup import Backup, Reason

        today = self._clock.now_local().date()
        backups = [each for each in self.listing() if isinstance(each, Backup)]
        has_today = any(each.day == today and each.is_sound for each in backups)
        if self._altered or not has_today:
            self._mend()
        if has_today:
            return None
        made = self.make(Reason.DAILY)
        if isinstance(made, Backup):
            return made
        self._problem = None if made.what.key in _NO_TROUBLE else made
        return None

    def make(self, reason: "Reason") -> "Backup | Problem":
        """Make a backup now, or tell why that was not possible.

        Before one that the person asked for, the history is gone through as in `make_daily`.
        """
        import sqlite3

        from psoas_timer.services.backups.backup import Backup, Reason
        from psoas_timer.services.backups.making import drafting, make
        from psoas_timer.services.backups.trouble import trouble

        def work() -> Backup:
            with drafting(self.folder) as drafts:
                try:
                    return make(self._places, reason, self._clock, drafts)
                except sqlite3.DatabaseError as error:
                    raise trouble("backups.history_damaged", self._places.history_file) from error

        if reason is Reason.ASKED:
            self._mend()
        made = _answer(work)
        if isinstance(made, Backup):
            self._problem = None
        return made

    def listing(self) -> "tuple[Backup | BrokenBackup, ...]":
        """All backups, newest first, and what among them can't be used."""
        from psoas_timer.services.backups.backup import BrokenBackup
        from psoas_timer.services.backups.making import listed

        found = _answer(lambda: listed(self.folder))
        if isinstance(found, Problem):
            return (BrokenBackup(self.folder, found),)
        return found

    def look_into(self, file: Path) -> "Backup | Problem":
        """What a file anywhere says of itself, if it is a backup."""
        from psoas_timer.services.backups.archive import look_into

        return _answer(lambda: look_into(file))

    def preview(self, file: Path) -> "Preview | Problem":
        """What restoring this backup would change."""
        from psoas_timer.services.backups.restoring import preview

        return _answer(lambda: preview(self._places, file))

    def restore(self, file: Path, scope: "Scope") -> "Restored | Problem":
        """Take a backup back; whoever holds settings or files in memory must read them anew."""
        from psoas_timer.services.backups.restoring import restore

        if self._is_practising():
            what, mend = message("backups.session_runs"), message("backups.session_runs.mend")
            return Problem(what, mend, file=str(file))
        return _answer(lambda: restore(self._places, file, scope, self._clock))

    def before_migration(self) -> None:
        """Keep the history as it is before its tables are changed.

        Raises HistoryUnavailable where that is not possible, since then they must stay as they are,
        or HistoryDamaged where nothing can be made of them.
        """
        from psoas_timer.services.backups.backup import Reason

        made = self.make(Reason.MIGRATION)
        if not isinstance(made, Problem):
            return
        logger.info("no backup before the migration: %s", made.what)
        if made.what.key == "backups.history_damaged":
            raise HistoryDamaged
        raise HistoryUnavailable(replace(made, mend=message("backups.before_migration")))

    def can_bring_back(self) -> bool:
        """Tell whether a backup could take the place of a history that is gone."""
        try:
            if not files_ending(self.folder, ".zip"):  # as at the first start, which must not wait
                return False
        except OSError:
            return False
        from psoas_timer.services.backups.bringing_back import candidates

        found = _answer(lambda: candidates(self.folder))
        return bool(found) and not isinstance(found, Problem)

    def bring_back(self) -> str | None:
        """Have the newest sound backup in the place of the history, which is not there.

        Gives its local time, None where that is not possible.
        """
        from psoas_timer.services.backups.bringing_back import bring_back

        backup = _answer(lambda: bring_back(self._places))
        if isinstance(backup, Problem):
            logger.info("no backup could take the place of the history: %s", backup.what)
            return None
        return None if backup is None else f"{backup.manifest.made:%Y-%m-%d %H:%M}"

    def _mend(self) -> None:
        import sqlite3

        from psoas_timer.services.backups.mending import Mended, mend

        def work() -> Mended | None:
            try:
                return mend(self._places, self._clock)
            except (OSError, sqlite3.Error, HistoryDamaged, HistoryUnavailable) as error:
                logger.info("the history could not be gone through: %s", error)
                return None

        mended = _answer(work)
        if isinstance(mended, Mended):
            self._left = mended.left
            self._mended = (*self._mended, *outcome(mended, self._places.history_file))
            self._altered.clear()

    def _is_practising(self) -> bool:
        """Tell whether any program leads a session, or has one to go on with."""
        try:
            paths = files_ending(self._places.journals, ".lock")
            locks = [take_lock(path) for path in paths]
        except OSError:
            return False  # Where no journal can be kept nobody can tell.
        for lock in locks:
            if lock is not None:
                lock.release()
        return None in locks


def _answer(work: Callable[[], Answer]) -> Answer | Problem:
    from psoas_timer.services.backups.trouble import BackupTrouble

    try:
        return work()
    except BackupTrouble as error:
        return error.problem
