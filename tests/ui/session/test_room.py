"""The view across the room: how it is reached, and that it can be read from the mat."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.figure.shapes import Paint
from psoas_timer.core.session.state import Status
from psoas_timer.ui.figure.colours import figure_colours
from psoas_timer.ui.session.room_view import on_fill
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES, contrast, readable_on
from tests.builders import a_step
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

STEP = a_step(30, prep_s=10, switch_s=8, sides=Sides.BOTH)


def test_f_fills_the_screen_and_f_puts_the_window_back(open_view: Open, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    assert view.room.isVisible()
    assert view.window().isFullScreen()
    press(view, Qt.Key.Key_F)
    assert view.running.isVisible()
    assert not view.window().isFullScreen()


def test_a_maximised_window_is_maximised_again(open_view: Open, qtbot: QtBot):
    view = open_view(STEP)
    view.showMaximized()
    press(view, Qt.Key.Key_F)
    press(view, Qt.Key.Key_F)
    assert view.window().isMaximized()


def test_esc_only_goes_back_to_the_window(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    led.run_for(12)
    press(view, Qt.Key.Key_F)
    press(view, Qt.Key.Key_Escape)
    assert view.running.isVisible()
    assert not view.question.isVisible()
    assert led.session.status is Status.RUNNING


def test_the_keys_of_the_session_work_across_the_room(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Space)
    assert (led.session.status, led.position_s) == (Status.PAUSED, 10)


def test_the_end_comes_back_to_the_window(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    led.run_for(80)
    assert view.done.isVisible()
    assert not view.window().isFullScreen()


def ink_height(picture: QImage, ground: QColor, right: int) -> int:
    """The height of what is not ground in the middle of the picture, left of this x."""
    rows = [
        y
        for y in range(round(picture.height() * 0.21), round(picture.height() * 0.82))
        if any(picture.pixelColor(x, y) != ground for x in range(picture.width() // 20, right, 3))
    ]
    return rows[-1] - rows[0] + 1


@pytest.mark.parametrize("size", [(1120, 740), (1920, 1080), (720, 540)])
@pytest.mark.parametrize(("left_s", "part"), [(18, 0.40), (99, 0.40), (582, 0.22)])
def test_the_digits_are_large_enough(
    open_view: Open, led: Led, size: tuple[int, int], left_s: int, part: float
):
    view = open_view(a_step(600, kind=Kind.HEAT))
    led.run_for(600 - left_s)
    view.room.show_text(_text(led))
    view.room.resize(*size)
    picture = view.room.grab().toImage()
    figure = view.room.figure
    assert figure.isVisibleTo(view.room)
    ground = figure.x() - size[0] // 50
    assert ink_height(picture, QColor(view.room.fill), ground) >= part * size[1]


def _text(led: Led):
    from psoas_timer.wording.session_text import session_text

    return session_text(led.session, led.clock.now_ms())


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_fill_has_legible_ink(name: str):
    colours = THEMES[name]
    for fill in (*colours.kinds.values(), colours.pause):
        assert contrast(readable_on(fill), fill) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_body_stands_out_from_its_ground(name: str):
    colours = THEMES[name]
    for fill in (*colours.kinds.values(), colours.pause):
        on_it = on_fill(colours, fill)
        painted = figure_colours(on_it)
        for paint, least in ((Paint.LEGGINGS, 2), (Paint.HAIR, 2), (Paint.MARK, 4)):
            assert contrast(painted[paint], on_it.card) >= least, (fill, paint)


def test_it_is_filled_with_the_colour_of_the_kind(
    open_view: Open, led: Led, qtbot: QtBot, theme: Theme
):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    assert view.room.fill == theme.colours.pause
    led.run_for(12)
    assert view.room.fill == theme.colours.kinds["stretch"]
