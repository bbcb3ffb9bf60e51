"""The circle of a breath and the beat of a movement: in step with the session, at little cost."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QRegion
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.session.pace import Movement
from psoas_timer.core.session.state import Status
from psoas_timer.ui.session.frame_schedule import FRAME_MS
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.pace_mark import mixed
from psoas_timer.ui.session.pacer import frame_wait_ms
from psoas_timer.ui.session.ring import MARK_TINT
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import LIGHT, THEMES, contrast
from tests.builders import BOX, CALM, a_breathing_step, a_cadence_step
from tests.ui.session.conftest import Open, press
from tests.ui.session.led import Led
from tests.ui.session.watched_ring import (
    WatchedRing,
    greatest_difference,
    picture,
    shown_ring,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

SHADE = 12
"""Antialiasing on top of itself differs by this much of 255 at an edge."""


@pytest.fixture
def ring(qtbot: QtBot, theme: Theme) -> WatchedRing:
    theme.motion.choose("off")
    ring = shown_ring(qtbot, theme)
    ring.set_fill(theme.colours.kinds["breathing"])
    return ring


def breathing(pattern: BreathPattern, elapsed_s: float) -> Moving:
    return Moving(30, 0.5, pattern.at(round(elapsed_s * 1_000)))


def circle_px(ring: WatchedRing) -> int:
    """How high the inside of the circle is, over the middle of the ring."""
    colours = LIGHT
    inside = mixed(colours.background, colours.kinds["breathing"], MARK_TINT)
    image = picture(ring)
    middle = image.width() // 2
    column = range(image.height())
    return sum(image.pixelColor(middle, y).name() == inside for y in column)


def widths(ring: WatchedRing, pattern: BreathPattern, seconds: list[float]) -> list[int]:
    found = []
    for second in seconds:
        ring.show_pace(breathing(pattern, second))
        found.append(circle_px(ring))
    return found


def test_the_circle_grows_with_the_breath_stays_and_shrinks(ring: WatchedRing):
    in_1, in_3, full, held, out_1, out_3, empty, still = widths(
        ring, BOX, [1, 3, 4, 7, 9, 11, 12, 15]
    )
    assert in_1 < in_3 < full
    assert full == held
    assert held > out_1 > out_3 > empty
    assert empty == still


def test_the_circle_stays_inside_the_ring(ring: WatchedRing):
    ring.show_left(1.0)
    before = picture(ring)
    ring.show_pace(breathing(BOX, 5))
    after = picture(ring)
    assert before != after
    for x in range(20):
        assert before.pixelColor(x, 165) == after.pixelColor(x, 165)


patterns = st.sampled_from([CALM, BOX])
moments = st.one_of(
    st.just(Moving(30, 0.5)),
    st.builds(breathing, patterns, st.floats(0, 16)),
    st.builds(
        lambda into_ms: Moving(30, 0.5, movement=Movement(2, 8, into_ms, 4_000)),
        st.integers(0, 4_000),
    ),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=moments, after=moments, moves=st.booleans())
def test_painting_what_changed_is_enough(
    ring: WatchedRing, theme: Theme, before: Moving, after: Moving, moves: bool
):
    theme.motion.choose("off" if moves else "on")
    ring.show_text("18", "of 30 s", "In · 3")
    ring.show_pace(before)
    QCoreApplication.processEvents()
    image = picture(ring)
    ring.painted = QRegion()
    ring.show_pace(after)
    QCoreApplication.processEvents()
    if not ring.painted.isEmpty():
        image = picture(ring, over=image, region=ring.painted)
    assert greatest_difference(image, picture(ring)) <= SHADE


def test_a_step_of_the_circle_paints_little_of_the_ring(ring: WatchedRing):
    ring.show_pace(breathing(CALM, 2))
    QCoreApplication.processEvents()
    ring.painted = QRegion()
    ring.show_pace(breathing(CALM, 2.05))
    QCoreApplication.processEvents()
    painted = sum(area.width() * area.height() for area in ring.painted)
    assert 0 < painted < 0.35 * ring.width() * ring.height()


def test_while_breath_is_held_nothing_is_painted(ring: WatchedRing):
    ring.show_pace(breathing(BOX, 5))
    QCoreApplication.processEvents()
    ring.painted = QRegion()
    ring.show_pace(breathing(BOX, 6.2))
    QCoreApplication.processEvents()
    assert ring.painted.isEmpty()


def test_with_reduced_motion_there_is_a_dot_for_each_second(ring: WatchedRing, theme: Theme):
    theme.motion.choose("on")
    pictures = []
    for tenths in range(0, 40, 5):
        ring.show_pace(breathing(BOX, tenths / 10))
        pictures.append(picture(ring))
    is_same = [one == next_one for one, next_one in pairwise(pictures)]
    assert is_same == [True, False, True, False, True, False, True]
    assert circle_px(ring) == 0


def test_with_reduced_motion_there_is_no_beat(ring: WatchedRing, theme: Theme):
    theme.motion.choose("on")
    plain = picture(ring)
    ring.show_pace(Moving(30, 0.5, movement=Movement(2, 8, 1_500, 4_000)))
    assert picture(ring) == plain


@pytest.mark.parametrize("name", list(THEMES))
def test_text_on_the_circle_is_legible_and_its_edge_is_seen(name: str):
    colours = THEMES[name]
    fill = colours.kinds["breathing"]
    assert contrast(colours.text, mixed(colours.background, fill, MARK_TINT)) >= 4.5
    assert contrast(fill, colours.background) >= 3


def frames(led: Led, until_s: float, mark_steps: int) -> list[int]:
    """The positions at which a running session is painted."""
    began_ms = led.clock.now_ms()
    now_ms, painted = began_ms, []
    while now_ms - began_ms < until_s * 1_000:
        painted.append(now_ms - began_ms)
        wait_ms = frame_wait_ms(led.session, now_ms, 600, mark_steps)
        assert wait_ms is not None
        now_ms += wait_ms
    return painted


@pytest.mark.parametrize("mark_steps", [0, 40, 400])
def test_no_change_of_breath_is_missed_and_no_second_has_more_than_thirty_frames(
    led: Led, mark_steps: int
):
    led.start(a_breathing_step(4))
    painted = frames(led, 20, mark_steps)
    assert {0, 1_000, 4_000, 9_000, 10_000, 14_000} <= set(painted)
    assert all(painted[i + 30] - painted[i] >= 1_000 for i in range(len(painted) - 30))
    if mark_steps == 400:
        assert max(b - a for a, b in pairwise(painted)) <= FRAME_MS


def test_a_pattern_of_broken_seconds_counts_when_its_own_seconds_change(led: Led):
    odd = BreathPattern("odd", "Odd", in_ms=3_500, out_ms=5_250)
    led.start(a_breathing_step(4, pattern=odd))
    painted = set(frames(led, 8, 0))
    assert {500, 1_500, 2_500, 3_500, 3_750, 4_750} <= painted


def test_a_paused_breath_is_not_painted(open_view: Open, led: Led):
    view = open_view(a_breathing_step())
    led.run_for(2)
    assert view.pacer.is_armed
    press(view, Qt.Key.Key_Space)
    assert led.session.status is Status.PAUSED
    assert not view.pacer.is_armed
    view.hide()
    led.runner.resume()
    led.run_for(5)
    assert not view.pacer.is_armed


def beat_y(view: SessionView, fill: str) -> int:
    """The height of the mark of a movement, in px from the top of the ring."""
    ring = view.running.stage.ring
    image = ring.grab().toImage()
    middle = ring.width() // 2
    rows = range(round(ring.height() * 0.7), round(ring.height() * 0.92))
    found = [y for y in rows if image.pixelColor(QPoint(middle, y)).name() == fill.lower()]
    return found[len(found) // 2]


def test_the_beat_goes_up_and_down_with_the_movement(open_view: Open, led: Led, theme: Theme):
    theme.motion.choose("off")
    view = open_view(a_cadence_step(8, rep_s=4))
    ys = []
    for _ in range(5):
        view.refresh()
        ys.append(beat_y(view, LIGHT.kinds["strength"]))
        led.run_for(1)
    down, rising, up, falling, again = ys
    assert down > rising > up
    assert up < falling < again
    assert down == again
