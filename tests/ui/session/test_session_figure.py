"""The figure of a session: it shows what is held, moves with it, and stands still with it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Mode, Sides
from psoas_timer.ui.figure.figure_view import FigureView
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from tests.builders import CALM, a_step, an_exercise
from tests.ui.figure.pictures import grabbed, middle_of
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

HAIR = "#3A2E2C"
LUNGE = an_exercise(id="low-lunge", name="Low lunge", has_sides=True)
HUG = an_exercise(id="knee-hug-long-leg", name="Knee hug", has_sides=True)
BRIDGE = an_exercise(id="glute-bridge", name="Bridge")
SQUAT = an_exercise(id="goblet-squat", name="Squat", mode=Mode.CADENCE)
BREATH = an_exercise(id="paced-breathing", name="Breathing", mode=Mode.BREATH)


def told(view: SessionView) -> str:
    return view.running.stage.figure.accessibleName()


def test_it_shows_the_exercise_and_the_side_that_comes(open_view: Open, led: Led):
    lunge = a_step(30, exercise=LUNGE, sides=Sides.BOTH, prep_s=10, switch_s=8)
    view = open_view(lunge, a_step(20, exercise=BRIDGE, prep_s=5))
    assert told(view) == "Picture of Low lunge, left side"
    led.run_for(41)
    assert told(view) == "Picture of Low lunge, right side"
    led.run_for(38)
    assert told(view) == "Picture of Bridge"


def test_it_turns_to_the_other_side(open_view: Open, led: Led):
    view = open_view(a_step(30, exercise=HUG, sides=Sides.BOTH, prep_s=10, switch_s=8))
    assert middle_of(grabbed(view.running.stage.figure), HAIR) > 0.6
    led.run_for(41)
    assert middle_of(grabbed(view.running.stage.figure), HAIR) < 0.4


def test_it_moves_while_holding_alone(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(a_step(30, exercise=BRIDGE, prep_s=10))
    figure = view.running.stage.figure
    grabbed(figure)
    assert not figure.is_animated
    led.run_for(12)
    qtbot.waitUntil(lambda: figure.is_animated)
    press(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not figure.is_animated)
    paused = grabbed(figure)
    led.run_for(30)
    assert grabbed(figure) == paused
    led.runner.resume()
    led.run_for(4)
    qtbot.waitUntil(lambda: figure.is_animated)


def test_a_pose_that_only_holds_costs_no_frame(open_view: Open, led: Led):
    view = open_view(a_step(30, exercise=LUNGE, prep_s=10))
    led.run_for(12)
    grabbed(view.running.stage.figure)
    assert not view.running.stage.figure.is_animated


def test_out_of_sight_it_has_no_timer(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(a_step(30, exercise=BRIDGE))
    figure = view.running.stage.figure
    qtbot.waitUntil(lambda: figure.is_animated)
    view.hide()
    assert not figure.is_animated


@pytest.mark.parametrize(
    ("step", "one_beat_s"),
    [(a_step(40, exercise=BREATH, pattern=CALM), 10), (a_step(40, exercise=SQUAT), 4)],
)
def test_it_keeps_to_the_breath_and_to_the_beat(open_view: Open, led: Led, step, one_beat_s: int):
    view = open_view(step)
    first = grabbed(view.running.stage.figure)
    led.run_for(one_beat_s / 2)
    assert grabbed(view.running.stage.figure) != first
    led.runner.pause()
    led.run_for(1.3)
    led.runner.back()
    led.runner.resume()
    led.run_for(3)
    assert grabbed(view.running.stage.figure) == first


def test_across_the_room_it_stands_beside_the_digits(open_view: Open, led: Led):
    view = open_view(a_step(30, exercise=LUNGE, sides=Sides.LEFT, prep_s=10))
    press(view, Qt.Key.Key_F)
    figure = view.room.figure
    assert figure.isVisible()
    assert figure.accessibleName() == "Picture of Low lunge, left side"
    assert figure.x() > view.room.width() / 2
    assert not view.running.stage.figure.isVisible()


def test_the_ring_and_the_figure_stand_still_from_text_to_text(open_view: Open, led: Led):
    long = "Slow, light circles drifting out towards the hip bone. Press only as you breathe out."
    view = open_view(
        a_step(10, exercise=LUNGE, prep_s=5, during=long, note=long),
        a_step(10, exercise=BRIDGE, during="Rest."),
    )
    view.resize(720, 540)
    stage = view.running.stage
    places = set()
    for _ in range(3):
        view.grab()
        assert stage.figure.isVisible()
        places.add((stage.figure.geometry().getRect(), stage.ring.geometry().getRect()))
        led.runner.skip()
    assert len(places) == 1


def turning_figure(open_view: Open, is_across: bool) -> FigureView:
    """The figure near or across the room, in a hold after which it turns to the other side."""
    view = open_view(a_step(20, exercise=HUG, sides=Sides.BOTH, switch_s=5), a_step(9))
    if is_across:
        press(view, Qt.Key.Key_F)
    return view.room.figure if is_across else view.running.stage.figure


@pytest.mark.parametrize("is_across", [False, True])
def test_between_two_exercises_it_goes_over_in_400_ms(
    open_view: Open, led: Led, theme: Theme, is_across: bool
):
    theme.motion.choose("off")
    figure = turning_figure(open_view, is_across)
    before = grabbed(figure)
    led.runner.skip()
    pictures = [before]
    for _ in range(4):
        led.clock.advance(150)
        pictures.append(grabbed(figure))
    _, early, late, turned, rested = pictures
    assert early not in (before, late)
    assert late not in (before, turned)
    assert turned == rested
    assert middle_of(before, HAIR) > 0.6
    assert middle_of(rested, HAIR) < 0.4


@pytest.mark.parametrize("is_across", [False, True])
def test_where_motion_is_reduced_it_is_over_at_once(
    open_view: Open, led: Led, theme: Theme, is_across: bool
):
    theme.motion.choose("on")
    figure = turning_figure(open_view, is_across)
    before = grabbed(figure)
    led.runner.skip()
    after = grabbed(figure)
    assert after != before
    led.clock.advance(500)
    assert grabbed(figure) == after
    assert not figure.is_animated


def test_the_figure_and_the_circle_breathe_together(open_view: Open, led: Led, theme: Theme):
    theme.motion.choose("off")
    view = open_view(a_step(40, exercise=BREATH, pattern=CALM))
    figure, ring = view.running.stage.figure, view.running.stage.ring
    seen = []
    for seconds in (0, 4, 6):  # out, in, out again
        led.run_for(seconds)
        seen.append((grabbed(figure), ring.grab().toImage()))
    assert seen[0][0] == seen[2][0]
    assert seen[0][0] != seen[1][0]
    middle = ring.rect().center()
    colours = [image.pixelColor(middle.x(), round(ring.height() * 0.15)) for _, image in seen]
    assert colours[0] == colours[2] != colours[1]
