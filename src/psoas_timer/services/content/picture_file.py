"""The pictures of a person's own steps: PNG and JPEG files beside the routine, read with care.

A routine may come from a stranger: nothing outside of its folder is opened, and nothing large is
read. Decoding a picture lives in ui.figure.
"""

import os
import re
import stat
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.services.content.fields import Field
from psoas_timer.services.content.report import Place, quoted
from psoas_timer.services.content.wrong_values import wrong_type
from psoas_timer.services.os_reason import os_reason

MOST_BYTES = 2 * 1024 * 1024
MOST_PX = 4_096
"""The largest picture that is read, in bytes and in pixels of a side (our choice)."""

_MOST_PARTS = 1_000
"""How many parts of a JPEG are passed over before the one that says its size (our choice)."""

_NAME = re.compile(r"[^./\\:\x00-\x1f\x7f][^/\\:\x00-\x1f\x7f]{0,99}\.(?:png|jpe?g)", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG whose segment begins with the size of the picture."""

_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD8)})
"""The markers of JPEG that have no length behind them."""


def picture_name(name: str) -> Field[str]:
    """The bare name of a picture file; "" by default. It cannot lead out of the folder."""
    expected = message("files.expect_picture")

    def read(place: Place, value: object) -> str | None:
        if not isinstance(value, str):
            wrong_type(place, value, expected)
            return None
        if not _NAME.fullmatch(value):
            what = message("files.bad_picture_name", field=place.name, value=quoted(value))
            place.wrong(what, expected)
            return None
        return value

    return Field(name, expected, read, "")


def read_picture(folder: Path, name: str) -> bytes | Message:
    """The content of a PNG or JPEG file of this folder, or why it is not shown.

    `name` is one that `picture_name` lets pass; any other one is told as missing. Links are not
    followed, since they may lead anywhere.
    """
    if not _NAME.fullmatch(name):
        return message("files.picture_missing", file=quoted(name))
    try:
        content = _content(folder / name)
    except FileNotFoundError:
        return message("files.picture_missing", file=quoted(name))
    except OSError as error:
        return message("files.picture_unreadable", reason=os_reason(error))
    if content is None:
        return message("files.picture_no_file", file=quoted(name))
    return picture_problem(content, name) or content


def picture_problem(content: bytes, name: str) -> Message | None:
    """Why what a file of this name holds is not shown; None where it is."""
    if len(content) > MOST_BYTES:
        return message("files.picture_too_big", mib=MOST_BYTES // 1024**2)
    size = picture_size(content)
    if size is None:
        return message("files.picture_unknown", file=quoted(name))
    if not all(1 <= side <= MOST_PX for side in size):
        width, height = size
        return message("files.picture_too_wide", width=width, height=height, most=MOST_PX)
    return None


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height that the head of a PNG or JPEG file names; None for anything else."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    return _jpeg_size(content) if content.startswith(_JPEG) else None


def _content(path: Path) -> bytes | None:
    """What the file holds, up to a byte more than is allowed; None for a link, a folder or a pipe.

    Opened without waiting, and looked at once it is open: so nothing can be put in its place.
    """
    if path.is_symlink():
        return None
    flags = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")
    opened = os.open(path, os.O_RDONLY | sum(getattr(os, flag, 0) for flag in flags))
    try:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            return None
        with os.fdopen(opened, "rb", closefd=False) as file:
            return file.read(MOST_BYTES + 1)
    finally:
        os.close(opened)


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    for _ in range(_MOST_PARTS):
        if at + 9 > len(content) or content[at] != 0xFF:
            break
        marker = content[at + 1]
        if marker in _JPEG_FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width), int.from_bytes(height)
        if marker == 0xFF:  # filling
            at += 1
        elif marker in _BARE_MARKERS:
            at += 2
        else:
            at += 2 + max(int.from_bytes(content[at + 2 : at + 4]), 2)
    return None
