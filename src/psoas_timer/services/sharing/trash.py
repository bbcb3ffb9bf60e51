"""Routines that were put away or replaced: kept for 30 days, each in a folder of its own.

Taking one back is done by the sharing desk, as with any file that comes in.
"""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from psoas_timer.core.content.routine import Routine
from psoas_timer.services.content.picture_file import read_picture
from psoas_timer.services.whole_files import write_whole

KEPT = timedelta(days=30)

_FORM = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"\d{8}T\d{12}Z")


@dataclass(frozen=True, slots=True)
class Thrown:
    """A routine in the trash: its file there, under its old name, and when it came."""

    path: Path
    when: datetime


class Trash:
    """The folder; what has been there for 30 days goes when something else comes."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now

    def keep(self, routine: Routine, path: Path) -> Thrown:
        """Copy a routine's file here, with its pictures. Raises OSError, and nothing is copied."""
        now = self._now().astimezone(UTC)
        self._purge(now)
        while (folder := self._folder / now.strftime(_FORM)).exists():
            now += timedelta(microseconds=1)  # two at one instant, or a clock that was set back
        for name in routine.pictures:
            content = read_picture(path.parent, name)
            if isinstance(content, bytes):
                write_whole(folder / name, content)
        kept = folder / path.name
        write_whole(kept, path.read_bytes())  # last: without it there is nothing here
        return Thrown(kept, now)

    def entries(self) -> tuple[Thrown, ...]:
        """What is here, the latest first. Raises OSError."""
        found = (_thrown(folder) for folder in self._folders())
        return tuple(sorted(filter(None, found), key=lambda each: each.when, reverse=True))

    def forget(self, thrown: Thrown) -> None:
        """Delete it for good, if it is still here, and the trash with the last. Raises OSError."""
        with suppress(FileNotFoundError):
            shutil.rmtree(thrown.path.parent)
        with suppress(OSError):
            self._folder.rmdir()

    def _purge(self, now: datetime) -> None:
        for folder in self._folders():
            if _when(folder) < now - KEPT:
                shutil.rmtree(folder, ignore_errors=True)

    def _folders(self) -> list[Path]:
        """Those that were made here; whatever else lies there is left alone."""
        try:
            inside = list(self._folder.iterdir())
        except FileNotFoundError:
            return []
        return [each for each in inside if _NAME.fullmatch(each.name) and _is_folder(each)]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _thrown(folder: Path) -> Thrown | None:
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml")
    return Thrown(files[0], _when(folder)) if files else None


def _when(folder: Path) -> datetime:
    return datetime.strptime(folder.name, _FORM).replace(tzinfo=UTC)
