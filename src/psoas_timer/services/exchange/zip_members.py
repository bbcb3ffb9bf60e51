"""Reads single files out of a zip, into the memory only, and never more than is allowed."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from psoas_timer.services.exchange.trouble import ExchangeTrouble, trouble

MOST_MEMBERS = 5_000
MOST_BYTES = 32 << 20
"""All that is unpacked of one zip, together, where nothing less is said."""

MOST_INDEX_BYTES = 1 << 20
"""The longest list of what is in a zip that is read: a longer one takes seconds."""

_END = b"PK\x05\x06"
_END_BYTES = 22 + 65_535
"""How far before the end of a zip its last record may begin: that has a comment."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What programs pack with. Other ways take as much time or memory as a file tells them to."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # packed in a way that this Python does not know
    RuntimeError,  # encrypted
    ValueError,
)


class ZipMembers:
    """The files in a zip; no more than `most_bytes` of them all, None: MOST_BYTES.

    Raises ExchangeTrouble for what is no zip, or too large, told by `too_big`; or OSError.
    """

    def __init__(
        self, file: Path, most_bytes: int | None = None, too_big: str = "zip_too_big"
    ) -> None:
        self.file = file
        self._most_bytes = self._left = MOST_BYTES if most_bytes is None else most_bytes
        self._told_too_big = too_big
        if _index_bytes(file) > MOST_INDEX_BYTES:
            raise self._too_big()
        try:
            with zipfile.ZipFile(file) as opened:
                names = [info.filename for info in opened.infolist()]
        except _BROKEN as error:
            raise self._broken(error) from error
        if len(names) > MOST_MEMBERS:
            raise self._too_big()
        self.names = tuple(dict.fromkeys(names))

    def path_of(self, name: str) -> Path:
        """How a file in it is told; there is no such path."""
        return self.file / name

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """A file's content, whatever length the zip says that it has.

        Of one with more than `most` bytes it gives a byte more.
        """
        ((_, content),) = self.read_each((name,), most)
        return content

    def read_each(
        self, names: Iterable[str], most: int = MOST_BYTES
    ) -> Iterator[tuple[str, bytes]]:
        """The same for some files, in their order; the zip is opened only once for them."""
        try:
            with zipfile.ZipFile(self.file) as opened:
                for name in names:
                    yield name, self._content(opened, name, most)
        except _BROKEN as error:
            raise self._broken(error) from error

    def _content(self, opened: zipfile.ZipFile, name: str, most: int) -> bytes:
        try:
            info = opened.getinfo(name)
        except KeyError as error:
            raise trouble("no_habits", self.file) from error
        if info.compress_type not in _METHODS:
            raise NotImplementedError(f"compression type {info.compress_type}")
        with opened.open(info) as member:
            content = member.read(min(self._left, most) + 1)
        self._left -= len(content)
        if self._left < 0:
            raise self._too_big()
        return content

    def _too_big(self) -> ExchangeTrouble:
        return trouble(self._told_too_big, self.file, mib=self._most_bytes >> 20)

    def _broken(self, error: Exception) -> ExchangeTrouble:
        return trouble("zip_broken", self.file, reason=str(error) or type(error).__name__)


def _index_bytes(file: Path) -> int:
    """How long the list is that a zip says to have; 0 where it says nothing. Raises OSError."""
    with file.open("rb") as opened:
        opened.seek(max(file.stat().st_size - _END_BYTES, 0))
        tail = opened.read(_END_BYTES)
    at = tail.rfind(_END)
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
