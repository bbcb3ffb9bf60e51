"""The strip as it is painted and told."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.time_strip import TimeStrip
from tests.builders import a_routine, a_step, an_exercise

HEAT = an_exercise(id="heat", name="Heat on the back", kind=Kind.HEAT)
LUNGE = an_exercise(id="lunge", name="Low lunge", has_sides=True)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> TimeStrip:
    strip = TimeStrip(theme, 14)
    qtbot.addWidget(strip)
    strip.resize(403, 14)
    steps = (a_step(60, exercise=HEAT), a_step(30, exercise=LUNGE, sides=Sides.LEFT, prep_s=30))
    strip.show_timeline(lay_out(a_routine(*steps)))
    return strip


def colour_at(strip: TimeStrip, x: int) -> str:
    return strip.grab().toImage().pixelColor(x, 7).name().upper()


def test_holds_have_the_colour_of_their_kind_and_pauses_none(
    strip: TimeStrip, theme: Theme
) -> None:
    kinds = theme.colours.kinds
    assert colour_at(strip, 100) == kinds["heat"]
    assert colour_at(strip, 250) == theme.colours.pause
    assert colour_at(strip, 350) == kinds["stretch"]


def test_what_has_elapsed_is_paler(strip: TimeStrip, theme: Theme) -> None:
    strip.set_position(30_000)
    whole = QColor(theme.colours.kinds["heat"])
    assert QColor(colour_at(strip, 50)).lightness() > whole.lightness()
    assert colour_at(strip, 150) == whole.name().upper()


def test_it_follows_the_theme(strip: TimeStrip, theme: Theme) -> None:
    theme.choose("dark")
    assert colour_at(strip, 100) == theme.colours.kinds["heat"]


def test_it_tells_what_lies_under_the_pointer(strip: TimeStrip) -> None:
    assert strip.label_at(100) == "Heat on the back, 1:00"
    assert strip.label_at(250) == "Get ready: Low lunge, 0:30"
    assert strip.label_at(350) == "Low lunge, left side, 0:30"


def test_it_is_read_as_words(strip: TimeStrip) -> None:
    assert strip.accessibleName() == "heat 1:00, stretch 0:30; 2:00 in all"
