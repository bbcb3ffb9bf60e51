"""Finds what the disk altered in the history, without changing it. Mending lives in mending.py."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from psoas_timer.services.backups.history_file import connect, is_sound
from psoas_timer.services.history import recount, sums
from psoas_timer.services.history.database import numbered_migrations
from psoas_timer.services.history.sums import Altered
from psoas_timer.services.history.transaction import transaction


@dataclass(frozen=True, slots=True)
class Findings:
    """What does not have its sum, the days whose totals are not those of their sessions.

    `is_sound` tells whether SQLite finds nothing wrong in the file.
    """

    altered: tuple[Altered, ...] = ()
    days: tuple[str, ...] = ()
    is_sound: bool = True

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing has to be mended."""
        return self.is_sound and not self.altered and not self.days


def look(file: Path) -> Findings:
    """Go through all of the history; nothing is found where it is not of our version.

    One that can't be read at all is told elsewhere: where it is read, or backed up.
    """
    if not file.exists():
        return Findings()
    try:
        with closing(connect(file, "mode=rw")) as connection:
            connection.isolation_level = None
            with transaction(connection, "DEFERRED"):
                return _found(connection)
    except sqlite3.DatabaseError:
        return Findings()


def _found(connection: sqlite3.Connection) -> Findings:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != max(numbered_migrations()):
        return Findings()
    if not is_sound(connection):
        return Findings(is_sound=False)
    sums.define(connection)
    return Findings(sums.all_altered(connection), recount.wrong_days(connection))
