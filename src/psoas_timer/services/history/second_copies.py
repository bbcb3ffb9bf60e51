"""What was saved since the latest backup, once more: a small file each, outside of the database.

They go when a checked backup holds them (services/backups). What is missing from the history is put
back out of them in putting_back.py.
"""

import json
import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import notes_json, rating_json, record_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.presence import files_ending
from psoas_timer.services.whole_files import draft_beside, sync_folder

logger = logging.getLogger(__name__)

SYNC_AFTER_S = 0.5
"""What is saved shortly after one another is brought to the disk together, and not meanwhile."""

LAST_SYNC_S = 1.0
"""Closing waits no longer than this for the disk."""

Thing = TypeVar("Thing")
_Change = tuple[Path, Callable[[], Mapping[str, object]] | None]
"""The file of a copy, and what is to stand in it; None for no file."""

Seen = dict[Path, tuple[int, int]]
"""The copies there were at a moment, by time and length."""


@dataclass(frozen=True, slots=True)
class NotesCopy:
    """The notes of the streak as they were after so many `changes`."""

    changes: int
    notes: StreakNotes


class SecondCopies:
    """The copies in `folder`; with None there are none, and none are made.

    A thread writes them at once, and brings them to the disk a moment later: the session itself is
    in the database by then. That one can't be written is noted and changes nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._ratings = None if folder is None else folder / "ratings"
        self._streak = None if folder is None else folder / "streak"
        self._sorts = {folder: "session", self._ratings: "rating", self._streak: "streak"}
        self._changes: deque[_Change] = deque()
        self._lock = threading.Condition()
        self._is_closing = False
        self._thread: threading.Thread | None = None

    def keep(self, record: SessionRecord) -> None:
        """Have a copy of a session, in place of one from before."""
        self._change(self._folder, record.id, lambda: record_json.to_json(record))

    def keep_rating(self, rating: Rating) -> None:
        """The same for a rating."""
        self._change(self._ratings, rating.id, lambda: rating_json.to_json(rating))

    def keep_notes(self, copy: NotesCopy) -> None:
        """The same for all notes of the streak; each change of them has a copy of its own."""
        values = {"changes": copy.changes, **notes_json.to_json(copy.notes)}
        self._change(self._streak, str(copy.changes), lambda: values)

    def forget(self, session_id: str) -> None:
        """Have no copy of this session."""
        self._change(self._folder, session_id, None)

    def forget_rating(self, rating_id: str) -> None:
        """Have no copy of this rating."""
        self._change(self._ratings, rating_id, None)

    def sessions(self) -> list[SessionRecord]:
        """All sessions of which there is a copy that can be read."""
        return _read(self._folder, record_json.from_json)

    def ratings(self) -> list[Rating]:
        """The same for ratings."""
        return _read(self._ratings, rating_json.from_json)

    def notes(self) -> NotesCopy | None:
        """The latest copy of the notes of the streak that can be read, or None."""
        copies = _read(self._streak, _notes_copy)
        return max(copies, key=lambda copy: copy.changes, default=None)

    def seen(self) -> Seen:
        """The copies there are now, of every sort."""
        found: Seen = {}
        for folder in self._sorts:
            for path in _files(folder):
                with suppress(OSError):
                    status = path.stat()
                    found[path] = status.st_mtime_ns, status.st_size
        return found

    def forget_unchanged(self, seen: Seen, is_held: Callable[[str, str], bool]) -> None:
        """Remove those that are as they were seen, where `is_held` says so of what they copy.

        It is asked of "session" or "rating" and an id, of "streak" and the number of changes.
        """
        now = self.seen()
        for path, status in seen.items():
            if now.get(path) == status and is_held(self._sorts[path.parent], path.stem):
                _remove(path)

    def close(self) -> None:
        """Wait for the disk, but not for long."""
        with self._lock:
            self._is_closing = True
            self._lock.notify()
            thread = self._thread
        if thread is not None:
            thread.join(LAST_SYNC_S)
        self._is_closing = False

    def _change(
        self, folder: Path | None, name: str, values: Callable[[], Mapping[str, object]] | None
    ) -> None:
        if folder is None:
            return
        with self._lock:
            self._changes.append((folder / f"{name}.json", values))
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="copies", daemon=True)
                self._thread.start()
            else:
                self._lock.notify()

    def _work(self) -> None:
        """Write what there is, and once no more comes bring it to the disk."""
        written: set[Path] = set()
        while True:
            with self._lock:
                if not self._changes and written and not self._is_closing:
                    self._lock.wait(SYNC_AFTER_S)
                changes, self._changes = self._changes, deque()
                if not changes and not written:
                    self._thread = None
                    return
            if not changes:
                _sync(written)
                written = set()
            for path, values in changes:
                if values is None:
                    _remove(path)
                elif _write(path, values()):
                    written.add(path)


def _write(path: Path, values: Mapping[str, object]) -> bool:
    draft = draft_beside(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        os.replace(draft, path)
    except OSError as error:
        logger.info("no second copy %s could be made: %s", path.name, error)
        return False
    return True


def _sync(paths: set[Path]) -> None:
    for path in paths:
        with suppress(OSError), path.open("rb+") as file:  # it may be gone again already
            os.fsync(file.fileno())
    for folder in {path.parent for path in paths}:
        sync_folder(folder)


def _read(folder: Path | None, make: Callable[[JsonFields], Thing]) -> list[Thing]:
    found = []
    for path in _files(folder):
        try:
            found.append(make(JsonFields.parse(path.read_bytes())))
        except (OSError, ValueError) as error:
            logger.info("the second copy %s can't be read: %s", path.name, error)
    return found


def _notes_copy(fields: JsonFields) -> NotesCopy:
    return NotesCopy(fields.whole("changes"), notes_json.from_json(fields))


def _files(folder: Path | None) -> tuple[Path, ...]:
    try:
        return () if folder is None else files_ending(folder, ".json")
    except OSError as error:
        logger.info("second copies can't be looked for: %s", error)
        return ()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
