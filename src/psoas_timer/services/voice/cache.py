"""Keeps spoken texts as files, so that each is spoken by an engine once. What to keep is elsewhere.

Everything in the folder can be made anew, and any file in it may be deleted at any time.
"""

import hashlib
import os
import wave
from contextlib import suppress
from pathlib import Path

from psoas_timer.services.voice.clips import Clip
from psoas_timer.services.whole_files import write_whole

LIMIT_BYTES = 50_000_000
"""The clips of more than 500 texts; those that were not used for longest go first."""

RECIPE = "1"
"""Part of every fingerprint; another one when clips are made in another way."""


class VoiceCache:
    """Clips by the engine that spoke them and the text, in one folder of limited size."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes

    def find(self, engine: str, text: str) -> Clip | None:
        """The clip of a text, None where there is none or its file is broken."""
        path = self._path(engine, text)
        try:
            with path.open("rb") as file, wave.open(file) as source:
                frames, rate = source.getnframes(), source.getframerate()
                is_whole = os.fstat(file.fileno()).st_size > frames * source.getsampwidth()
            os.utime(path)
        except (OSError, EOFError, RuntimeError, wave.Error):  # RuntimeError: a length is wrong
            return None
        is_usable = is_whole and frames > 0 and rate > 0
        return Clip(path, -(-frames * 1_000 // rate)) if is_usable else None

    def keep(self, engine: str, text: str, content: bytes, length_ms: int) -> Clip:
        """Keep a WAV file as the clip of a text. Raises OSError where that is not possible."""
        path = self._path(engine, text)
        write_whole(path, content)
        self._make_room()
        return Clip(path, length_ms)

    def draft(self) -> Path:
        """A name for a file that an engine is to write; drafts left behind go as clips do.

        Raises OSError where the folder can't be made.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / f"draft-{os.urandom(6).hex()}.wav"

    def _path(self, engine: str, text: str) -> Path:
        fingerprint = hashlib.sha256("\0".join((RECIPE, engine, text)).encode()).hexdigest()
        return self._folder / f"{fingerprint[:32]}.wav"

    def _make_room(self) -> None:
        """Delete the files that were not used for longest until the rest is within the limit."""
        files: list[tuple[float, int, str]] = []
        for entry in os.scandir(self._folder):
            with suppress(OSError):  # gone meanwhile
                stat = entry.stat()
                files.append((stat.st_mtime, stat.st_size, entry.path))
        too_much = sum(size for _, size, _ in files) - self._limit_bytes
        for _, size, path in sorted(files):
            if too_much <= 0:
                return
            with suppress(OSError):  # on Windows a file that is just being played stays
                os.unlink(path)
                too_much -= size
