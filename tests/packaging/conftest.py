"""Builds the distributions once for all packaging tests, and installs them into empty folders."""

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command, show all it said if it fails, and return its output."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class Installation:
    """One way in which the package is found, apart from the checkout that the tests run in."""

    folder: Path
    """What was installed into, or the folder that holds the package."""

    cwd: Path
    """An empty folder to run in."""

    def python(self, *arguments: str) -> str:
        """Run Python with third-party packages, but with this installation alone on the path.

        Without `site` (-S) no .pth file counts: the checkout's editable install is out of sight.
        """
        third_party = sysconfig.get_path("purelib")
        path = os.pathsep.join([str(self.folder), third_party])
        env = {**os.environ, "PYTHONPATH": path}
        return run(sys.executable, "-S", *arguments, cwd=self.cwd, env=env)


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist from the checkout and the wheel from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> Path:
    """Find the built wheel."""
    (path,) = distributions.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def sdist(distributions: Path) -> Path:
    """Find the built sdist."""
    (path,) = distributions.glob("*.tar.gz")
    return path


def install(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Install a wheel by itself into an empty folder."""
    folder = tmp_path_factory.mktemp("installed")
    cwd = tmp_path_factory.mktemp("elsewhere")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(*pip, "--no-index", "--no-deps", "--target", folder, wheel, cwd=cwd)
    return Installation(folder, cwd)


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Install the built wheel."""
    return install(wheel, tmp_path_factory)


@pytest.fixture(scope="session")
def installed_editable(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Install the checkout as `pip install --editable` does."""
    folder = tmp_path_factory.mktemp("editable")
    code = "import sys; from hatchling.build import build_editable; build_editable(sys.argv[1])"
    run(sys.executable, "-c", code, folder, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    return install(wheel, tmp_path_factory)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Take the package from the checkout's `src/` without installing it."""
    return Installation(ROOT / "src", tmp_path_factory.mktemp("elsewhere"))
