"""The simpleaudio package, kept at arm's length: may it be used, and playing one sound with it."""

import sys
from collections.abc import Callable
from typing import Protocol

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SAMPLE_RATE
from psoas_timer.core.problems import Problem

ORIGINAL = "simpleaudio"
PATCHED = ("simpleaudio-patched", "simpleaudio-312compat")
"""Distributions that bring the same import name with the memory fix that Python 3.12 needs."""

CRASHES_FROM = (3, 12)
"""The original frees memory without holding the interpreter lock, which ends the process from 3.12
on as the first sound finishes (its issues 72, 74 and 76)."""


class OutputError(Exception):
    """A sound could not be started; the text is the library's."""


class Playing(Protocol):
    """A sound under way."""

    def stop(self) -> None:
        """End it."""

    def is_playing(self) -> bool:
        """False once it ended."""


class Output(Protocol):
    """Something that starts a sound at once."""

    def play(self, pcm: bytes) -> Playing:
        """Start it; may block for some 20 ms. Raises OutputError."""


def installed_version(distribution: str) -> str | None:
    """The version of an installed distribution, None where it is not installed."""
    import importlib.metadata  # 30 ms of imports that only this question needs

    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None


def simpleaudio_problem(
    python: tuple[int, int] = sys.version_info[:2],
    version_of: Callable[[str], str | None] = installed_version,
) -> Problem | None:
    """Why simpleaudio cannot be used here, None where it can. It is not imported for that."""
    original = version_of(ORIGINAL)
    patched = [name for name in PATCHED if version_of(name) is not None]
    if original is None and not patched:
        return Problem(
            message("sound.simpleaudio_missing"), message("sound.mend_install_simpleaudio")
        )
    if python >= CRASHES_FROM and original is not None:
        return Problem(
            message(
                "sound.simpleaudio_crashes",
                version=original,
                python=".".join(str(part) for part in python),
            ),
            message("sound.mend_replace_simpleaudio"),
        )
    return None


class SimpleaudioOutput:
    """Output through simpleaudio. Raises ImportError where it cannot be loaded."""

    def __init__(self) -> None:
        import simpleaudio  # Only once chosen: it loads the system's sound library.
        from simpleaudio import _simpleaudio

        self._library = simpleaudio
        self._error: type[Exception] = _simpleaudio.SimpleaudioError

    def play(self, pcm: bytes) -> Playing:
        """See Output.play."""
        try:
            playing: Playing = self._library.play_buffer(pcm, 1, 2, SAMPLE_RATE)
        except self._error as error:
            raise OutputError(str(error)) from error
        return playing
