"""Two homes: one to export from, and an empty one to import into."""

from pathlib import Path

import pytest

from tests.services.exchange.homes import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "home").mkdir()
    return Home(tmp_path / "home")


@pytest.fixture
def other(tmp_path: Path) -> Home:
    (tmp_path / "other").mkdir()
    return Home(tmp_path / "other")
