"""Where front ends export the history and import files; each call may be made on any thread.

A history of its own is opened for each, so the program's own one goes on meanwhile.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.exchange.calendar_export import Describe, calendar_text
from psoas_timer.services.exchange.csv_export import table_text
from psoas_timer.services.exchange.history_json import history_text
from psoas_timer.services.exchange.intake import ImportReport, Intake
from psoas_timer.services.exchange.recognising import Incoming, recognised
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.exchange.trouble import ExchangeTrouble, trouble
from psoas_timer.services.exchange.watch import Watch, unwatched, watched
from psoas_timer.services.history.archive import Archive
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_pieces

PIECE = 1 << 16
"""Characters that are written at once."""

Answer = TypeVar("Answer")


class Form(StrEnum):
    """What the history can be exported as; the value is the ending of the file."""

    JSON = "json"
    CSV = "csv"
    CALENDAR = "ics"


class ExchangeDesk:
    """Exports, looks into files, and imports.

    All of it raises ExchangeTrouble where it can't be done, and Cancelled where the watcher says
    so; then nothing has changed. `back_up` is asked before an import changes anything, and after
    it, and says why that could not be done, or None.
    """

    def __init__(
        self,
        open_history: Callable[[], SqliteHistory],
        around: Callable[[], Surroundings],
        back_up: Callable[[Reason], Problem | None],
    ) -> None:
        self._open_history = open_history
        self._around = around
        self._back_up = back_up

    def export(self, form: Form, file: Path, describe: Describe, watch: Watch = unwatched) -> int:
        """Write the history to a file, in place of one that is there; gives how many sessions.

        `describe` words a session for a calendar.
        """
        counted = 0

        def write(archive: Archive) -> None:
            def sessions() -> Iterator[SessionRecord]:
                nonlocal counted
                for record in watched(archive.sessions(), watch, archive.session_count()):
                    counted += form is Form.JSON or record.deleted is None
                    yield record

            try:
                write_pieces(file, _pieces(_text(form, archive, sessions(), describe)))
            except OSError as error:
                raise trouble("not_written", file, reason=os_reason(error)) from error

        self._with_archive(write, changes=False)
        return counted

    def look_into(self, file: Path) -> Incoming:
        """Tell what a file is, and what can be chosen in it."""
        try:
            return recognised(file, self._around())
        except OSError as error:
            raise trouble("unreadable", file, reason=os_reason(error)) from error

    def preview(
        self, incoming: Incoming, names: Collection[str], watch: Watch = unwatched
    ) -> ImportReport:
        """What an import of these names would do; nothing is changed."""
        return self._take(incoming, names, watch, is_dry=True)

    def take_over(
        self, incoming: Incoming, names: Collection[str], watch: Watch = unwatched
    ) -> ImportReport:
        """Import it: all of what can be used, or nothing. A second time changes nothing."""
        problem = self._back_up(Reason.IMPORT)
        if problem is not None:
            raise ExchangeTrouble(problem)
        report = self._take(incoming, names, watch, is_dry=False)
        if not report.changes_anything:
            return report
        return replace(report, not_backed_up=self._back_up_what_came())

    def _back_up_what_came(self) -> Problem | None:
        """Have it in a second place, too; why it is not, or None."""
        try:
            return self._back_up(Reason.IMPORTED)
        except KeyboardInterrupt:  # too late to call the import itself off
            what, mend = message("exchange.not_backed_up"), message("exchange.not_backed_up.mend")
            return Problem(what, mend, severity=Severity.WARNING)

    def _take(
        self, incoming: Incoming, names: Collection[str], watch: Watch, *, is_dry: bool
    ) -> ImportReport:
        def wanted(name: str) -> bool:
            return not incoming.names or name in names

        def take(archive: Archive) -> ImportReport:
            try:
                return Intake(archive, is_dry=is_dry).take(incoming.entries(wanted, watch))
            except OSError as error:
                raise trouble("unreadable", incoming.file, reason=os_reason(error)) from error

        return self._with_archive(take, changes=not is_dry)

    def _with_archive(self, work: Callable[[Archive], Answer], *, changes: bool) -> Answer:
        with closing(self._open_history()) as history:
            try:
                return history.whole(work, changes=changes)
            except HistoryUnavailable as error:
                raise ExchangeTrouble(error.args[0]) from error


def _text(
    form: Form, archive: Archive, sessions: Iterator[SessionRecord], describe: Describe
) -> Iterator[str]:
    match form:
        case Form.JSON:
            return history_text(sessions, archive.ratings(), archive.streak_notes())
        case Form.CSV:
            return table_text(sessions)
        case Form.CALENDAR:
            return calendar_text(sessions, describe)


def _pieces(text: Iterator[str]) -> Iterator[bytes]:
    """The text in UTF-8, in pieces that are worth a call of the system."""
    piece: list[str] = []
    length = 0
    for part in text:
        piece.append(part)
        length += len(part)
        if length >= PIECE:
            yield "".join(piece).encode(errors="replace")
            piece, length = [], 0
    yield "".join(piece).encode(errors="replace")
