"""Finds out what restoring a backup would change. Doing it lives in restoring.py."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from psoas_timer.core.backup import FileChange, NamedSession, Preview
from psoas_timer.services.backups.backup import Manifest
from psoas_timer.services.backups.contents import HISTORY, contents
from psoas_timer.services.history.address import address_of
from psoas_timer.services.places import Places

MOST_NAMED = 5
"""So many sessions of each kind are named; of the others only the number is told."""

_NOTES = ("streak_rules", "streak_pause", "corrected_day", "rest_day")


def compare(places: Places, there: Path, manifest: Manifest, folder: Path) -> Preview:
    """Compare a history and a folder of unpacked files with what is here.

    `there` is a database of the newest version that nobody else uses. Raises sqlite3.Error.
    """
    here = places.history_file
    address = address_of(there, "mode=ro&immutable=1")
    with closing(sqlite3.connect(address, uri=True)) as connection:
        # As in history_file.copy_history nothing is written, but no companion files stay behind.
        address = address_of(here, "mode=rw") if here.exists() else ":memory:"
        connection.execute("ATTACH ? AS here", (address,))
        only_there, latest_there = _missing(connection, "main", "here")
        only_here, latest_here = _missing(connection, "here", "main")
        return Preview(
            only_there,
            only_here,
            latest_there,
            latest_here,
            _missing_ratings(connection, "main", "here"),
            _missing_ratings(connection, "here", "main"),
            _notes_differ(connection),
            file_changes(places, manifest, folder),
        )


def file_changes(
    places: Places, manifest: Manifest, folder: Path, kept: tuple[str, ...] = ()
) -> tuple[tuple[str, FileChange], ...]:
    """What restoring the unpacked files of a folder changes here, by name.

    What the backup has to leave out, or one of now would have to, stays, and what is `kept`.
    """
    now = contents(places)
    here, there = now.files, {file.name for file in manifest.files} - {HISTORY}
    staying = (*manifest.left_out, *now.left_out, *kept)
    changes = {
        name: FileChange.REMOVED if name not in there else FileChange.REPLACED
        for name, path in here.items()
        if name not in there or path.read_bytes() != (folder / name).read_bytes()
    }
    changes |= {name: FileChange.BROUGHT_BACK for name in there if name not in here}
    return tuple(
        (name, change)
        for name, change in sorted(changes.items())
        if name not in staying and f"{name.partition('/')[0]}/" not in staying
    )


def _missing(
    connection: sqlite3.Connection, there: str, here: str
) -> tuple[int, tuple[NamedSession, ...]]:
    """How many sessions of one history the other lacks, and the latest of them."""
    shown, known = _shown(connection, there), _shown(connection, here)
    if shown is None:
        return 0, ()
    lacks = f" AND id NOT IN (SELECT id FROM {here}.session WHERE {known})" if known else ""
    wanted = f"FROM {there}.session WHERE {shown}{lacks}"
    (count,) = connection.execute(f"SELECT count(*) {wanted}").fetchone()
    rows = connection.execute(
        f"SELECT practice_date, routine_name {wanted} ORDER BY started_utc DESC LIMIT {MOST_NAMED}"
    )
    return int(count), tuple(NamedSession(date.fromisoformat(d), str(n)) for d, n in rows)


def _shown(connection: sqlite3.Connection, schema: str) -> str | None:
    """The condition for sessions that were not put away; None where there is no such table."""
    columns = connection.execute(f"PRAGMA {schema}.table_info(session)").fetchall()
    if not columns:
        return None
    return "deleted_utc IS NULL" if "deleted_utc" in {column[1] for column in columns} else "TRUE"


def _missing_ratings(connection: sqlite3.Connection, there: str, here: str) -> int:
    if not _has(connection, there, "rating"):
        return 0
    lacks = f" WHERE id NOT IN (SELECT id FROM {here}.rating)"
    where = lacks if _has(connection, here, "rating") else ""
    (count,) = connection.execute(f"SELECT count(*) FROM {there}.rating{where}").fetchone()
    return int(count)


def _notes_differ(connection: sqlite3.Connection) -> bool:
    if any(_differs(connection, table) for table in _NOTES):
        return True
    columns = connection.execute("PRAGMA here.table_info(session)").fetchall()
    if "note" not in {column[1] for column in columns}:
        return False
    differing = "main.session AS one JOIN here.session AS other USING (id)"
    found = connection.execute(f"SELECT 1 FROM {differing} WHERE one.note <> other.note LIMIT 1")
    return found.fetchone() is not None


def _differs(connection: sqlite3.Connection, table: str) -> bool:
    rows = [
        set(connection.execute(f"SELECT * FROM {schema}.{table}").fetchall())
        if _has(connection, schema, table)
        else set()
        for schema in ("main", "here")
    ]
    return rows[0] != rows[1]


def _has(connection: sqlite3.Connection, schema: str, table: str) -> bool:
    return bool(connection.execute(f"PRAGMA {schema}.table_info({table})").fetchall())
