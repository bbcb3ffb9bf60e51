"""The installed package runs away from the checkout; each way of installing finds its files."""

from pathlib import Path

import pytest

from psoas_timer import __version__
from tests.packaging.conftest import Installation

ROOT = Path(__file__).parents[2]
TELL_PLACES = """
import site, sys
site.addsitedir(sys.argv[1])
import psoas_timer
from psoas_timer.services.bundled import assets_dir
print(psoas_timer.__file__, assets_dir(), sep="\\n")
"""


def places(installation: Installation) -> list[Path]:
    """Ask an installation where its package and its assets lie; its own .pth files count."""
    told = installation.python("-c", TELL_PLACES, str(installation.folder))
    return [Path(line) for line in told.splitlines()]


def test_a_wheel_reads_its_own_assets(installed: Installation):
    package = installed.folder.resolve() / "psoas_timer"
    assert places(installed) == [package / "__init__.py", package / "assets"]


@pytest.mark.parametrize("way", ["installed_editable", "checkout"])
def test_a_checkout_is_read_live(way: str, request: pytest.FixtureRequest):
    expected = [ROOT / "src" / "psoas_timer" / "__init__.py", ROOT / "assets"]
    assert places(request.getfixturevalue(way)) == expected


def test_an_editable_install_copies_nothing(installed_editable: Installation):
    assert not (installed_editable.folder / "psoas_timer").exists()


def test_the_installed_wheel_tells_its_version(installed: Installation):
    assert __version__ in installed.python("-m", "psoas_timer", "--version")


def test_the_installed_wheel_reads_its_routines(installed: Installation):
    assert "quick-release" in installed.python("-m", "psoas_timer", "routines", "--json")
