"""Pauses for illness and travel, and journeys that leave a date out."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause, pause, travel_pause
from tests.core.practised import MONDAY, after


def test_a_pause_has_its_first_and_its_last_day():
    assert pause(MONDAY, 1, MONDAY) == Pause(MONDAY, MONDAY)
    assert pause(MONDAY, 90, MONDAY).last == after(89)


def test_it_may_begin_up_to_two_days_back():
    assert pause(after(-2), 3, MONDAY) == Pause(after(-2), MONDAY)


@pytest.mark.parametrize(("first", "days"), [(-3, 5), (1, 5), (0, 0), (0, 91)])
def test_no_other_pause_is_made(first, days):
    with pytest.raises(ValueError, match="a pause"):
        pause(after(first), days, MONDAY)


def test_a_pause_ends_early_with_the_day_before():
    notes = (
        StreakNotes().with_pause(Pause(after(-5), after(-4))).with_pause(Pause(MONDAY, after(9)))
    )
    assert notes.resumed(after(3)).pauses == (Pause(after(-5), after(-4)), Pause(MONDAY, after(2)))
    assert notes.resumed(MONDAY).pauses == (Pause(after(-5), after(-4)),)


def local(zone: str, *moment: int) -> datetime:
    return datetime(*moment, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("left", "arrived", "lost"),
    [
        # Over the date line to the west: 4 March does not exist for this person.
        (
            local("Pacific/Honolulu", 2026, 3, 3, 8),
            local("Pacific/Auckland", 2026, 3, 5, 9),
            date(2026, 3, 4),
        ),
        # Far to the east: hardly anything is left of 4 March.
        (
            local("America/Los_Angeles", 2026, 3, 3, 8),
            local("Asia/Tokyo", 2026, 3, 5, 9),
            date(2026, 3, 4),
        ),
        # To the east, with the next date as long as ever.
        (local("Europe/London", 2026, 3, 3, 8), local("Asia/Dubai", 2026, 3, 5, 9), None),
        # Over the date line to the east: a date comes twice, and nothing is lost.
        (
            local("Pacific/Auckland", 2026, 3, 3, 8),
            local("Pacific/Honolulu", 2026, 3, 3, 9),
            None,
        ),
        # The clocks change by an hour.
        (local("Europe/Berlin", 2026, 3, 28, 8), local("Europe/Berlin", 2026, 3, 30, 9), None),
        # Practised on the very next date: there is no gap to forgive.
        (
            local("America/Los_Angeles", 2026, 3, 3, 8),
            local("Asia/Tokyo", 2026, 3, 4, 22),
            None,
        ),
    ],
)
def test_a_date_that_a_journey_took_away_is_paused(left, arrived, lost):
    left_on, today = practice_date(left, 4), practice_date(arrived, 4)
    wanted = None if lost is None else Pause(lost, lost)
    assert travel_pause(left, left_on, arrived, today) == wanted


def test_a_clock_that_goes_back_is_no_journey():
    ahead = datetime(2026, 3, 5, 8, tzinfo=timezone(timedelta(hours=-10)))
    back = datetime(2026, 3, 2, 8, tzinfo=timezone(timedelta(hours=13)))
    assert travel_pause(ahead, date(2026, 3, 5), back, date(2026, 3, 9)) is None
