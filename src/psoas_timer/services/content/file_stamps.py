"""Telling from its outside whether a file has changed. Reading it lives elsewhere."""

import os
from pathlib import Path

Stamp = tuple[int, int, int, int]


def stamp_of(path: Path) -> Stamp | None:
    """Times, size and identity of a file; None if they cannot be had.

    The change time and the inode notice what the modification time misses: another file moved
    here, or the right to read it given.
    """
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


def toml_files(folder: Path) -> tuple[Path, ...]:
    """The .toml files right in a folder by name, hidden ones left out. Raises OSError."""
    names = sorted(os.listdir(folder))
    return tuple(
        folder / name
        for name in names
        if name.lower().endswith(".toml") and not name.startswith(".")
    )
