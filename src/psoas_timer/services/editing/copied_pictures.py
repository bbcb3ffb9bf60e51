"""Pictures that the editor copied beside routines, and taking away those that nothing needs.

Each is marked among the drafts: what a person put there by hand is never taken away.
"""

import hashlib
import logging
from pathlib import Path

from psoas_timer.services.editing.picture_uses import unneeded
from psoas_timer.services.whole_files import write_whole

logger = logging.getLogger(__name__)

SUFFIX = ".picture"


def mark_copied(drafts: Path, name: str, content: bytes) -> None:
    """Mark that this picture is a copy. Raises OSError."""
    write_whole(drafts / f"{name}{SUFFIX}", _fingerprint(content))


def drop_unneeded(routines: Path, drafts: Path) -> None:
    """Delete the copies that nothing needs, to be asked for while nobody edits anything."""
    marks = {path.name.removesuffix(SUFFIX): path for path in drafts.glob(f"*{SUFFIX}")}
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
