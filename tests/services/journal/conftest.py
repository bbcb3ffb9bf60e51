"""Journals in the test's own folder, let go of afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.unfinished import UnfinishedSessions

Look = Callable[[], UnfinishedSessions]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "running"


@pytest.fixture
def journal(folder: Path) -> Iterator[FileJournal]:
    opened = FileJournal(folder)
    yield opened
    opened.leave()


@pytest.fixture
def look(folder: Path) -> Iterator[Look]:
    """Look for unfinished sessions as a start of the program does, with an empty history."""
    opened: list[UnfinishedSessions] = []

    def look_once() -> UnfinishedSessions:
        opened.append(UnfinishedSessions(folder, lambda _: False))
        return opened[-1]

    yield look_once
    for unfinished in opened:
        unfinished.close()
