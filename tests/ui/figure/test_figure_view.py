"""When the figure is painted, what is seen then, and what is told about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from psoas_timer.core.content.kinds import Side
from psoas_timer.ui.figure.figure_view import FigureView
from psoas_timer.ui.theme.tokens import DARK
from tests.builders import BOX
from tests.ui.figure.pictures import colours, grabbed, middle_of, unlike

SHIRT, GLOW, SKIN = "#2C7A7B", "#E8593C", "#E3AE8B"
HAIR = "#3A2E2C"


@pytest.fixture
def show_exercise(view: FigureView, exercises):
    return lambda exercise_id, side=Side.NONE: view.show_exercise(exercises[exercise_id], side)


def test_the_figure_faces_the_side_that_is_worked(view, clock, show_exercise):
    show_exercise("knee-hug-long-leg", Side.RIGHT)
    assert middle_of(grabbed(view), HAIR) < 0.4
    show_exercise("knee-hug-long-leg", Side.LEFT)
    clock.advance(400)
    assert middle_of(grabbed(view), HAIR) > 0.6


def test_right_and_left_are_the_same_picture_mirrored(view, clock, show_exercise):
    show_exercise("low-lunge", Side.RIGHT)
    right = colours(grabbed(view))
    show_exercise("low-lunge", Side.LEFT)
    clock.advance(400)
    left = colours(grabbed(view))
    assert left[SHIRT] == pytest.approx(right[SHIRT], rel=0.02)
    assert left[GLOW] == pytest.approx(right[GLOW], rel=0.02)


def test_it_changes_over_400_ms(view, clock, show_exercise):
    show_exercise("low-lunge")
    before = grabbed(view)
    show_exercise("childs-pose")
    assert unlike(grabbed(view), before) < 20
    clock.advance(200)
    halfway = grabbed(view)
    clock.advance(200)
    after = grabbed(view)
    assert unlike(halfway, before) > 2_000
    assert unlike(halfway, after) > 2_000
    clock.advance(5_000)
    assert grabbed(view) == after


def test_a_movement_moves_only_while_it_runs(view, clock, show_exercise):
    show_exercise("goblet-squat")
    first = grabbed(view)
    clock.advance(1_000)
    assert grabbed(view) == first
    assert not view.is_animated
    view.set_running(True)
    clock.advance(1_000)
    later = grabbed(view)
    assert later != first
    assert view.is_animated
    view.set_running(False)
    clock.advance(1_000)
    assert grabbed(view) == later


def test_it_goes_on_by_itself_and_waits_for_no_frame_at_rest(
    qapp, qtbot, view, paintings, show_exercise
):
    show_exercise("goblet-squat")
    view.set_running(True)
    qtbot.waitUntil(lambda: paintings() >= 4)
    show_exercise("low-lunge")
    grabbed(view)
    view.set_still(True)
    qtbot.waitUntil(lambda: not view.is_animated)
    view.repaint()  # the frame that was due by then, if it has not been painted yet
    so_far = paintings()
    qapp.processEvents()
    assert paintings() == so_far


def test_nothing_is_painted_while_it_is_hidden(qtbot, view, paintings, clock, show_exercise):
    show_exercise("goblet-squat")
    view.set_running(True)
    qtbot.waitUntil(lambda: view.is_animated)
    view.hide()
    assert not view.is_animated
    so_far = paintings()
    clock.advance(1_000)
    view.set_running(False)
    view.set_running(True)
    assert not view.is_animated
    assert paintings() == so_far
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.is_animated)


def test_nothing_is_painted_while_the_window_is_minimised(qtbot, view, show_exercise):
    show_exercise("goblet-squat")
    view.setWindowState(Qt.WindowState.WindowMinimized)
    view.set_running(True)
    grabbed(view)
    assert not view.is_animated


def test_a_still_figure_shows_what_teaches_the_exercise(view, clock, show_exercise):
    view.set_still(True)
    show_exercise("goblet-squat")
    view.set_running(True)
    first = grabbed(view)
    clock.advance(1_300)
    assert grabbed(view) == first
    assert not view.is_animated
    show_exercise("low-lunge", Side.LEFT)
    at_once = grabbed(view)
    clock.advance(400)
    assert grabbed(view) == at_once != first


def test_it_follows_a_breath(qtbot, view, clock, show_exercise):
    show_exercise("paced-breathing")
    view.set_running(True)
    view.set_moved(0, BOX)
    out = grabbed(view)
    clock.advance(4_000)
    breathed_in = grabbed(view)
    assert breathed_in != out
    clock.advance(4_000)
    assert grabbed(view) == breathed_in
    clock.advance(4_000)
    assert grabbed(view) == out


def test_put_on_the_beat_while_paused_it_is_painted_once(qtbot, view, clock, show_exercise):
    show_exercise("goblet-squat")
    before = grabbed(view)
    view.set_moved(2_000)
    assert view.is_animated
    qtbot.waitUntil(lambda: not view.is_animated)
    assert grabbed(view) != before


def test_other_colours_are_for_another_ground(view, theme, show_exercise):
    show_exercise("low-lunge")
    view.set_colours(DARK)
    assert colours(grabbed(view))["#3AA39F"] > 500
    view.set_colours(None)
    assert colours(grabbed(view))[SHIRT] > 500


def test_it_takes_the_colours_of_the_theme_at_once(view, theme, show_exercise):
    show_exercise("low-lunge")
    assert colours(grabbed(view))["#2C7A7B"] > 500
    theme.choose("dark")
    seen = colours(grabbed(view))
    assert seen["#3AA39F"] > 500
    assert seen["#2C7A7B"] == 0


def test_an_unknown_exercise_leaves_it_empty(view, exercises):
    view.show_exercise(exercises["low-lunge"])
    view.show_exercise(replace(exercises["low-lunge"], id="of-tomorrow", name="Of tomorrow"))
    assert len(colours(grabbed(view))) == 1
    assert view.accessibleName() == "Picture of Of tomorrow"
    view.show_exercise(exercises["low-lunge"])
    assert colours(grabbed(view))[SHIRT] > 500


def test_screen_readers_get_the_pose_in_words(view, exercises):
    lunge = exercises["low-lunge"]
    view.show_exercise(lunge, Side.LEFT)
    assert view.accessibleName() == "Picture of Kneeling low lunge, left side"
    assert view.accessibleDescription() == lunge.pose
    view.show_exercise(exercises["pelvic-tilt"])
    assert view.accessibleName() == f"Picture of {exercises['pelvic-tilt'].name}"
