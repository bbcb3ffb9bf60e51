"""The ring: painting only what changed gives the same picture as painting all of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QRegion
from pytestqt.qtbot import QtBot

from psoas_timer.ui.theme.theme import Theme
from tests.ui.session.watched_ring import (
    WatchedRing,
    greatest_difference,
    picture,
    shown_ring,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

Shown = tuple[float, str, str, str]


@pytest.fixture
def ring(qtbot: QtBot, theme: Theme) -> WatchedRing:
    return shown_ring(qtbot, theme)


def show(ring: WatchedRing, shown: Shown) -> None:
    fraction, *texts = shown
    ring.show_left(fraction)
    ring.show_text(*texts)


SHADE = 28
"""The edge of an arc differs by up to 22 of 255 with its length: Qt draws it as other curves.

Fill and ground of the arc differ by more than 40.
"""


fractions = st.one_of(
    st.floats(0, 1), st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.floats(0.49, 0.51)
)
looks = st.tuples(
    fractions,
    st.sampled_from(["30", "29", "9", "1:40", "99", "10:00", "9:59"]),
    st.sampled_from(["of 30 s", "of 1:40", "then 18"]),
    st.sampled_from(["", "In · 3", "Get ready"]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=looks, after=looks)
def test_painting_what_changed_is_enough(ring: WatchedRing, before: Shown, after: Shown):
    show(ring, before)
    QCoreApplication.processEvents()
    image = picture(ring)
    ring.painted = QRegion()
    show(ring, after)
    QCoreApplication.processEvents()
    updated = picture(ring, over=image, region=ring.painted)
    assert greatest_difference(updated, picture(ring)) <= SHADE


def test_a_pixel_of_the_head_paints_little(ring: WatchedRing):
    show(ring, (0.6, "18", "of 30 s", ""))
    QCoreApplication.processEvents()
    ring.painted = QRegion()
    ring.show_left(0.6 - 1 / ring.head_steps())
    QCoreApplication.processEvents()
    box = ring.painted.boundingRect()
    assert 0 < box.width() * box.height() < 0.02 * ring.width() * ring.height()


def test_another_second_paints_one_digit(ring: WatchedRing):
    show(ring, (0.6, "18", "of 30 s", ""))
    QCoreApplication.processEvents()
    ring.painted = QRegion()
    show(ring, (0.6, "17", "of 30 s", ""))
    QCoreApplication.processEvents()
    assert ring.painted.boundingRect().width() < ring.width() / 3


def test_nothing_new_paints_nothing(ring: WatchedRing):
    show(ring, (0.6, "18", "of 30 s", ""))
    QCoreApplication.processEvents()
    ring.painted = QRegion()
    show(ring, (0.6, "18", "of 30 s", ""))
    QCoreApplication.processEvents()
    assert ring.painted.isEmpty()


def test_other_colours_paint_all_of_it(ring: WatchedRing, theme: Theme):
    show(ring, (0.6, "18", "of 30 s", ""))
    QCoreApplication.processEvents()
    light = picture(ring)
    theme.choose("dark")
    assert picture(ring) != light
    corner = picture(ring).pixelColor(0, 0).name()
    assert corner == theme.colours.background.lower()


@pytest.mark.parametrize("side", [150, 330, 900])
def test_long_times_stay_inside_the_ring(ring: WatchedRing, theme: Theme, side: int):
    ring.resize(side, side)
    show(ring, (0.0, "1:00:00", "", ""))
    image = picture(ring)
    background = image.pixelColor(0, 0)
    middle = image.height() // 2 - round(side * 0.035)
    inner = side * 18 // 330 + 4
    for x in (inner, side - inner - 1):
        assert image.pixelColor(x, middle) == background
