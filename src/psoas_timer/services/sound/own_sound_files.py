"""Takes files of the person as sounds, and gives sounds of the set back. Playing is elsewhere."""

from collections.abc import Callable
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sound.own_sounds import ENDINGS
from psoas_timer.services.whole_files import write_whole

Check = Callable[[str], Problem | None]
"""Says what is wrong with a sound file, None if nothing; may take a second."""

_BEGINNINGS = {b"RIFF": ".wav", b"fLaC": ".flac", b"OggS": ".ogg"}
"""How files begin; MP3 has no such mark."""


class OwnSoundFiles:
    """The folder of own sounds, each file named after the sound that it replaces."""

    def __init__(self, folder: Path, check: Check) -> None:
        self._folder = folder
        self._check = check

    def file_of(self, sound: str) -> Path | None:
        """The file that replaces this sound; None where the set's own one is heard."""
        return next(iter(self._files_of(sound)), None)

    def take(self, sound: str, file: Path) -> Problem | None:
        """Copy a file into the folder as this sound; blocks. What is wrong with it comes back.

        Then nothing has changed.
        """
        problem = self._check(str(file))
        if problem is not None:
            return problem
        try:
            content = file.read_bytes()
        except OSError as error:
            what = message("sound.file_unreadable", reason=os_reason(error))
            return Problem(what, message("sound.mend_readable"), file=str(file))
        target = self._folder / f"{sound}{_ending(content)}"
        before = self._files_of(sound)
        try:
            write_whole(target, content)
            for old in before:
                if old != target:
                    old.unlink(missing_ok=True)
        except OSError as error:
            return _not_changed(target, error)
        return None

    def give_back(self, sound: str) -> Problem | None:
        """Remove the copy, so that the set's own sound is heard; what went wrong comes back."""
        for path in self._files_of(sound):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                return _not_changed(path, error)
        return None

    def _files_of(self, sound: str) -> list[Path]:
        try:
            found = sorted(self._folder.iterdir())
        except OSError:  # mostly there is no such folder; what else is wrong, the player tells
            return []
        return [path for path in found if path.stem == sound and path.suffix.lower() in ENDINGS]


def _ending(content: bytes) -> str:
    return _BEGINNINGS.get(content[:4], ".mp3")


def _not_changed(path: Path, error: OSError) -> Problem:
    what = message("sound.own_not_changed", reason=os_reason(error))
    return Problem(what, message("sound.mend_not_changed"), file=str(path))
