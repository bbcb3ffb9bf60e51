"""Homes with a history and the desk of exports and imports, without the rest of the program."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.exchange.exchange_desk import ExchangeDesk, Form
from psoas_timer.services.exchange.intake import ImportReport
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock

TODAY = date(2026, 3, 2)
AROUND = Surroundings(TODAY, UTC, lambda started: practice_date(started, 4))


class Home:
    """A history in a folder of its own; `backups` are why those around imports were made.

    `problems` are what these say: nothing, but for the reasons that are named.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.backups: list[Reason] = []
        self.problems: dict[Reason, Problem] = {}
        self.desk = ExchangeDesk(self.open, lambda: AROUND, self._back_up)

    @property
    def file(self) -> Path:
        return self.folder / "history.sqlite3"

    def open(self) -> SqliteHistory:
        return SqliteHistory(self.file, self.folder / "unsaved", FakeClock())

    def add(self, *records: SessionRecord) -> None:
        with closing(self.open()) as history:
            for record in records:
                history.add(record)

    def sessions(self) -> dict[str, SessionRecord]:
        """All sessions by their ids, also deleted ones."""
        with closing(self.open()) as history:
            found = (*history.recent(10_000), *history.deleted())
        return {record.id: record for record in found}

    def corrected(self) -> frozenset[date]:
        with closing(self.open()) as history:
            return history.streak_notes().corrected

    def export(self, form: Form = Form.JSON, name: str = "out") -> Path:
        path = self.folder / f"{name}.{form}"
        self.desk.export(form, path, _describe)
        return path

    def import_file(self, path: Path, *names: str) -> ImportReport:
        return self.desk.take_over(self.desk.look_into(path), names)

    def look(self, path: Path, *names: str) -> ImportReport:
        return self.desk.preview(self.desk.look_into(path), names)

    def _back_up(self, reason: Reason) -> Problem | None:
        self.backups.append(reason)
        return self.problems.get(reason)


def _describe(record: SessionRecord) -> str:
    return f"{record.held_ms} ms, {record.note}"


def instant(day: int, hour: int = 7, minute: int = 30) -> datetime:
    """A time on a day of March 2026."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)
