"""The open file of the history, and what is done where it is not there, empty or damaged.

What is stored in it lives in sessions.py, what damage and refusal mean in database.py.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.messages import Message, message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.history.companions import has_log, log_of
from psoas_timer.services.history.damage import set_aside
from psoas_timer.services.history.guard import Guard
from psoas_timer.services.history.second_copies import SecondCopies
from psoas_timer.services.presence import may_exist

if TYPE_CHECKING:
    import sqlite3

_Identity = tuple[int, int]
_Identities = tuple[_Identity | None, _Identity | None]


class ConnectedFile:
    """A database that is opened at first use, and anew where its file was replaced meanwhile.

    What is gone is brought back where the `guard` has a backup, and what is missing in it out of
    the `copies`.
    """

    def __init__(self, file: Path, clock: Clock, guard: Guard | None, copies: SecondCopies) -> None:
        self._file = file
        self._clock = clock
        self._guard = guard
        self._copies = copies
        self._connection: sqlite3.Connection | None = None
        self._opened: _Identities | None = None
        self._is_anew = False
        self._is_checked = False
        self._found: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong since the start, such as a file that was set aside."""
        return tuple(self._found)

    def may_exist(self) -> bool:
        """Tell whether there is a history, or one that can be brought back."""
        return may_exist(self._file) or self._can_come_back()

    def connection(self) -> "sqlite3.Connection":
        """The open database; raises as `open_database` does."""
        from psoas_timer.services.history.database import open_database

        if self._connection is not None and _identities(self._file) != self._opened:
            self.close()  # replaced or removed meanwhile: what is written there would be lost
        if self._connection is None:
            self._look_after_what_is_not_there()
            self._connection = open_database(
                self._file, None if self._guard is None else self._guard.before_migration
            )
            self._opened = _identities(self._file)
            self._is_checked = False
        if not self._is_checked:
            self._put_back(self._connection)
        return self._connection

    def replace_damaged(self) -> Problem:
        """Set a damaged file aside and have another one in its place; gives what is said of it.

        Raises HistoryUnavailable where it can't be renamed.
        """
        from psoas_timer.services.history.database import translated_errors

        self.close()
        with translated_errors(self._file):
            aside = set_aside(self._file, self._clock.now_local().date().isoformat())
        return self._begin_anew("damaged", aside.name)

    def close(self) -> None:
        """Let the file go; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._copies.close()

    def _look_after_what_is_not_there(self) -> None:
        if self._is_anew:
            return
        if _identity(self._file) is None:
            if self._can_come_back():
                self._begin_anew("gone")
        elif self._file.stat().st_size == 0 and not has_log(self._file):
            if self._can_come_back():
                os.unlink(self._file)
            self._begin_anew("empty")

    def _begin_anew(self, how: str, name: str = "") -> Problem:
        """Have the newest backup in the place of the file, if there is one, and say so."""
        when = None if self._guard is None else self._guard.bring_back()
        self._is_anew = True
        key = f"history.{how}" if when is None else f"history.{how}.back"
        what = message(key, name=name, when=when or "")
        mend = message(f"{key}.mend", name=name)
        severity = Severity.ERROR if how == "damaged" else Severity.WARNING
        problem = Problem(what, mend, file=str(self._file), severity=severity)
        self._found.append(problem)
        return problem

    def _can_come_back(self) -> bool:
        is_backed_up = self._guard is not None and self._guard.can_bring_back()
        return is_backed_up or bool(self._copies.seen())

    def _put_back(self, connection: "sqlite3.Connection") -> None:
        """Put what is missing back, if that is possible now; reading may be where it is not."""
        from psoas_timer.services.history.database import no_waiting, translated_errors
        from psoas_timer.services.history.putting_back import put_back

        with suppress(HistoryUnavailable), translated_errors(self._file), no_waiting(connection):
            back = put_back(connection, self._copies, is_older=self._is_anew)
            if back.sessions and not self._is_anew:
                self._tell_back(message("history.put_back", count=back.sessions))
            if back.has_notes and not self._is_anew:
                self._tell_back(message("history.put_back.streak"))
            self._is_checked, self._is_anew = True, False

    def _tell_back(self, what: Message) -> None:
        mend, file = message("history.put_back.mend"), str(self._file)
        self._found.append(Problem(what, mend, file=file, severity=Severity.WARNING))


def _identities(file: Path) -> _Identities:
    """Those of a database and of its log, which is as long there as a connection is open."""
    return _identity(file), _identity(log_of(file))


def _identity(file: Path) -> _Identity | None:
    """What tells this very file from another one of its name; None if there is none."""
    try:
        status = file.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
