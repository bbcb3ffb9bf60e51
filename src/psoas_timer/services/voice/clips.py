"""The recorded voice that comes with the program: which file says what. Playing lives elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.session.sayings import Phrase, Spoken
from psoas_timer.services.os_reason import os_reason

INDEX = "index.toml"
"""Names the file and the length of every phrase; it lies beside the clips."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound file that says one phrase, and how long that takes."""

    path: Path
    length_ms: int


class BundledClips:
    """The clips in one folder. The index is read when the first phrase is looked for.

    Its 280 entries take 5 to 15 ms, which neither the start of the program nor a running session
    should wait for: a session has it read before its clock starts.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._clips: Mapping[Phrase, Clip] | None = None
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the index; () before it was read."""

    def find(self, phrase: Phrase) -> Clip | None:
        """The clip that says this phrase, None where there is none."""
        if self._clips is None:
            self._clips, self.problems = _read(self._folder())
        return self._clips.get(phrase)


def _read(folder: Path) -> tuple[Mapping[Phrase, Clip], tuple[Problem, ...]]:
    import tomllib  # not before the first session

    index = folder / INDEX
    try:
        content = tomllib.loads(index.read_text(encoding="utf-8"))
        there = {path.name for path in folder.iterdir()}
    except OSError as error:
        return {}, (_problem(index, "voice.index_unreadable", reason=os_reason(error)),)
    except ValueError as error:  # TOML or UTF-8 that is none
        return {}, (_problem(index, "voice.index_broken", reason=str(error)),)
    entries = content.get("clip")
    if not isinstance(entries, list):
        return {}, (_problem(index, "voice.index_empty"),)
    read = [_entry(folder, entry, there) for entry in entries]
    known = dict(pair for pair in read if pair is not None)
    unusable = len(read) - len(known)
    problems = (_problem(index, "voice.clips_missing", count=unusable),) if unusable else ()
    return known, problems


def _entry(folder: Path, entry: object, there: set[str]) -> tuple[Phrase, Clip] | None:
    """One entry of the index; None where it, or its file, is not as it should be."""
    match entry:
        case {"phrase": str(name), "file": str(file), "length_ms": int(length_ms)}:
            phrase: Phrase | None = Spoken(name) if name in set(Spoken) else None
        case {"text": str(text), "file": str(file), "length_ms": int(length_ms)}:
            phrase = text
        case _:
            return None
    if phrase is None or file not in there or length_ms <= 0:
        return None
    return phrase, Clip(folder / file, length_ms)


def _problem(index: Path, key: str, **args: str | int) -> Problem:
    mend = message("voice.mend_install_again")
    return Problem(message(key, **args), mend, file=str(index), severity=Severity.WARNING)
