"""Ratings that could not go into the database yet: held in memory and in a small file each."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.history import rating_rows
from psoas_timer.services.history.rating_json import from_json, to_json
from psoas_timer.services.history.unsaved import Unsaved
from psoas_timer.services.os_reason import os_reason

if TYPE_CHECKING:
    import sqlite3


class WaitingRatings:
    """Those of `folder`, which is read at the first question."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unsaved = Unsaved(folder, to_json, from_json, "ratings.unsaved")
        self._waiting: dict[str, Rating] | None = None
        self._unsafe: dict[str, Problem] = {}
        self._found: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What can't be read or kept, and how many wait; nothing before the first question."""
        found = [*self._found, *dict.fromkeys(self._unsafe.values())]
        if safe := len(self._waiting or {}) - len(self._unsafe):
            what, mend = message("ratings.waiting", count=safe), message("ratings.waiting.mend")
            found.append(Problem(what, mend, severity=Severity.WARNING))
        return tuple(found)

    @property
    def are_any(self) -> bool:
        """Tell whether a rating waits."""
        return bool(self._known())

    def let_wait(self, rating: Rating) -> None:
        """Keep a rating until it can be stored; one with its id goes.

        Raises HistoryUnavailable where it can't be written down; it is held in memory then.
        """
        self._known()[rating.id] = rating
        try:
            self._unsaved.keep(rating)
        except OSError as error:
            what = message("ratings.not_kept", reason=os_reason(error))
            mend = message("ratings.not_kept.mend")
            self._unsafe[rating.id] = Problem(what, mend, file=str(self._folder))
            raise HistoryUnavailable(self._unsafe[rating.id]) from error
        self._unsafe.pop(rating.id, None)

    def forget(self, rating_id: str) -> None:
        """It need not wait any longer."""
        self._known().pop(rating_id, None)
        self._unsafe.pop(rating_id, None)
        with suppress(OSError):  # a file that stays is stored once more at the next start
            self._unsaved.forget(rating_id)

    def store(self, connection: "sqlite3.Connection") -> None:
        """Put all of them into the database; what it raises leaves the rest waiting."""
        for rating in tuple(self._known().values()):
            rating_rows.put(connection, rating)
            self.forget(rating.id)

    def merged(self, stored: Iterable[Rating], since: date | None = None) -> tuple[Rating, ...]:
        """These and what waits from that practice date on, oldest first, each once."""
        waiting = (r for r in self._known().values() if since is None or r.practice_date >= since)
        together = {rating.id: rating for rating in (*stored, *waiting)}
        return tuple(sorted(together.values(), key=lambda each: (each.practice_date, each.at)))

    def _known(self) -> dict[str, Rating]:
        if self._waiting is None:
            self._waiting, self._found = self._unsaved.read()
        return self._waiting
