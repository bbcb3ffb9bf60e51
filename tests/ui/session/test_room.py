"""The view across the room: how it is reached, and that it can be read from the mat."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTransform
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.figure.shapes import Paint
from psoas_timer.core.session.state import Status
from psoas_timer.ui.figure.colours import figure_colours
from psoas_timer.ui.session.room_look import on_fill, room_look
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES, contrast, readable_on
from tests.builders import a_step, an_exercise
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

SMOOTH = Qt.TransformationMode.SmoothTransformation
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


POSED = an_exercise(id="low-lunge", name="Low lunge")


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


@pytest.mark.parametrize("text_percent", [100, 200])
@pytest.mark.parametrize("size", [(1120, 740), (1920, 1080), (3840, 2160), (800, 600), (720, 540)])
@pytest.mark.parametrize(("left_s", "part"), [(18, 0.40), (99, 0.40), (582, 0.22)])
def test_the_digits_are_large_enough(
    open_view: Open,
    led: Led,
    theme: Theme,
    size: tuple[int, int],
    left_s: int,
    part: float,
    text_percent: int,
):
    theme.set_text_percent(text_percent)
    view = open_view(a_step(600, exercise=POSED))
    led.run_for(600 - left_s)
    view.room.show_session(led.session, _text(led), led.clock.now_ms(), "", "")
    view.room.resize(*size)
    picture = view.room.grab().toImage()
    figure = view.room.figure
    assert figure.isVisibleTo(view.room)
    ground = figure.x() - size[0] // 50
    assert ink_height(picture, QColor(view.room.look.fill), ground) >= part * size[1]


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
    assert view.room.look.fill == theme.colours.pause
    led.run_for(12)
    assert view.room.look.fill == theme.colours.kinds["stretch"]


def test_r_turns_the_screen_and_the_turn_is_remembered(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_R)
    assert led.settings.room_rotation_deg == "0"
    press(view, Qt.Key.Key_F)
    turns = []
    for _ in range(3):
        press(view, Qt.Key.Key_R)
        turns.append(led.settings.room_rotation_deg)
    assert turns == ["90", "270", "0"]


@pytest.mark.parametrize(("degrees", "matrix_turn"), [("90", 90), ("270", -90)])
def test_a_turned_screen_shows_what_a_high_one_shows(
    open_view: Open, led: Led, theme: Theme, degrees: str, matrix_turn: int
):
    theme.motion.choose("on")
    room = open_view(STEP).room
    led.run_for(20)
    room.show_text(_text(led), "A caption to be read")
    room.resize(740, 1120)
    upright = room.grab().toImage()
    room.set_place(int(degrees), is_dimmed=False)
    room.resize(1120, 740)
    lying = room.grab().toImage()
    expected = upright.transformed(QTransform().rotate(matrix_turn))
    assert lying.size() == expected.size()
    assert different(lying, expected) < 0.004


def different(one: QImage, other: QImage) -> float:
    """The share of sampled pixels that differ visibly."""
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x, y in places
    ) / len(places)


@pytest.mark.parametrize(
    ("choice", "kind", "is_dark"),
    [
        ("off", Kind.HEAT, False),
        ("heat and breathing", Kind.HEAT, True),
        ("heat and breathing", Kind.BREATHING, True),
        ("heat and breathing", Kind.STRETCH, False),
        ("always", Kind.STRETCH, True),
    ],
)
def test_a_dark_bedroom_stays_dark(
    open_view: Open, led: Led, choice: str, kind: Kind, is_dark: bool
):
    led.change_settings(replace(led.settings, room_dark=choice))
    view = open_view(a_step(30, kind=kind, prep_s=10))
    press(view, Qt.Key.Key_F)
    for _ in range(2):  # from its preparation on
        view.room.resize(1120, 740)
        picture = view.room.grab().toImage().scaled(1, 1, mode=SMOOTH)
        assert (picture.pixelColor(0, 0).lightness() < 40) is is_dark
        led.run_for(12)


@pytest.mark.parametrize("name", list(THEMES))
@pytest.mark.parametrize("kind", [None, *Kind])
@pytest.mark.parametrize("is_dimmed", [False, True])
def test_text_is_legible_on_the_ground_and_on_the_circle(
    name: str, kind: Kind | None, is_dimmed: bool
):
    look = room_look(THEMES[name], kind, is_dimmed=is_dimmed)
    for ground in (look.fill, look.pace.inside):
        assert contrast(look.ink, ground) >= 4.5
    if is_dimmed:
        assert contrast(look.ink, look.fill) < 8


def test_the_keys_are_told_on_the_way_in_only(open_view: Open, led: Led, qtbot: QtBot):
    view = open_view(STEP)
    press(view, Qt.Key.Key_F)
    assert view.captions.answered == "Space: pause · R: turn · F or Esc: back"
    press(view, Qt.Key.Key_R)
    led.run_for(12)
    assert view.captions.answered == ""
