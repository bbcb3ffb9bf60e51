"""What restoring a backup would change, as values. Finding it out lives in services.backups."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FileChange(StrEnum):
    """What becomes of a file of the person's."""

    REPLACED = "replaced"
    BROUGHT_BACK = "brought_back"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class NamedSession:
    """A session, as a person knows it."""

    day: date
    routine_name: str


@dataclass(frozen=True, slots=True)
class Preview:
    """How a backup differs from what is here.

    `only_there` and `only_here` count sessions, of which the latest are named; `ratings_there` and
    `ratings_here` count ratings. `notes_differ` stands for the notes of sessions both have, and for
    pauses, rules and corrected days of the streak; `files` are those that differ, by their name in
    a backup.
    """

    only_there: int
    only_here: int
    latest_there: tuple[NamedSession, ...]
    latest_here: tuple[NamedSession, ...]
    ratings_there: int
    ratings_here: int
    notes_differ: bool
    files: tuple[tuple[str, FileChange], ...]
