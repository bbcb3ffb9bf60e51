"""A picture that a person chose for a step of their own: copied beside the routine's file."""

import re
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.folder_names import names_in, numbered_names
from psoas_timer.services.content.picture_file import (
    MOST_BYTES,
    picture_problem,
    read_picture,
)
from psoas_timer.services.content.report import quoted
from psoas_timer.services.editing.copied_pictures import mark_copied
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_whole

LONGEST_STEM = 50
_UNSAFE = re.compile(r"[^\w() -]+")
_PNG_BEGINS = b"\x89"


def take_picture(file: Path, folder: Path, drafts: Path) -> str | Message:
    """Copy it under a name that is free and that every system takes; gives the name, or why not.

    A picture that lies there already is not copied again; a copy is marked among the drafts, so
    that it goes when nothing needs it.
    """
    try:
        if not file.is_file():
            return message("files.picture_no_file", file=quoted(file.name))
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        return message("files.picture_unreadable", reason=os_reason(error))
    problem = picture_problem(content, file.name)
    if problem is not None:
        return problem
    try:
        return _copied(content, _plain_name(file, content), folder, drafts)
    except OSError as error:
        return message("editing.picture_not_copied", reason=os_reason(error))


def _copied(content: bytes, wanted: str, folder: Path, drafts: Path) -> str:
    """The name under which the content lies in the folder now. Raises OSError."""
    taken = names_in(folder)
    name = next(
        name
        for name in numbered_names(wanted)
        if name.casefold() not in taken or read_picture(folder, name) == content
    )
    if name.casefold() not in taken:
        mark_copied(drafts, name, content)
        write_whole(folder / name, content)
    return name


def _plain_name(file: Path, content: bytes) -> str:
    """A name like that of the file, of letters and digits, with the ending that the content has."""
    stem = _UNSAFE.sub("-", file.stem)[:LONGEST_STEM].strip("- ")
    ending = ".png" if content.startswith(_PNG_BEGINS) else ".jpg"
    return f"{stem or 'picture'}{ending}"
