"""What belongs into a backup beside the history, by its name there, and where it lies here."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from psoas_timer.services.places import Places
from psoas_timer.services.presence import files_ending, may_exist

HISTORY = "history.sqlite3"
ROUTINES = "routines/"

LARGEST_BYTES = 4 * 1024 * 1024
"""Longer files are left out: nothing that the program reads of them is so long."""

ENDINGS = (".toml", ".png", ".jpg", ".jpeg", ".webp")
"""The files that are taken from the folder of routines: these and their pictures."""

_SINGLE_FILES = ("settings.toml", "adjustments.toml", "care.toml", "favourites.toml")

_PLAIN = re.compile(r"[^./\\:\x00-\x1f\ud800-\udfff][^/\\:\x00-\x1f\ud800-\udfff]{0,199}")
"""Surrogates stand for the bytes of a name that is no text: neither zip nor Unicode has them."""


@dataclass(slots=True)
class Contents:
    """The files there are, by name, and what must be left out of a backup."""

    files: dict[str, Path] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)


def contents(places: Places) -> Contents:
    """Everything of the person's but the history and the sounds."""
    found = Contents()
    for name in _SINGLE_FILES:
        if may_exist(place_of(name, places)):
            _take(found, name, place_of(name, places))
    try:
        paths = {path for ending in ENDINGS for path in files_ending(places.routines, ending)}
    except OSError:
        found.left_out.append(ROUTINES)
        return found
    for path in sorted(paths):
        _take(found, f"{ROUTINES}{path.name}", path)
    return found


def place_of(name: str, places: Places) -> Path:
    """Where a file of a backup belongs; ValueError for a name that no backup of ours has."""
    single = (
        places.settings_file,
        places.adjustments_file,
        places.care_file,
        places.favourites_file,
    )
    if name in _SINGLE_FILES:
        return single[_SINGLE_FILES.index(name)]
    if not is_known(name) or name == HISTORY:
        raise ValueError(f"{name!r} is no file of a backup")
    return places.routines / name.removeprefix(ROUTINES)


def is_known(name: str) -> bool:
    """Tell whether a backup may hold a file of this name."""
    if name in (HISTORY, *_SINGLE_FILES):
        return True
    plain = name.removeprefix(ROUTINES)
    is_plain = _PLAIN.fullmatch(plain) is not None
    return name.startswith(ROUTINES) and is_plain and plain.lower().endswith(ENDINGS)


def _take(found: Contents, name: str, path: Path) -> None:
    """Note the file, or that it is left out: it is no plain one, too long, or oddly named."""
    try:
        is_fit = path.is_file() and path.stat().st_size <= LARGEST_BYTES
    except OSError:
        is_fit = False
    if is_fit and is_known(name):
        found.files[name] = path
    else:
        found.left_out.append(name)
