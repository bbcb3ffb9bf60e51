"""What a backup is: when and why it was made, and what is in it. Files are read elsewhere."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from psoas_timer.core.problems import Problem


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    MIGRATION = "migration"
    RESTORE = "restore"
    IMPORT = "import"
    IMPORTED = "imported"
    MENDING = "mending"

    @property
    def is_before_change(self) -> bool:
        """Tell whether it holds what was there before the program changed much at once."""
        return self in (Reason.MIGRATION, Reason.RESTORE, Reason.IMPORT, Reason.MENDING)


@dataclass(frozen=True, slots=True)
class HistoryFigures:
    """A history at a glance.

    `version` is that of its tables, `latest` the local start of its last session, and `is_sound`
    tells whether SQLite finds nothing wrong inside.
    """

    version: int
    sessions: int
    days: int
    latest: datetime | None
    is_sound: bool


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in a backup: its name there, such as "routines/mine.toml", its length and CRC-32.

    SHA-256 would bring OpenSSL into the memory of the window; this guards against accidents.
    """

    name: str
    size_bytes: int
    crc32: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    `made` is the aware local time, `program` the version that made it. `history` is None where no
    session had been kept yet. `left_out` names what could not be read then.
    """

    made: datetime
    reason: Reason
    program: str
    history: HistoryFigures | None = None
    files: tuple[StoredFile, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that lies in `file`."""

    file: Path
    size_bytes: int
    manifest: Manifest

    @property
    def day(self) -> date:
        """The local date on which it was made."""
        return self.manifest.made.date()

    @property
    def sessions(self) -> int:
        """How many sessions are in its history."""
        return 0 if self.manifest.history is None else self.manifest.history.sessions

    @property
    def days(self) -> int:
        """On how many days they were."""
        return 0 if self.manifest.history is None else self.manifest.history.days

    @property
    def latest(self) -> datetime | None:
        """The local start of its last session, or None."""
        return None if self.manifest.history is None else self.manifest.history.latest

    @property
    def is_sound(self) -> bool:
        """Tell whether its history was sound when it was copied."""
        return self.manifest.history is None or self.manifest.history.is_sound


@dataclass(frozen=True, slots=True)
class BrokenBackup:
    """A file among the backups that can't be used, and why."""

    file: Path
    problem: Problem


class Scope(StrEnum):
    """How much of a backup is taken back."""

    ALL = "all"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: `before` has everything as it was; restoring it undoes this."""

    scope: Scope
    before: Backup
