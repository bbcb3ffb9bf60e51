"""What could not go into the database yet: a small file each, so that nothing is lost.

When it goes in is decided in store.py and waiting_ratings.py.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.record_json import from_json, to_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.presence import files_ending
from psoas_timer.services.whole_files import write_whole


class _Known(Protocol):
    @property
    def id(self) -> str:
        """What tells it from all others."""
        ...


Thing = TypeVar("Thing", bound=_Known)


class Unsaved(Generic[Thing]):
    """A folder of things that wait; it is made when the first one has to.

    `write` and `read` turn one into JSON values and back; `area` begins the keys of what is said
    about files that can't be read.
    """

    def __init__(
        self,
        folder: Path,
        write: Callable[[Thing], Mapping[str, object]],
        read: Callable[[JsonFields], Thing],
        area: str,
    ) -> None:
        self._folder = folder
        self._to_json = write
        self._from_json = read
        self._area = area

    def read(self) -> tuple[dict[str, Thing], tuple[Problem, ...]]:
        """What waits, by its id, and what could not be read; that stays where it is."""
        found: dict[str, Thing] = {}
        problems: list[Problem] = []
        try:
            paths = files_ending(self._folder, ".json")
        except OSError as error:
            what = message(f"{self._area}_unknown", reason=os_reason(error))
            mend = message("files.mend_unreadable_folder")
            return {}, (Problem(what, mend, file=str(self._folder)),)
        for path in paths:
            try:
                thing = self._from_json(JsonFields.parse(path.read_bytes()))
            except (OSError, ValueError) as error:
                what = message(f"{self._area}_unreadable", reason=os_reason(error))
                mend = message(f"{self._area}_unreadable.mend")
                problems.append(Problem(what, mend, file=str(path)))
            else:
                found[thing.id] = thing
        return found, tuple(problems)

    def keep(self, thing: Thing) -> None:
        """Write it down to wait; raises OSError where even that is not possible."""
        content = json.dumps(self._to_json(thing), ensure_ascii=False, indent=1)
        write_whole(self._file(thing.id), content.encode())

    def forget(self, thing_id: str) -> None:
        """It is safe in the database. Raises OSError where its file can't be removed."""
        self._file(thing_id).unlink(missing_ok=True)

    def _file(self, thing_id: str) -> Path:
        return self._folder / f"{thing_id}.json"


class UnsavedSessions(Unsaved[SessionRecord]):
    """The folder of waiting sessions."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, to_json, from_json, "history.unsaved")
