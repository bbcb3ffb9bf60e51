"""A session view on a real runner with fake time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.routine import Step
from psoas_timer.core.content.safety import RedFlag, Safety, StopRule, Urgency
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.poses_file import read_poses
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from tests.ui.session.led import Led

WORDS = Safety(
    stop_rules=(
        StopRule("sharp", "Stop at once if pain is sharp."),
        StopRule("pulse", "If you feel a heartbeat, lift off."),
    ),
    red_flags=(RedFlag(Urgency.EMERGENCY, "Numbness in both legs"),),
)

NO_MODIFIER = Qt.KeyboardModifier.NoModifier

Open = Callable[..., SessionView]


def press(view: SessionView, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press a key where the keyboard's focus is; QTest does not know the media keys."""
    where = QApplication.focusWidget() or view
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(where, QKeyEvent(kind, key, modifiers))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, assets_dir(), "light")


@pytest.fixture
def led() -> Led:
    return Led()


@pytest.fixture
def figures(theme: Theme, led: Led) -> FigureMaker:
    return FigureMaker(theme, led.clock.now_ms, lambda: read_poses(assets_dir() / "poses.toml")[0])


@pytest.fixture
def open_view(qtbot: QtBot, theme: Theme, led: Led, figures: FigureMaker) -> Open:
    """Start these steps and open the view on them."""

    def opened(*steps: Step) -> SessionView:
        led.start(*steps)
        view = SessionView(theme, led, led.bridge, figures, WORDS)
        qtbot.addWidget(view)
        view.resize(1120, 740)
        view.show()
        with qtbot.waitActive(view):
            view.activateWindow()
        return view

    return opened
