"""The hash locks fit pyproject.toml on every Python and platform, and name no place."""

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {
    "linux": {"sys_platform": "linux", "os_name": "posix", "platform_machine": "x86_64"},
    "linux-arm": {"sys_platform": "linux", "os_name": "posix", "platform_machine": "aarch64"},
    "macos": {"sys_platform": "darwin", "os_name": "posix", "platform_machine": "arm64"},
    "windows": {"sys_platform": "win32", "os_name": "nt", "platform_machine": "AMD64"},
}
MACHINES = list(product(PYTHONS, PLATFORMS))


def environment(python: str, platform: str) -> dict[str, str]:
    """Say what markers see on such a machine."""
    versions = {"python_version": python, "python_full_version": f"{python}.0", "extra": ""}
    return {**default_environment(), **versions, **PLATFORMS[platform]}


def lock_text(lock: str) -> str:
    """Read a lock file."""
    return (ROOT / lock).read_text(encoding="utf-8")


def pins(lock: str, python: str, platform: str) -> dict[str, Version]:
    """Read which version of each package the lock gives to such a machine."""
    found: dict[str, Version] = {}
    for line in re.findall(r"^[^\s#][^\\\n]*", lock_text(lock), re.MULTILINE):
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(environment(python, platform)):
            name = canonicalize_name(requirement.name)
            assert name not in found, f"{name} is pinned twice for {python} on {platform}"
            (specifier,) = requirement.specifier
            found[name] = Version(specifier.version)
    return found


def wanted(lock: str) -> list[Requirement]:
    """List what pyproject.toml asks for at the level of this lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    lines = project["project"]["dependencies"] + groups["build"]
    if lock == "requirements-dev.lock":
        lines += [line for line in groups["dev"] if isinstance(line, str)]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize(("python", "platform"), MACHINES)
def test_the_lock_gives_all_that_the_project_asks_for(lock: str, python: str, platform: str):
    given = pins(lock, python, platform)
    for requirement in wanted(lock):
        marker = requirement.marker
        if marker is None or marker.evaluate(environment(python, platform)):
            version = given.get(canonicalize_name(requirement.name))
            assert version is not None, f"{requirement} is not in {lock}"
            assert version in requirement.specifier, f"{lock} has {version} for {requirement}"


@pytest.mark.parametrize(("python", "platform"), MACHINES)
def test_both_locks_agree(python: str, platform: str):
    run, dev = (pins(lock, python, platform) for lock in LOCKS)
    assert {name: dev.get(name) for name in run} == run


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_lock_gives_the_faulty_binding_to_python_3_11(lock: str, platform: str):
    given = pins(lock, "3.11", platform)
    assert given["pyside6-essentials"] < Version("6.12")
    assert given["shiboken6"] < Version("6.12")


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_place_and_hashes_everything(lock: str):
    text = lock_text(lock)
    assert re.findall(r"://|file:|^--|==[^\s]*\+", text, re.MULTILINE) == []
    entries = re.split(r"\n(?=[^\s#])", text.strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
