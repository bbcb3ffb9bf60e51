"""Brings back what the disk altered in the history: from the second copies, or from the backups.

Nothing of it is written before there is a backup of the history as it was found. What is whole
nowhere stays as it is.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.backups.altered import look
from psoas_timer.services.backups.archive import unpack
from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.backups.contents import HISTORY
from psoas_timer.services.backups.history_file import is_sound
from psoas_timer.services.backups.making import drafting, listed, make
from psoas_timer.services.backups.trouble import BackupTrouble
from psoas_timer.services.history import exact_rows, recount, sums
from psoas_timer.services.history.damage import HistoryDamaged
from psoas_timer.services.history.database import empty_database, open_database
from psoas_timer.services.history.putting_back import put_back
from psoas_timer.services.history.second_copies import SecondCopies
from psoas_timer.services.history.sums import Altered
from psoas_timer.services.history.transaction import transaction
from psoas_timer.services.places import Places


@dataclass(frozen=True, slots=True)
class Mended:
    """What was done about a history that the disk altered.

    `back` names what is as it was, each with the local time of the copy that had it; `left` what
    is whole nowhere; `days` is the number of days whose totals were counted anew; `is_sorted` tells
    that the file itself was put in order.
    """

    back: tuple[tuple[Altered, datetime], ...] = ()
    left: tuple[Altered, ...] = ()
    days: int = 0
    is_sorted: bool = False


def mend(places: Places, clock: Clock) -> Mended:
    """Go through the history and mend what needs it. Raises BackupTrouble.

    Also sqlite3.DatabaseError, where the file is broken beyond this; nothing has changed then.
    """
    if look(places.history_file).is_whole:
        return Mended()
    with drafting(places.backups) as drafts:
        connection = open_database(places.history_file)
        with closing(connection), transaction(connection, "IMMEDIATE"):
            is_sorted = _sort(connection)
            left = dict.fromkeys(sums.all_altered(connection))
            sources = _sources(places, clock, drafts)
            back = _bring_back(connection, sources, left)
            days = _recount(connection) if not left else 0
            if is_sorted and not is_sound(connection):
                raise sqlite3.DatabaseError("broken in more than its indexes")
            if back or days or is_sorted:  # others still see the history as it was found
                make(places, Reason.MENDING, clock, drafts)
        return Mended(back, tuple(left), days, is_sorted)


def _sort(connection: sqlite3.Connection) -> bool:
    """Make indexes anew where they are not those of their rows."""
    if is_sound(connection):
        return False
    connection.execute("REINDEX")
    return True


def _bring_back(
    connection: sqlite3.Connection,
    sources: Iterator[tuple[datetime, sqlite3.Connection]],
    left: dict[Altered, None],
) -> tuple[tuple[Altered, datetime], ...]:
    """Take what is altered or gone from the first source that has it whole.

    What none has is all that is `left` then.
    """
    back: list[tuple[Altered, datetime]] = []
    if left or recount.missing_on(connection):
        for made, there in sources:
            found = [*_replaced(connection, there, left)]
            if not left:  # before that a day may lack a session whose date was altered
                found += _added(connection, there)
            back += [(each, made) for each in found]
            if not (left or recount.missing_on(connection)):
                break
        connection.execute("DELETE FROM step WHERE session NOT IN (SELECT number FROM session)")
    return tuple(back)


def _replaced(
    connection: sqlite3.Connection, there: sqlite3.Connection, left: dict[Altered, None]
) -> Iterator[Altered]:
    for each in tuple(left):
        rows = exact_rows.take(there, each)
        if rows is not None and exact_rows.put(connection, each, rows):
            del left[each]
            yield each


def _added(connection: sqlite3.Connection, there: sqlite3.Connection) -> Iterator[Altered]:
    for day, missing in recount.missing_on(connection).items():
        for each, rows in exact_rows.sessions_on(there, day):
            if missing and exact_rows.add(connection, each, rows):
                missing -= 1
                yield each


def _sources(
    places: Places, clock: Clock, drafts: Path
) -> Iterator[tuple[datetime, sqlite3.Connection]]:
    """The second copies, then all sound backups, newest first, brought to the version of now."""
    with closing(empty_database()) as there:
        there.execute("DELETE FROM streak_sum")  # whole only where there is a copy
        put_back(there, SecondCopies(places.second_copies), is_older=False)
        yield clock.now_local(), there
    backups = [each for each in listed(places.backups) if isinstance(each, Backup)]
    for number, backup in enumerate(each for each in backups if each.is_sound):
        folder = drafts / f"there-{number}"
        with suppress(BackupTrouble, HistoryUnavailable, HistoryDamaged):
            unpack(backup.file, folder)
            if (folder / HISTORY).exists():
                with closing(open_database(folder / HISTORY)) as there:
                    yield backup.manifest.made, there


def _recount(connection: sqlite3.Connection) -> int:
    days = recount.wrong_days(connection)
    if days:
        recount.recount(connection)
    return len(days)
