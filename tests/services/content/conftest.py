"""The bundled content, read once for all tests of this folder."""

from pathlib import Path

import pytest

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue


@pytest.fixture(scope="session")
def assets() -> Path:
    return assets_dir()


@pytest.fixture(scope="session")
def catalogue(assets: Path) -> Catalogue:
    return read_catalogue(assets)[0]
