"""Reading a text file that a person may have written, saved, moved or broken.

What the text means is read elsewhere. Nothing here raises for what lies on the disk.
"""

import stat
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.report import printable
from psoas_timer.services.os_reason import os_reason

MOST_BYTES = 256 * 1024
"""The longest file that is read, where nothing else is said."""

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path, shown: str, most_bytes: int = MOST_BYTES) -> str | Problem:
    """The text of a file with its line ends as they are, or why there is none."""
    try:
        status = path.stat()
        if refusal := _refusal(status.st_mode, status.st_size, most_bytes):
            return Problem(*refusal, file=printable(shown))
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except FileNotFoundError:
        return Problem(message("files.missing"), file=printable(shown))
    except (OSError, ValueError) as error:
        what = message("files.unreadable", reason=printable(os_reason(error)))
        return Problem(what, message("files.mend_unreadable"), printable(shown))
    if refusal := _refusal(status.st_mode, len(content), most_bytes):
        return Problem(*refusal, file=printable(shown))
    return _decoded(content, printable(shown))


def too_long(size: int, most_bytes: int) -> tuple[Message, Message] | None:
    """What is wrong with a file of that size, and how to mend it; None where it is short enough."""
    if size <= most_bytes:
        return None
    what = message("files.too_big", kib=-(-size // 1024))
    return what, message("files.mend_too_big", kib=most_bytes // 1024)


def _refusal(mode: int, size: int, most_bytes: int) -> tuple[Message, Message | None] | None:
    """What is wrong with a thing of that type and size, and how to mend it; None for a good one."""
    if stat.S_ISDIR(mode):
        return message("files.folder"), message("files.mend_folder")
    if not stat.S_ISREG(mode):
        return message("files.no_file"), None
    return too_long(size, most_bytes)


def _decoded(content: bytes, shown: str) -> str | Problem:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        is_utf_16 = content.startswith(_UTF_16_MARKS)
        what = message("files.utf_16" if is_utf_16 else "files.not_utf8")
        return Problem(what, message("files.mend_not_utf8"), shown, line)
