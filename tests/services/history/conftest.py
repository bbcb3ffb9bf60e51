"""A history in the test's own folder, closed afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock

OpenHistory = Callable[[], SqliteHistory]


@pytest.fixture
def history_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


@pytest.fixture
def unsaved_folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "unsaved"


@pytest.fixture
def open_history(history_file: Path, unsaved_folder: Path) -> Iterator[OpenHistory]:
    """Open the history as a start of the program does; again for another start."""
    opened: list[SqliteHistory] = []

    def open_once() -> SqliteHistory:
        opened.append(SqliteHistory(history_file, unsaved_folder, FakeClock()))
        return opened[-1]

    yield open_once
    for history in opened:
        history.close()
