"""The seven dots: every state has a sign that is told apart without its colour."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from psoas_timer.core.practice.audit import audit
from psoas_timer.core.practice.replay import DayState
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.streak_dots import StreakDots, WeekDay, week
from tests.core.practised import MONDAY, after, ledger

INK = 60
"""How far from the page a shade of grey is at least where something is drawn."""


def shape(theme: Theme, qtbot: QtBot, state: DayState | None) -> bytes:
    """Where a dot has ink, whatever its colour."""
    dots = StreakDots(theme)
    qtbot.addWidget(dots)
    dots.show_week((WeekDay(MONDAY, state),))
    image = QImage(dots.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    dots.render(image)
    pixels = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    page = image.pixelColor(image.width() - 1, image.height() - 1).lightness()
    return bytes(abs(pixel.lightness() - page) >= INK for pixel in pixels)


def test_no_two_states_look_alike_without_colour(theme: Theme, qtbot: QtBot) -> None:
    states = [*DayState, None]
    shapes = {shape(theme, qtbot, state) for state in states}
    assert len(shapes) == len(states)


def test_every_dot_says_what_its_day_is(theme: Theme, qtbot: QtBot) -> None:
    for state in DayState:
        dots = StreakDots(theme)
        qtbot.addWidget(dots)
        dots.show_week((WeekDay(MONDAY, state),))
        assert "Monday: " in dots.accessibleName()


def test_a_week_has_seven_days_also_for_somebody_new() -> None:
    today = after(2)
    states = [day.state for day in week((), today, 1)]
    assert states == [None, None, DayState.OPEN, None, None, None, None]
    assert week((), today, 7)[0].day == MONDAY - timedelta(days=1)


def test_days_before_the_first_session_are_not_told_as_missed(theme: Theme, qtbot: QtBot) -> None:
    dots = StreakDots(theme)
    qtbot.addWidget(dots)
    dots.show_week(week(audit(ledger("  x"), after(2), MONDAY).days, after(3), 1))
    told = dots.accessibleName()
    assert "Monday: before your first session, Tuesday: before" in told
    assert "Wednesday: done, Thursday: today, still open, Friday: to come" in told
