"""The person's favourite routines, in `favourites.toml`; comments in it are kept.

Where favourites stand in a list is decided in core.content.routine_order.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Table, read_fields
from psoas_timer.services.content.list_fields import list_of
from psoas_timer.services.content.text_fields import identifier
from psoas_timer.services.preferences.persons_toml import PersonsToml

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEADING = "Your favourite routines, by their ids."

MOST = 500
"""More is no choice any more; what is beyond is told."""

FAVOURITES = list_of(identifier("favourites"), MOST)

Ids = tuple[str, ...]


class FavouriteStore:
    """The remembered favourites; the file is read at the first question, and nothing raises."""

    def __init__(self, file: Path) -> None:
        self._toml = PersonsToml(file, _read, _put, HEADING, "favourites")
        self._ids: Ids | None = None
        self._changes: dict[str, bool] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest change could not be saved."""
        self._known()
        return self._toml.problems

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the favourites; there may be none of that id any more."""
        return frozenset(self._known())

    def read_anew(self) -> None:
        """Hold to what the file says now: it was replaced as a whole."""
        self._ids = None
        self._changes.clear()

    def mark(self, routine_id: str, *, is_favourite: bool) -> None:
        """Take a routine among the favourites, or out of them.

        A file with problems is first copied beside itself; one that is no TOML at all is written
        anew. Where it can't be written they hold until the program ends.
        """
        self._changes[routine_id] = is_favourite
        self._ids = self._with_changes(self._known())
        self._toml.save(self._with_changes, self._ids)

    def _with_changes(self, said: Ids) -> Ids:
        """What the file says with all changes since the start, also those not saved then."""
        ids = dict.fromkeys(said)
        for routine_id, is_favourite in self._changes.items():
            if is_favourite:
                ids.setdefault(routine_id)
            else:
                ids.pop(routine_id, None)
        return tuple(ids)

    def _known(self) -> Ids:
        if self._ids is None:
            self._ids = self._toml.load()
        return self._ids


def _read(top: Table) -> Ids:
    return tuple(dict.fromkeys(read_fields(top, (FAVOURITES,))[FAVOURITES]))


def _put(document: "TOMLDocument", said: Ids, wanted: Ids) -> None:
    import tomlkit
    from tomlkit.items import Array

    listed = document.get(FAVOURITES.name)
    if not isinstance(listed, Array):
        listed = tomlkit.array().multiline(True)
        listed.extend(wanted)
        document[FAVOURITES.name] = listed
        return
    for routine_id in said:
        while routine_id not in wanted and routine_id in listed:
            listed.remove(routine_id)
    listed.extend(each for each in wanted if each not in said)
