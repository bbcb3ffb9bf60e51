"""Opens the database file of the history: checks, pragmas, migrations, and what an error means.

What is stored in it lives in sessions.py. Importing sqlite3 costs about 4 ms, so this module is
imported when the history is first used.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.problems import Problem
from psoas_timer.services.history import sums
from psoas_timer.services.history.address import address_of
from psoas_timer.services.history.companions import has_log, journal_of, log_of
from psoas_timer.services.history.damage import HistoryDamaged
from psoas_timer.services.history.rows import text_of
from psoas_timer.services.history.transaction import transaction
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import draft_beside, sync_folder

APPLICATION_ID = 0x50534F41
"""Marks the file as ours in the header of the database ("PSOA")."""

BUSY_S = 0.5
"""How long a call waits for another program that writes; it may stand in the window's thread."""

WITH_SUMS = 5
"""From this version of the tables on, what is stored has sums."""

HEADER = 100
"""Bytes at the beginning of each database (https://www.sqlite.org/fileformat2.html, 1.3)."""

MIGRATIONS = Path(__file__).parent / "migrations"

_DAMAGED = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    # A table or column is not there: our statements never change, so the file did.
    sqlite3.SQLITE_ERROR,
}

_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY: "history.locked",
    sqlite3.SQLITE_LOCKED: "history.locked",
    sqlite3.SQLITE_FULL: "history.disk_full",
    sqlite3.SQLITE_READONLY: "history.read_only",
    sqlite3.SQLITE_PERM: "history.read_only",
}


def open_database(
    file: Path, before_migration: Callable[[], None] | None = None
) -> sqlite3.Connection:
    """Open the history, make it if there is none, and bring its tables up to date.

    `before_migration` is called before the tables of an older version are changed; whatever it
    raises keeps them as they are. Raises HistoryDamaged, or HistoryUnavailable where it can't be
    used just now or was written by a newer version; neither touches the file.
    """
    migrations = numbered_migrations()
    with translated_errors(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        _refuse_what_is_no_database(file)
        if file.exists() and has_log(file):
            # Whoever opens it to write puts the log into the file.
            address = address_of(file, "mode=ro")
            with closing(sqlite3.connect(address, timeout=BUSY_S, uri=True)) as connection:
                _refuse_strangers(connection, file, newest=max(migrations))
        # What SQLite left beside a database it would take for that of the next one of its name.
        if not any(path.exists() for path in (file, log_of(file), journal_of(file))):
            _make(file, migrations)
        connection = sqlite3.connect(file, timeout=BUSY_S, isolation_level=None)
        try:
            _refuse_strangers(connection, file, newest=max(migrations))
            connection.text_factory = text_of
            sums.define(connection)
            if before_migration is not None and 0 < _version(connection) < max(migrations):
                before_migration()
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection, migrations)
        except BaseException:
            connection.close()
            raise
        return connection


def empty_database() -> sqlite3.Connection:
    """A history without a file, for whoever asks about all of it where there is none."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.text_factory = text_of
    sums.define(connection)
    _migrate(connection, numbered_migrations())
    return connection


@contextmanager
def no_waiting(connection: sqlite3.Connection) -> Iterator[None]:
    """Let another program that writes be a reason to give up at once."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(BUSY_S * 1_000)}")


@contextmanager
def translated_errors(file: Path) -> Iterator[None]:
    """Turn what the disk and SQLite say into HistoryDamaged or HistoryUnavailable.

    Errors that stand for a mistake in the program pass through.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        code &= 0xFF  # extended codes carry the plain one in their lowest byte
        if code in _DAMAGED:
            raise HistoryDamaged from error
        raise _unavailable(file, _UNAVAILABLE.get(code, "history.unusable"), str(error)) from error
    except UnicodeDecodeError as error:
        # Raised instead of sqlite3.DatabaseError where SQLite's message quotes a broken schema.
        raise HistoryDamaged from error
    except OSError as error:
        raise _unavailable(file, "history.unusable", os_reason(error)) from error


def numbered_migrations() -> dict[int, Path]:
    """The SQL files by the version of the tables that each one leads to."""
    return {int(path.name[:4]): path for path in sorted(MIGRATIONS.glob("*.sql"))}


def _make(file: Path, migrations: dict[int, Path]) -> None:
    """Make a history without sessions, which has its name only once it is whole.

    SQLite begins with an empty file: a program that was killed right then would leave one that
    looks as if the disk had lost all that was in it.
    """
    draft = draft_beside(file)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = MEMORY")  # a broken draft is thrown away
            sums.define(connection)
            _migrate(connection, migrations)
        # Refused where another program was quicker, or where a file can't have two names: SQLite
        # opens what is there then, or makes it in its own way.
        with suppress(OSError):
            os.link(draft, file)
            sync_folder(file.parent)
    finally:
        draft.unlink(missing_ok=True)


def _unavailable(file: Path, key: str, reason: str) -> HistoryUnavailable:
    mend = message(f"{key}.mend")
    return HistoryUnavailable(Problem(message(key, reason=reason), mend, file=str(file)))


def _refuse_what_is_no_database(file: Path) -> None:
    """Tell by its kind and length alone."""
    if not file.exists():
        return
    if file.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not file.is_file():  # reading a pipe would never end
        raise OSError(errno.EINVAL, "it is no plain file")
    size = file.stat().st_size
    if size < HEADER and (size > 0 or has_log(file)):  # SQLite would begin anew, without the log
        raise HistoryDamaged


def _refuse_strangers(connection: sqlite3.Connection, file: Path, newest: int) -> None:
    """Look at the marks of a file before anything in it is changed.

    SQLite is asked for them: once a program closes a file that it opened in any other way, the
    locks of all its connections to it are gone
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    version = _version(connection)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID and (application, version) != (0, 0):
        raise HistoryDamaged
    if version > newest:
        what = message("history.newer", found=version, known=newest)
        mend = message("history.newer.mend")
        raise HistoryUnavailable(Problem(what, mend, file=str(file)))


def _migrate(connection: sqlite3.Connection, migrations: dict[int, Path]) -> None:
    if _version(connection) == max(migrations):
        return
    with transaction(connection, "IMMEDIATE"):
        # Asked again inside: another program may have done it meanwhile.
        version = _version(connection)
        for number in range(version + 1, max(migrations) + 1):
            for statement in _statements(migrations[number].read_text(encoding="utf-8")):
                connection.execute(statement)
        if version < WITH_SUMS:
            sums.seal_all(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(migrations)}")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: `executescript` would end the transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
