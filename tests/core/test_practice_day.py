"""Which date a session counts for."""

from datetime import UTC, date, datetime, timedelta, tzinfo

import pytest

from psoas_timer.core.practice.day import practice_date


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
