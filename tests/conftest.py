"""Set-up that every test gets: an own home, no screen, and the guards. Works without PySide6."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.guards import qt_leftovers, watched_log

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes depends on what else the machine does; timed claims are benchmarks.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}

QT_PATIENCE_MS = 30_000
"""pytest-qt gives up after 5 s, which a busy machine may need; only what never comes takes long."""


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know pytest-qt's options too where that plugin is off, since strict_config is on."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "Read by pytest-qt only.")


def pytest_collection_finish() -> None:
    """Leave all that is loaded by now out of the search for leftovers: it is 100 times faster."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def program_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a home directory of its own; the program keeps its files in this folder."""
    with tempfile.TemporaryDirectory(prefix="psoas-home-", ignore_cleanup_errors=True) as folder:
        for name, place in HOME_VARIABLES.items():
            monkeypatch.setenv(name, str(Path(folder, place)))
        home = Path(folder, "psoas-timer")
        monkeypatch.setenv("PSOAS_TIMER_HOME", str(home))
        yield home


@pytest.fixture(autouse=True)
def allow_log() -> Iterator[Callable[[str], None]]:
    """Fail the test if anything from WARNING up is logged.

    Call `allow_log(regex)` with what must be logged instead; it is sought in
    `LEVEL logger: message`.
    """
    with watched_log() as guard:
        yield guard.allow
    complaints = guard.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def qtbot(qtbot: "QtBot") -> "QtBot":
    """Wait longer than pytest-qt does by itself."""
    for wait in ("waitActive", "waitExposed", "waitSignal", "waitSignals", "waitUntil"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=QT_PATIENCE_MS))
    return qtbot


@pytest.fixture(autouse=True)
def _garbage_waits(request: pytest.FixtureRequest) -> Iterator[None]:
    """Have no thread of a test that uses Qt collect garbage, as in the program (qt/garbage.py).

    Nor is it collected amid a test: windows of tests have no parents, so that Python destroys those
    that are forgotten. Two that asked for their screen, collected together, take it with them:
    PySide6 (6.11) has QWidget.screen() make the widget the parent of the screen.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.collect()  # what the test before left, here and not on a thread of this one
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that uses Qt and leaves a running timer or a window behind."""
    yield
    leftovers = qt_leftovers() if "qapp" in request.fixturenames else []
    if leftovers:
        pytest.fail("\n".join(leftovers), pytrace=False)
