"""A person's files in a folder of the test's own, with a history and all else that is backed up."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import Places, places_under
from tests.fakes import FakeClock
from tests.services.history.records import MORNING, record

Start = Callable[[], SqliteHistory]


class Home:
    """A home with a history of three sessions, settings, adjusted holds and a routine."""

    def __init__(self, folder: Path) -> None:
        self.places: Places = places_under(folder)
        self.clock = FakeClock(local=MORNING)
        self.desk = BackupDesk(self.places, self.clock)
        self._opened: list[SqliteHistory] = []

    def fill(self) -> None:
        """Have something to lose."""
        self.places.routines.mkdir(parents=True)
        self.write("settings.toml", "[look]\ntheme = 'dark'\n")
        self.write("adjustments.toml", "# none\n")
        self.write("favourites.toml", 'favourites = ["calm-reset"]\n')
        self.write("routines/mine.toml", "name = 'Mine'\n")
        self.add("a", "b", "c")

    def write(self, name: str, text: str) -> Path:
        file = self.places.data / name
        file.write_text(text, encoding="utf-8")
        return file

    def add(self, *ids: str) -> None:
        """Store sessions of this day."""
        history = self.open()
        for each in ids:
            history.add(record(each, self.clock.local))
        history.close()

    def open(self) -> SqliteHistory:
        places = self.places
        self._opened.append(SqliteHistory(places.history_file, places.unsaved_sessions, self.clock))
        return self._opened[-1]

    def ids(self) -> set[str]:
        history = self.open()
        found = {each.id for each in history.recent(1_000)}
        history.close()
        return found

    def pass_days(self, days: int = 1) -> None:
        self.clock.local += timedelta(days=days)

    def make(self, reason: Reason = Reason.ASKED) -> Backup:
        made = self.desk.make(reason)
        assert isinstance(made, Backup), made
        return made

    def close(self) -> None:
        for history in self._opened:
            history.close()

    @property
    def names(self) -> list[str]:
        """What lies in the folder of backups."""
        folder = self.places.backups
        return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "home")
    home.fill()
    yield home
    home.close()


@pytest.fixture
def new_home(tmp_path: Path) -> Iterator[Home]:
    """Nothing was kept here yet."""
    home = Home(tmp_path / "home")
    yield home
    home.close()


@pytest.fixture
def start(new_home: Home) -> Iterator[Start]:
    """Open the history as a start of the program does."""
    opened: list[SqliteHistory] = []

    def started() -> SqliteHistory:
        places = new_home.places
        for each in opened:
            each.close()
        opened.append(
            SqliteHistory(
                places.history_file,
                places.unsaved_sessions,
                new_home.clock,
                new_home.desk,
                places.second_copies,
            )
        )
        return opened[-1]

    yield started
    for each in opened:
        each.close()


def destroy(file: Path, how: str) -> None:
    if how == "gone":
        file.unlink()
    elif how == "empty":
        file.write_bytes(b"")
    else:
        file.write_bytes(b"broken" * 99)


def key(answer: object) -> str:
    """The key of a problem that was expected."""
    assert isinstance(answer, Problem), answer
    return answer.what.key


def as_of(backup: Backup, made: datetime, **changes: object) -> Backup:
    """The same backup, made at another time."""
    file = backup.file.with_name(f"{made.isoformat()}.zip")
    return replace(backup, file=file, manifest=replace(backup.manifest, made=made, **changes))
