"""Writing a whole file so that either the old or the new content is there, whatever happens."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file by `content`, or make it together with its folders.

    The new content is on the disk before it takes the old one's place, keeping its permissions; a
    link goes on pointing to its file. Raises OSError, and then the old file is untouched.
    """
    write_pieces(path, (content,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """The same for content that comes piece by piece, as it may be too much for the memory.

    Whatever the pieces raise passes through, and the old file is untouched then, too.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = draft_beside(target)
    try:
        _write_synced(draft, pieces, _mode_of(target))
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    sync_folder(target.parent)


def draft_beside(path: Path) -> Path:
    """A name in the same folder for a file on its way to this one; no other draft has it."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")


def sync_folder(folder: Path) -> None:
    """Make new names in a folder last through a power cut, where the system has a way to."""
    if os.name != "posix":
        return
    # Some file systems refuse this for a folder; the content of the file is safe without it.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mode_of(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_synced(draft: Path, pieces: Iterable[bytes], mode: int | None) -> None:
    with draft.open("xb") as file:
        if mode is not None:
            draft.chmod(mode)
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
