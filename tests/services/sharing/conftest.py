"""A person's library with a folder of routines of their own, and the desk that changes it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary, Source
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.services.sharing.trash import Trash

PLAIN = """\
# from my physiotherapist
schema = 1
id = "mine"
name = "Mine"  # for the evening

[[step]]
exercise = "glute-bridge"
reps = 5
"""

DRAWN = """\
schema = 1
id = "drawn"
name = "Drawn"

[[step]]
name = "Towel under the knee"
kind = "rest"
hold_s = 30
picture = "towel.png"  # drawn by hand
"""


class Somebody:
    """One person's routines; `days` moves their clock on."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "routines"
        self.folder.mkdir(parents=True)
        self.now = datetime(2026, 3, 2, 8, tzinfo=UTC)
        self.library = RoutineLibrary(assets_dir(), self.folder)
        self.trash = Trash(home / "trash", self._tick)
        self.desk = SharingDesk(self.library, self.folder, self.trash, home / "drafts")
        self.library.reload()

    def _tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.library.reload()
        return path

    def entry(self, routine_id: str) -> LoadedRoutine:
        entries = self.library.entries()
        loaded = [entry for entry in entries if isinstance(entry, LoadedRoutine)]
        return next(entry for entry in loaded if entry.routine.id == routine_id)

    def own_ids(self) -> list[str]:
        return sorted(
            entry.routine.id if isinstance(entry, LoadedRoutine) else f"broken {entry.name}"
            for entry in self.library.entries()
            if entry.source is Source.USER
        )

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def giver(tmp_path) -> Somebody:
    return Somebody(tmp_path / "giver")


@pytest.fixture
def taker(tmp_path) -> Somebody:
    return Somebody(tmp_path / "taker")
