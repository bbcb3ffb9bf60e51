"""Practice days and the days in a row."""

from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.streak import DayTotal, Streak, streak

TODAY = date(2026, 3, 10)
DONE = DayTotal(finished=1, sessions=1, held_ms=30_000)


def days(*ago: int) -> dict[date, DayTotal]:
    """Days that count, so many days before today; negative ones lie ahead."""
    return {TODAY - timedelta(days=number): DONE for number in ago}


@pytest.mark.parametrize(
    ("done", "current", "best", "today_done"),
    [
        ((), 0, 0, False),
        ((0,), 1, 1, True),
        ((1,), 1, 1, False),
        ((2,), 0, 1, False),
        ((0, 1, 2), 3, 3, True),
        ((1, 2, 3), 3, 3, False),
        ((0, 2, 3, 4), 1, 3, True),
        ((2, 3, 4, 9, 10), 0, 3, False),
        ((-1,), 0, 0, False),
        ((-1, 0, 1), 2, 2, True),
        ((-3, -2, -1, 1), 1, 1, False),
    ],
)
def test_days_in_a_row(done, current, best, today_done):
    assert streak(days(*done), TODAY) == Streak(current, best, today_done, TODAY)


def test_a_run_crosses_months_and_leap_days():
    run = {date(2028, 2, 28): DONE, date(2028, 2, 29): DONE, date(2028, 3, 1): DONE}
    assert streak(run, date(2028, 3, 1)).current == 3


@pytest.mark.parametrize(
    ("total", "counts"),
    [
        (DayTotal(), False),
        (DayTotal(finished=1, sessions=1, held_ms=1_000), True),
        (DayTotal(finished=0, sessions=3, held_ms=119_999), False),
        (DayTotal(finished=0, sessions=1, held_ms=120_000), True),
    ],
)
def test_a_day_counts_by_one_finished_routine_or_two_minutes_of_holds(total, counts):
    assert streak({TODAY: total}, TODAY).today_done is counts


def test_how_many_minutes_make_a_day_is_a_choice():
    total = DayTotal(sessions=1, held_ms=120_000)
    assert not streak({TODAY: total}, TODAY, counts_from_ms=180_000).today_done


def test_sessions_of_a_day_add_up():
    total = DayTotal().plus(Outcome.LEFT, 70_000).plus(Outcome.FINISHED, 5_000)
    assert total == DayTotal(finished=1, sessions=2, held_ms=75_000)


@given(st.sets(st.integers(-5, 40)))
def test_the_best_run_is_never_shorter_than_the_current_one(ago):
    found = streak(days(*ago), TODAY)
    assert 0 <= found.current <= found.best <= len([number for number in ago if number >= 0])
    assert found.today_done == (0 in ago)
    without_today = streak(days(*(ago - {0})), TODAY)
    assert found.current == without_today.current + (0 in ago)


@pytest.mark.parametrize(
    ("started", "day_start_hour", "expected"),
    [
        (datetime(2026, 3, 10, 3, 59, tzinfo=UTC), 4, date(2026, 3, 9)),
        (datetime(2026, 3, 10, 4, 0, tzinfo=UTC), 4, date(2026, 3, 10)),
        (datetime(2026, 3, 10, 23, 59, tzinfo=UTC), 4, date(2026, 3, 10)),
        (datetime(2026, 3, 10, 0, 0, tzinfo=UTC), 0, date(2026, 3, 10)),
        (datetime(2026, 1, 1, 1, 30, tzinfo=UTC), 4, date(2025, 12, 31)),
    ],
)
def test_a_practice_day_begins_at_its_hour(started, day_start_hour, expected):
    assert practice_date(started, day_start_hour) == expected


class SpringForward(tzinfo):
    """UTC+1, and UTC+2 from 29 March 2026 at 02:00 on."""

    def utcoffset(self, dt: datetime | None) -> timedelta:
        is_summer = dt is not None and dt.replace(tzinfo=None) >= datetime(2026, 3, 29, 2)  # noqa: DTZ001
        return timedelta(hours=2 if is_summer else 1)

    def dst(self, dt: datetime | None) -> timedelta:
        return self.utcoffset(dt) - timedelta(hours=1)

    def tzname(self, dt: datetime | None) -> str:
        return "a time zone"


def test_the_clock_on_the_wall_decides_also_when_the_clocks_change():
    night_of_change = datetime(2026, 3, 29, 4, 30, tzinfo=SpringForward())
    assert practice_date(night_of_change, 4) == date(2026, 3, 29)
    assert practice_date(night_of_change.replace(hour=3), 4) == date(2026, 3, 28)
