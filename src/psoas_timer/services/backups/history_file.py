"""The history's database as a file that is copied, looked at, and replaced, while others use it.

What is stored in it is known to services/history.
"""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from psoas_timer.services.backups.backup import HistoryFigures
from psoas_timer.services.history.address import address_of
from psoas_timer.services.history.rows import local_time, text_of
from psoas_timer.services.history.sums import streak_changes

BUSY_S = 5
WAIT_S = 0.05

WITH_PUT_AWAY = 4
"""From this version of the tables on, sessions can be put away."""


def copy_history(file: Path, copy: Path) -> None:
    """Copy the history as it is at one moment, however many programs have it open.

    It is opened for writing only so that SQLite can take its companion files away afterwards.
    Raises sqlite3.Error, such as DatabaseError where it is damaged, or OSError.
    """
    with closing(connect(file, "mode=rw")) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target, progress=_patience(), sleep=WAIT_S)
    as_one_file(copy)


def as_one_file(copy: Path) -> None:
    """Have all of a database that nobody else uses in this one file, without companions."""
    # Where the history is damaged this may be refused; then the copy stays as it is.
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def figures(copy: Path) -> HistoryFigures:
    """What a copy holds that nobody writes to; nothing at all where it is too damaged to tell.

    Raises sqlite3.Error for what is no database.
    """
    with closing(connect(copy, "mode=ro&immutable=1")) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        is_whole = is_sound(connection)
        try:
            sessions, days, latest = _sums(connection, int(version))
        except sqlite3.DatabaseError:
            return HistoryFigures(int(version), 0, 0, None, is_sound=False)
        return HistoryFigures(int(version), sessions, days, latest, is_whole)


def _sums(connection: sqlite3.Connection, version: int) -> tuple[int, int, datetime | None]:
    """Sessions, days, and the local start of the last session."""
    sessions, days = connection.execute(
        "SELECT coalesce(sum(sessions), 0), count(*) FROM day WHERE sessions > 0"
    ).fetchone()
    shown = "WHERE deleted_utc IS NULL" if version >= WITH_PUT_AWAY else ""
    latest = connection.execute(
        f"SELECT started_utc, utc_offset_min FROM session {shown} ORDER BY started_utc DESC LIMIT 1"
    ).fetchone()
    start = None if latest is None else local_time(latest[0], latest[1])
    return int(sessions), int(days), start


def ids_in(copy: Path) -> Callable[[str, str], bool]:
    """Tells whether a copy that nobody writes to holds a "session" or "rating" of an id.

    Also of "streak" and a number whether its notes of the streak were changed as often.
    """
    if not copy.exists():
        return lambda _sort, _entry_id: False
    with closing(connect(copy, "mode=ro&immutable=1")) as connection:
        found = {
            (table, entry_id)
            for table in ("session", "rating")
            if connection.execute(f"PRAGMA table_info({table})").fetchone()
            for (entry_id,) in connection.execute(f"SELECT id FROM {table}")
        }
        columns = {name for _, name, *_ in connection.execute("PRAGMA table_info(streak_sum)")}
        changes = streak_changes(connection) if "changes" in columns else 0

    def is_held(sort: str, entry_id: str) -> bool:
        if sort == "streak":
            return entry_id.isdecimal() and int(entry_id) <= changes
        return (sort, entry_id) in found

    return is_held


def overwrite(file: Path, wanted: Path) -> None:
    """Give the history the content of another, all or nothing, also while others have it open.

    Raises sqlite3.Error or OSError, and then it is as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with (
        closing(connect(wanted, "mode=ro&immutable=1")) as source,
        closing(sqlite3.connect(file, timeout=BUSY_S)) as target,
    ):
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target, progress=_patience(), sleep=WAIT_S)


def connect(file: Path, how: str) -> sqlite3.Connection:
    """Open a history in one of SQLite's modes, such as "mode=ro", without a look at its version."""
    connection = sqlite3.connect(address_of(file, how), timeout=BUSY_S, uri=True)
    connection.text_factory = text_of
    return connection


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether SQLite finds nothing wrong inside; half a second for a million sessions."""
    try:
        found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    except sqlite3.DatabaseError:
        return False
    return found == [("ok",)]


def _patience() -> Callable[[int, int, int], None]:
    """Ends the waiting for another program: Python's `backup` would try for ever."""
    tries_left = round(BUSY_S / WAIT_S)

    def look(status: int, _remaining: int, _total: int) -> None:
        nonlocal tries_left
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            tries_left -= 1
            if tries_left < 0:
                raise OSError(errno.EBUSY, "another program is writing to the history")

    return look
