"""Sessions that could not go into the database yet: a small file each, so that none is lost.

When they go in is decided in store.py.
"""

import json
from pathlib import Path

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.record_json import from_json, to_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.presence import files_ending
from psoas_timer.services.whole_files import write_whole


class UnsavedSessions:
    """The folder of waiting sessions; it is made when the first one has to wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> tuple[dict[str, SessionRecord], tuple[Problem, ...]]:
        """The waiting sessions by their id, and what could not be read; that stays where it is."""
        found: dict[str, SessionRecord] = {}
        problems: list[Problem] = []
        try:
            paths = files_ending(self._folder, ".json")
        except OSError as error:
            what = message("history.unsaved_unknown", reason=error.strerror or str(error))
            mend = message("files.mend_unreadable_folder")
            return {}, (Problem(what, mend, file=str(self._folder)),)
        for path in paths:
            try:
                record = from_json(JsonFields.parse(path.read_bytes()))
            except (OSError, ValueError) as error:
                what = message("history.unsaved_unreadable", reason=str(error))
                mend = message("history.unsaved_unreadable.mend")
                problems.append(Problem(what, mend, file=str(path)))
            else:
                found[record.id] = record
        return found, tuple(problems)

    def keep(self, record: SessionRecord) -> None:
        """Write a session down to wait; raises OSError where even that is not possible."""
        content = json.dumps(to_json(record), ensure_ascii=False, indent=1)
        write_whole(self._file(record.id), content.encode())

    def forget(self, session_id: str) -> None:
        """The session is safe in the database. Raises OSError where its file can't be removed."""
        self._file(session_id).unlink(missing_ok=True)

    def _file(self, session_id: str) -> Path:
        return self._folder / f"{session_id}.json"
