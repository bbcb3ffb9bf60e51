"""All or nothing in the database. Python's own handling would commit at surprising moments."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@contextmanager
def transaction(connection: "sqlite3.Connection", kind: str) -> Iterator[None]:
    """Do all of it or nothing; `kind` is "IMMEDIATE" for writing and "DEFERRED" for reading.

    Within another transaction it belongs to that one.
    """
    is_inner = connection.in_transaction
    if is_inner:
        yield
        return
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
