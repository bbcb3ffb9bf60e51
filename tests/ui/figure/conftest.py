"""The figures of a window, with a clock that moves only when it is told to."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.ui.figure.figure_view import FigureView
from psoas_timer.ui.figure.figures import Figures
from psoas_timer.ui.theme.theme import Theme
from tests.fakes import FakeClock


@pytest.fixture(scope="session")
def exercises() -> dict[str, Exercise]:
    return dict(read_catalogue(assets_dir())[0].exercises)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def figures(theme: Theme, clock: FakeClock) -> Figures:
    return Figures(theme, clock.now_ms, lambda: read_poses(assets_dir() / "poses.toml")[0])


@pytest.fixture
def view(qtbot: QtBot, figures: Figures) -> FigureView:
    """A view on the screen, of the size in a card."""
    view = FigureView(figures)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def paintings(view: FigureView, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often the view has been painted since the test began."""
    count = 0
    paint = view.paintEvent

    def counted(event) -> None:
        nonlocal count
        count += 1
        paint(event)

    monkeypatch.setattr(view, "paintEvent", counted)
    return lambda: count
