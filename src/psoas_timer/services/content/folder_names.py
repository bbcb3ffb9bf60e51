"""Names for new files of a folder: free ones, and such that every system takes."""

import os
from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path, PurePath

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
"""What Windows takes for a device, whatever the ending."""

MOST_NUMBERED = 58
"""What is kept of a name before a number: with it, an id has at most 64 characters."""


def names_in(folder: Path) -> set[str]:
    """The names there are, in lower case: many systems take no heed of it. Raises OSError."""
    try:
        return {name.casefold() for name in os.listdir(folder)}
    except FileNotFoundError:
        return set()


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or it with a number behind it; `taken` are in lower case."""
    return next(each for each in numbered_names(name) if each.casefold() not in taken)


def numbered_names(name: str) -> Iterator[str]:
    """The name itself, then with -2, -3 and so on before its ending."""
    path = PurePath(name)
    stem = f"routine-{path.stem}" if path.stem.casefold() in _DEVICES else path.stem
    yield f"{stem}{path.suffix}"
    for number in count(2):
        yield f"{stem[:MOST_NUMBERED]}-{number}{path.suffix}"
