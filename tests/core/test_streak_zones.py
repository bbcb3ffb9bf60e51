"""Whoever practises on every date of the clock on the wall keeps the streak, in all the world."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import example, given, settings
from hypothesis import strategies as st

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.ledger import Ledger, StreakNotes
from psoas_timer.core.practice.pause import travel_pause
from psoas_timer.core.practice.replay import DayState, streak, walk
from tests.core.practised import DONE

DAY_START_HOUR = 4
SAMOA = (date(2011, 12, 24), "Pacific/Apia", time(7, 30))
"""There 30 December 2011 did not exist."""

zones = st.sampled_from(sorted(available_timezones()))
times = st.times(time(DAY_START_HOUR + 1), time(23, 59))


def mornings(first: date, zone: str, at: time, days: int) -> list[datetime]:
    """A start at this time on each date, as the clock there shows it; a gap moves it on."""
    wanted = (datetime.combine(first + timedelta(days=n), at, ZoneInfo(zone)) for n in range(days))
    shown = (each.astimezone(UTC).astimezone(ZoneInfo(zone)) for each in wanted)
    return list(dict.fromkeys(shown))


def noticed(starts: list[datetime]) -> Ledger:
    """What is known after these sessions, with the dates that were lost between them."""
    dated = [(start, practice_date(start, DAY_START_HOUR)) for start in starts]
    notes = StreakNotes()
    for before, after in pairwise(dated):
        lost = travel_pause(*before, *after)
        notes = notes if lost is None else notes.with_pause(lost)
    return Ledger({day: DONE for _, day in dated}, notes)


@settings(max_examples=60)
@given(st.dates(date(1972, 1, 1), date(2036, 1, 1)), zones, times)
@example(*SAMOA)
def test_no_change_of_the_clocks_costs_a_day(first, zone, at):
    starts = mornings(first, zone, at, 400)
    known = noticed(starts)
    today = max(known.days)
    states = {evening.state for evening in walk(known, today)}
    assert states <= {DayState.DONE, DayState.PAUSED}
    assert streak(known, today).current == len(known.days)
    assert len(known.days) >= 399


FLIGHT = timedelta(hours=12)


@settings(max_examples=60)
@given(zones, zones, st.dates(date(1995, 1, 1), date(2036, 1, 1)), times)
@example("Pacific/Honolulu", "Pacific/Auckland", date(2026, 3, 3), time(8))
def test_no_journey_costs_a_day_or_a_freeze(home, abroad, day, at):
    """Practised each day at home, and abroad from the landing on."""
    starts = mornings(day - timedelta(days=9), home, at, 10)
    landed = (starts[-1] + FLIGHT).astimezone(ZoneInfo(abroad))
    noon = datetime.combine(practice_date(landed, DAY_START_HOUR), time(12), ZoneInfo(abroad))
    starts += [max(landed, noon), noon + timedelta(days=1), noon + timedelta(days=2)]
    known = noticed(starts)
    states = {evening.state for evening in walk(known, max(known.days))}
    assert states <= {DayState.DONE, DayState.PAUSED}
