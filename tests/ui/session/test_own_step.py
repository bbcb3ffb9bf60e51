"""A step of a person's own in a session: its name, its picture, and a calm place without one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import own_exercise
from psoas_timer.ui.session.room_view import RoomView
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_step, an_exercise
from tests.ui.layout_faults import layout_faults
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

LUNGE = an_exercise(id="low-lunge", name="Low lunge", has_sides=True)
MINE = a_step(
    20,
    exercise=own_exercise("Towel pull from the physiotherapist", Kind.STRETCH, hold_ms=20_000),
    during="Pull gently.",
)


def test_an_own_step_is_led_by_its_name_without_a_figure(open_view: Open, led: Led):
    view = open_view(MINE)
    assert view.running.stage.name.text() == "Towel pull from the physiotherapist"
    assert view.running.stage.instruction.text() == "Pull gently."
    assert view.running.stage.figure.is_empty
    assert view.running.stage.figure.accessibleName() == ""
    led.run_for(20)
    assert view.done.isVisible()


def test_across_the_room_an_empty_place_is_not_painted_as_a_panel(open_view: Open, led: Led):
    view = open_view(MINE)
    press(view, Qt.Key.Key_F)
    room = view.room
    panel = QColor(room.look.figure.card)
    place = room.figure.geometry().center()
    assert room.grab().toImage().pixelColor(place) != panel


def test_across_the_room_digits_without_a_figure_stand_in_the_middle(open_view: Open, led: Led):
    view = open_view(MINE, a_step(20, exercise=LUNGE))
    press(view, Qt.Key.Key_F)
    view.room.resize(1120, 740)
    assert not view.room.figure.isVisible()
    assert abs(ink_middle(view.room) - 1120 / 2) < 1120 / 10
    led.run_for(20)
    view.refresh()
    assert view.room.figure.isVisible()


def ink_middle(room: RoomView) -> float:
    """The middle of what is drawn in the line through the middle of the screen."""
    image, y = room.grab().toImage(), round(room.height() * 0.49)
    drawn = [x for x in range(room.width()) if image.pixelColor(x, y) == QColor(room.look.ink)]
    return (drawn[0] + drawn[-1]) / 2


@pytest.mark.parametrize(("size", "text_percent"), [((800, 600), 100), ((720, 540), 200)])
def test_side_round_and_circuit_are_whole_also_where_text_is_large(
    open_view: Open, led: Led, theme: Theme, size: tuple[int, int], text_percent: int
):
    theme.set_text_percent(text_percent)
    view = open_view(a_step(20, sides=Sides.BOTH, reps=3))
    led.start(a_step(20, sides=Sides.BOTH, reps=3), circuits=(Circuit(0, 1, 3),))
    view.resize(*size)
    view.refresh()
    QApplication.processEvents()
    words = view.running.stage.round
    assert words.text().replace("\u00a0", " ") == "round 1 of 3 · circuit 1 of 3"
    assert layout_faults(view.running.stage.heading) == []
