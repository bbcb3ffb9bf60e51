"""How SQLite is told by an address in which way it opens a file."""

from pathlib import Path


def address_of(file: Path, how: str) -> str:
    """The address of a database for `sqlite3.connect` with `uri`; `how` is such as "mode=ro"."""
    return f"{file.absolute().as_uri()}?{how}"
