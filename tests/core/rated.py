"""Ratings for tests: one at a glance, a row of days, and hypothesis's own."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from psoas_timer.core.practice.rating import RECENT_DAYS, Moment, Rating
from psoas_timer.core.practice.rating_trend import FIRST_ENTRIES, KnownRatings

A_DAY = date(2026, 3, 2)


def rated(
    value: int,
    day: date = A_DAY,
    moment: Moment = Moment.BEFORE,
    session_id: str | None = None,
    hour: int = 7,
) -> Rating:
    at = datetime(day.year, day.month, day.day, hour, 30, tzinfo=UTC)
    name = f"{day}-{hour}-{moment}-{session_id}"
    return Rating(name, at, day, moment, value, session_id)


def days_rated(signs: str) -> tuple[Rating, ...]:
    """A rating for each sign, the last one of A_DAY: a number, or a dot for none."""
    wanted = signs.replace(" ", "")
    days = [A_DAY - timedelta(days=back) for back in range(len(wanted) - 1, -1, -1)]
    return tuple(
        rated(int(sign), day) for sign, day in zip(wanted, days, strict=True) if sign != "."
    )


def known(ratings: tuple[Rating, ...], today: date = A_DAY) -> KnownRatings:
    """What a history with these ratings would give."""
    earliest = today - timedelta(days=RECENT_DAYS)
    recent = tuple(rating for rating in ratings if rating.practice_date >= earliest)
    return KnownRatings(ratings[:FIRST_ENTRIES], recent)


rows_of_days = st.text("0123456789.", max_size=60)
