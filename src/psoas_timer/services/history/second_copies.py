"""What was saved since the latest backup, once more: a small file each, outside of the database.

They go when a checked backup holds them (services/backups). What is missing from the history is put
back out of them in putting_back.py.
"""

import json
import logging
import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import rating_json, record_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.presence import files_ending
from psoas_timer.services.whole_files import sync_folder

logger = logging.getLogger(__name__)

LAST_SYNC_S = 1.0
"""Closing waits no longer than this for the disk."""

Thing = TypeVar("Thing")
Seen = dict[Path, tuple[int, int]]
"""The copies there were at a moment, by time and length."""


class SecondCopies:
    """The copies in `folder`; with None there are none, and none are made.

    A copy is with the system when `keep` returns, and a thread brings it to the disk: the session
    itself is in the database by then. That it can't be written is noted and changes nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._ratings = None if folder is None else folder / "ratings"
        self._syncing: threading.Thread | None = None

    def keep(self, record: SessionRecord) -> None:
        """Have a copy of a session, in place of one from before."""
        if self._folder is not None:
            self._write(self._folder / f"{record.id}.json", record_json.to_json(record))

    def keep_rating(self, rating: Rating) -> None:
        """The same for a rating."""
        if self._ratings is not None:
            self._write(self._ratings / f"{rating.id}.json", rating_json.to_json(rating))

    def forget(self, session_id: str) -> None:
        """Have no copy of this session."""
        if self._folder is not None:
            _remove(self._folder / f"{session_id}.json")

    def forget_rating(self, rating_id: str) -> None:
        """Have no copy of this rating."""
        if self._ratings is not None:
            _remove(self._ratings / f"{rating_id}.json")

    def sessions(self) -> list[SessionRecord]:
        """All sessions of which there is a copy that can be read."""
        return _read(self._folder, record_json.from_json)

    def ratings(self) -> list[Rating]:
        """The same for ratings."""
        return _read(self._ratings, rating_json.from_json)

    def seen(self) -> Seen:
        """The copies there are now; those of ratings, too."""
        found: Seen = {}
        for folder in (self._folder, self._ratings):
            for path in _files(folder):
                with suppress(OSError):
                    status = path.stat()
                    found[path] = status.st_mtime_ns, status.st_size
        return found

    def forget_unchanged(self, seen: Seen, is_held: Callable[[str, str], bool]) -> None:
        """Remove those that are as they were seen, where `is_held("session" or "rating", id)`."""
        now = self.seen()
        for path, status in seen.items():
            sort = "session" if path.parent == self._folder else "rating"
            if now.get(path) == status and is_held(sort, path.stem):
                _remove(path)

    def close(self) -> None:
        """Wait for the disk, but not for long."""
        if self._syncing is not None:
            self._syncing.join(LAST_SYNC_S)

    def _write(self, path: Path, values: Mapping[str, object]) -> None:
        draft = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            os.replace(draft, path)
        except OSError as error:
            logger.info("no second copy of %s could be made: %s", path.name, error)
            return
        self._syncing = threading.Thread(target=_sync, args=(path,), name="sync copy", daemon=True)
        self._syncing.start()


def _sync(path: Path) -> None:
    with suppress(OSError), path.open("rb+") as file:  # it may be gone again already
        os.fsync(file.fileno())
    sync_folder(path.parent)


def _read(folder: Path | None, make: Callable[[JsonFields], Thing]) -> list[Thing]:
    found = []
    for path in _files(folder):
        try:
            found.append(make(JsonFields.parse(path.read_bytes())))
        except (OSError, ValueError) as error:
            logger.info("the second copy %s can't be read: %s", path.name, error)
    return found


def _files(folder: Path | None) -> tuple[Path, ...]:
    try:
        return () if folder is None else files_ending(folder, ".json")
    except OSError as error:
        logger.info("second copies can't be looked for: %s", error)
        return ()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
