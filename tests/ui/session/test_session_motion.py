"""Where motion is reduced the figure stands still and everything else moves with the second."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_step, an_exercise
from tests.ui.figure.pictures import grabbed
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

BRIDGE = an_exercise(id="glute-bridge", name="Bridge")


def test_the_figure_stands_still_and_moves_again_live(
    open_view: Open, led: Led, theme: Theme, qtbot: QtBot
) -> None:
    theme.motion.choose("on")
    view = open_view(a_step(60, exercise=BRIDGE, prep_s=10))
    figure = view.running.stage.figure
    led.run_for(12)
    still = grabbed(figure)
    assert not figure.is_animated
    led.run_for(2)
    assert grabbed(figure) == still
    theme.motion.choose("off")
    qtbot.waitUntil(lambda: figure.is_animated)
    theme.motion.choose("on")
    qtbot.waitUntil(lambda: not figure.is_animated)
    assert grabbed(figure) == still


def test_the_ring_and_the_bar_move_with_the_second(
    open_view: Open, led: Led, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_view(a_step(30, exercise=BRIDGE))
    steps: list[int] = []
    monkeypatch.setattr(view.pacer, "arm", lambda _session, _now, head, _mark: steps.append(head))
    view.refresh()
    assert steps.pop() > 0
    theme.motion.choose("on")
    view.refresh()
    assert steps.pop() == 0
    press(view, Qt.Key.Key_F)
    assert steps.pop() == 0
