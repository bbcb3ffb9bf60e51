"""What is in a file that somebody gave us, as a routine that is not among ours yet.

Nothing is changed here. It may come from a stranger: what is read of it is checked as any routine
is, and nothing beside its own pictures is looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.picture_file import read_picture
from psoas_timer.services.content.routine_file import RoutineFile, read_routine
from psoas_timer.services.content.routine_signs import TEXT_NAME
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sharing.shared_file import MOST_BYTES, ZIP_ENDING, SharedZip


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it was read; `routine` is None where anything in it is an error.

    `pictures` are those of its steps that can be shown, by their names in `text`.
    """

    file: Path
    routine: Routine | None
    problems: tuple[Problem, ...]
    text: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def read_received(file: Path, catalogue: Catalogue) -> Received:
    """Read a file of any folder. Whatever is wrong with it is in its problems."""
    try:
        if file.is_file() and _is_zip(file):
            return _of_zip(file, catalogue)
    except ExchangeTrouble as error:
        return Received(file, None, (error.problem,))
    except OSError as error:
        what = message("files.unreadable", reason=os_reason(error))
        return Received(file, None, (Problem(what, file=str(file)),))
    return _received(file, read_routine(file, catalogue), file.parent)


def _is_zip(file: Path) -> bool:
    if file.suffix.lower() == ZIP_ENDING:
        return True
    with file.open("rb") as opened:
        return opened.read(2) == b"PK"


def _of_zip(file: Path, catalogue: Catalogue) -> Received:
    if file.stat().st_size > MOST_BYTES:
        too_big = message("sharing.too_big", mib=MOST_BYTES >> 20)
        return Received(file, None, (Problem(too_big, file=str(file)),))
    members = SharedZip(file)
    # Read from a folder of its own, as any routine: so the same checks hold, and no others.
    with TemporaryDirectory(prefix="psoas-timer-") as made:
        folder = Path(made)
        path = folder / TEXT_NAME
        path.write_bytes(members.text())
        # Only the routine says which pictures it has, in names that cannot lead out of the folder.
        read = read_routine(path, catalogue, str(file))
        if read.pictures:
            for name, content in members.pictures(read.pictures).items():
                (folder / name).write_bytes(content)
            read = read_routine(path, catalogue, str(file))  # to tell what is wrong with them
        return _received(file, read, folder)


def _received(file: Path, read: RoutineFile, folder: Path) -> Received:
    pictures = {}
    for name in read.pictures:
        content = read_picture(folder, name)
        if isinstance(content, bytes):
            pictures[name] = content
    return Received(file, read.routine, read.problems, read.text, pictures)
