"""One file that holds a whole routine: its TOML alone, or a zip of it with its pictures.

Whether what is in it is a good routine is told in received.py.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from psoas_timer.services.content.picture_file import MOST_BYTES as MOST_OF_PICTURE
from psoas_timer.services.content.routine_file import MOST_BYTES as MOST_OF_TEXT
from psoas_timer.services.content.routine_signs import TEXT_NAME, is_routine_text
from psoas_timer.services.exchange.zip_members import ZipMembers

ZIP_ENDING = ".zip"

MOST_BYTES = 16 << 20
"""The largest file that is looked into, and all that is unpacked of one (our choice)."""

_ZIP = b"PK\x03\x04"
_SQLITE = b"SQLite format 3\0"
_HEAD_BYTES = 4_096
_TIME = (1980, 1, 1, 0, 0, 0)


def holds_routine(file: Path) -> bool:
    """Tell by its content whether a file is meant to be a routine. Raises OSError."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        head = opened.read(_HEAD_BYTES)
    if head.startswith(_ZIP):
        return file.stat().st_size <= MOST_BYTES and TEXT_NAME in ZipMembers(file).names
    return not head.startswith(_SQLITE) and is_routine_text(file, head.decode("utf-8", "ignore"))


def zipped(text: bytes, pictures: Mapping[str, bytes]) -> bytes:
    """A zip of a routine and its pictures; the same ones always give the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, member in {TEXT_NAME: text, **pictures}.items():
            archive.writestr(zipfile.ZipInfo(name, _TIME), member)
    return content.getvalue()


class SharedZip:
    """What is in such a zip, read into the memory and never more than is allowed.

    Raises ExchangeTrouble for a broken one, or OSError.
    """

    def __init__(self, file: Path) -> None:
        self._members = ZipMembers(file, MOST_BYTES, "routine_too_big")

    def text(self) -> bytes:
        """The TOML, up to a byte more than is read of one."""
        return self._members.read(TEXT_NAME, MOST_OF_TEXT)

    def pictures(self, names: Iterable[str]) -> dict[str, bytes]:
        """Those of these pictures that are in the zip, each up to a byte more than is allowed."""
        known = set(self._members.names)
        wanted = [name for name in names if name in known]
        return dict(self._members.read_each(wanted, MOST_OF_PICTURE))
