"""What the wheel and the sdist hold, and what they must not."""

import configparser
import tarfile
from email.message import Message
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from psoas_timer import __version__

ROOT = Path(__file__).parents[2]
DIST_INFO = f"psoas_timer-{__version__}.dist-info"


def files_below(folder: str) -> set[str]:
    """Name the files of the checkout below a folder, but no compiled and no hidden ones."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    below = [path.relative_to(ROOT / folder) for path in found if path.suffix != ".pyc"]
    return {
        path.as_posix() for path in below if not any(part.startswith(".") for part in path.parts)
    }


@pytest.fixture(scope="module")
def wheel_files(wheel: Path) -> set[str]:
    """Name the files in the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    """Read the wheel's metadata."""
    with ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(f"{DIST_INFO}/METADATA").decode())


@pytest.fixture(scope="module")
def sdist_files(sdist: Path) -> set[str]:
    """Name the files in the sdist, without its top folder."""
    with tarfile.open(sdist) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def test_the_wheel_holds_the_whole_package(wheel_files: set[str]):
    assert files_below("src") <= wheel_files


def test_the_wheel_holds_every_asset(wheel_files: set[str]):
    wanted = {f"psoas_timer/assets/{name}" for name in files_below("assets")}
    assert wanted
    assert wanted <= wheel_files


def test_the_wheel_holds_nothing_else(wheel_files: set[str]):
    package = files_below("src") | {f"psoas_timer/assets/{name}" for name in files_below("assets")}
    assert {name for name in wheel_files - package if not name.startswith(DIST_INFO)} == set()


def test_the_wheel_brings_licence_and_command(wheel: Path, wheel_files: set[str]):
    assert f"{DIST_INFO}/licenses/LICENSE" in wheel_files
    entry_points = configparser.ConfigParser()
    with ZipFile(wheel) as archive:
        entry_points.read_string(archive.read(f"{DIST_INFO}/entry_points.txt").decode())
    assert dict(entry_points["console_scripts"]) == {"psoas-timer": "psoas_timer.app:main"}


def test_the_metadata_names_version_and_python(metadata: Message):
    assert (metadata["Version"], metadata["Requires-Python"]) == (__version__, ">=3.11")
    assert metadata["License-Expression"] == "MIT"


def test_nobody_on_python_3_11_gets_the_faulty_binding(metadata: Message):
    requirements = map(Requirement, metadata.get_all("Requires-Dist"))
    allowing = [
        str(requirement)
        for requirement in requirements
        if requirement.name == "PySide6-Essentials"
        and requirement.marker.evaluate({"python_version": "3.11"})
        and requirement.specifier.contains("6.12.0")
    ]
    assert allowing == []


def test_the_sdist_can_be_tested(sdist_files: set[str]):
    for folder in ("src", "assets", "tests", "docs", "packaging", "benchmarks"):
        assert {f"{folder}/{name}" for name in files_below(folder)} <= sdist_files
    single = {"dev.py", "pyproject.toml", "requirements.lock", "requirements-dev.lock", "LICENSE"}
    assert single <= sdist_files
