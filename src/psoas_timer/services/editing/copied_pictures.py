"""Pictures that the editor copied beside routines, and taking away those that nothing needs.

Each is marked among the drafts: what a person put there by hand is never taken away. Nor is one of
a saved routine, even while its file is somewhere else, before the editor drops it from there.
"""

import hashlib
import logging
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from psoas_timer.services.editing.picture_uses import unneeded
from psoas_timer.services.whole_files import write_whole

logger = logging.getLogger(__name__)

LOOSE = ".picture"
SAVED = ".picture-saved"


def mark_copied(drafts: Path, name: str, content: bytes) -> None:
    """Mark that this picture is a copy. Raises OSError."""
    write_whole(drafts / f"{name}{LOOSE}", _fingerprint(content))


def mark_saved(drafts: Path, before: Collection[str], now: Collection[str]) -> None:
    """A routine was saved with the pictures `now`, and had those of `before`."""
    turns = [(name, LOOSE, SAVED) for name in now]
    turns += [(name, SAVED, LOOSE) for name in set(before) - set(now)]
    for name, was, becomes in turns:
        with suppress(OSError):  # mostly since it is no copy, or so marked already
            (drafts / f"{name}{was}").replace(drafts / f"{name}{becomes}")


def drop_unneeded(routines: Path, drafts: Path) -> None:
    """Delete the copies that nothing needs, to be asked for while nobody edits anything."""
    marks = {path.name.removesuffix(LOOSE): path for path in drafts.glob(f"*{LOOSE}")}
    for name in unneeded(marks, routines, drafts) if marks else ():
        try:
            if _is_copy(routines / name, marks[name]):
                (routines / name).unlink()
            marks[name].unlink()
        except OSError as error:
            logger.info("the picture %s stays: %s", name, error)


def _is_copy(picture: Path, mark: Path) -> bool:
    """Tell whether it is still what was copied, and nothing that took its place."""
    try:
        return _fingerprint(picture.read_bytes()) == mark.read_bytes()
    except FileNotFoundError:
        return False


def _fingerprint(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
