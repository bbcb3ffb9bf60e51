"""Hold time per side and kind, week by week."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.record import Outcome, StepRecord
from psoas_timer.core.practice.side_minutes import (
    WEEKS_SHOWN,
    HeldOn,
    SideWeek,
    held_in,
    side_weeks,
    weeks_from,
)
from tests.builders import a_record

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 2)
MIN = 60_000


def step(side: Side, kind: Kind = Kind.STRETCH, done_ms: int = MIN) -> StepRecord:
    return StepRecord(1, "low-lunge", kind, side, MIN, done_ms, Outcome.FINISHED)


def test_each_side_has_the_time_that_was_held_on_it():
    steps = (step(Side.LEFT), step(Side.RIGHT, done_ms=30_000), step(Side.NONE, Kind.BREATHING))
    record = a_record(practice_date=FRIDAY, steps=steps)
    week = side_weeks(held_in([record, record]), FRIDAY, first_weekday=1)[-1]
    assert (week.first, week.total_ms) == (MONDAY, 5 * MIN)
    assert week.on(Side.LEFT) == {Kind.STRETCH: 2 * MIN}
    assert [week.side_ms(side) for side in Side] == [2 * MIN, MIN, 2 * MIN]


def test_what_was_planned_and_not_done_is_left_out():
    record = a_record(practice_date=FRIDAY, steps=(step(Side.LEFT, done_ms=0),))
    assert side_weeks(held_in([record]), FRIDAY, first_weekday=1)[-1] == SideWeek(MONDAY)


def test_a_week_begins_where_the_country_has_it_begin():
    sunday = HeldOn(MONDAY - timedelta(days=1), Kind.HEAT, Side.NONE, MIN)
    assert [week.total_ms for week in side_weeks([sunday], FRIDAY, 1, count=2)] == [MIN, 0]
    assert [week.total_ms for week in side_weeks([sunday], FRIDAY, 7, count=2)] == [0, MIN]


def test_the_last_week_is_the_one_of_today():
    starts = weeks_from(FRIDAY, 1)
    assert (len(starts), starts[0], starts[-1]) == (12, date(2025, 12, 15), MONDAY)


@given(
    st.lists(
        st.builds(
            HeldOn,
            day=st.dates(FRIDAY - timedelta(days=120), FRIDAY),
            kind=st.sampled_from(Kind),
            side=st.sampled_from(Side),
            held_ms=st.integers(0, 10**7),
        ),
        max_size=20,
    ),
    st.integers(1, 7),
)
def test_all_time_of_the_shown_weeks_is_in_exactly_one_of_them(held, first_weekday):
    weeks = side_weeks(held, FRIDAY, first_weekday)
    shown = sum(each.held_ms for each in held if each.day >= weeks[0].first)
    assert sum(week.total_ms for week in weeks) == shown
    assert len(weeks) == WEEKS_SHOWN
    for week in weeks:
        assert week.total_ms == sum(week.side_ms(side) for side in Side)
        assert all(held_ms > 0 for held_ms in week.held_ms.values())
