"""What a page for a therapist says of a time: nothing from outside, nothing lost, no hasty mean."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.report import (
    MOST_DAYS,
    Period,
    Report,
    make_report,
    nearest_period,
    period_up_to,
)
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal
from tests.builders import a_record
from tests.core.rated import rated

LAST = date(2026, 3, 31)
MARCH = Period(date(2026, 3, 1), LAST)
days = st.dates(date(2026, 1, 1), date(2026, 6, 30))


def a_report(
    held: Sequence[HeldOn] = (),
    ratings: Sequence[Rating] = (),
    sessions: Sequence[SessionRecord] = (),
    corrected: Sequence[date] = (),
) -> Report:
    totals: dict[date, DayTotal] = {}
    for session in sessions:
        before = totals.get(session.practice_date, DayTotal())
        totals[session.practice_date] = before.plus(session.outcome, session.held_ms)
    return make_report(
        MARCH, days=totals, corrected=corrected, held=held, ratings=ratings, sessions=sessions
    )


def a_session(day: date, hour: int = 7, **changes: object) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return a_record(id=f"{day}-{hour}", started=started, practice_date=day, **changes)


def test_four_weeks_end_with_today():
    assert period_up_to(LAST, 28) == Period(date(2026, 3, 4), LAST)


@pytest.mark.parametrize(
    ("first", "last"),
    [(LAST, LAST - timedelta(days=1)), (LAST, LAST + timedelta(days=MOST_DAYS))],
)
def test_a_period_has_days_and_not_too_many(first: date, last: date):
    with pytest.raises(ValueError, match="days are not from 1 to 366"):
        Period(first, last)


@given(st.dates(), st.dates())
def test_any_two_dates_make_a_period_that_ends_with_the_later(one: date, other: date):
    period = nearest_period(one, other)
    assert period.last == max(one, other)
    assert period.first >= min(one, other)
    assert period.first == min(one, other) or period.day_count == MOST_DAYS


@given(st.dates(), st.integers(1, MOST_DAYS))
def test_a_period_up_to_a_day_never_leaves_the_calendar(last: date, count: int):
    period = period_up_to(last, count)
    assert period.last == last
    assert period.day_count == count or period.first == date.min


def test_minutes_are_told_by_side_and_kind_and_as_a_mean_of_weeks():
    report = a_report(
        [
            HeldOn(LAST, Kind.STRETCH, Side.LEFT, 60_000),
            HeldOn(MARCH.first, Kind.STRETCH, Side.LEFT, 60_000),
            HeldOn(LAST, Kind.STRETCH, Side.RIGHT, 90_000),
            HeldOn(LAST, Kind.HEAT, Side.NONE, 600_000),
            HeldOn(LAST, Kind.MASSAGE, Side.LEFT, 0),
            HeldOn(LAST + timedelta(days=1), Kind.STRETCH, Side.LEFT, 1_000_000),
        ]
    )
    assert report.kinds == (Kind.STRETCH, Kind.HEAT)
    assert report.side_ms(Side.LEFT) == 120_000
    assert report.side_ms(Side.RIGHT, Kind.STRETCH) == 90_000
    assert report.side_ms(Side.NONE, Kind.STRETCH) == 0
    assert report.side_ms(Side.NONE, Kind.HEAT) == 600_000
    assert report.weekly_ms(report.total_ms) == round(810_000 * 7 / 31)


@given(
    st.lists(
        st.builds(HeldOn, days, st.sampled_from(Kind), st.sampled_from(Side), st.integers(0, 9_000))
    )
)
def test_sides_and_kinds_add_up_to_all_of_the_period(held: list[HeldOn]):
    report = a_report(held)
    assert report.total_ms == sum(each.held_ms for each in held if each.day in MARCH)
    assert sum(map(report.side_ms, Side)) == report.total_ms
    of_kinds = [sum(report.side_ms(side, kind) for side in Side) for kind in report.kinds]
    assert sum(of_kinds) == report.total_ms
    assert all(of_kinds)


def test_a_day_that_the_person_noted_counts_once_and_is_no_session():
    noted = (LAST, date(2026, 3, 2), date(2026, 2, 2))
    report = a_report(sessions=[a_session(LAST), a_session(LAST, 19)], corrected=noted)
    assert (report.practised_count, report.session_count) == (2, 2)
    assert report.corrected == {LAST, date(2026, 3, 2)}


def test_three_ratings_have_no_mean_and_four_have():
    ratings = [rated(value, date(2026, 3, value)) for value in (2, 4, 6)]
    report = a_report(ratings=ratings)
    assert report.rating_count(Moment.BEFORE) == 3
    assert report.rating_mean(Moment.BEFORE) is None
    assert a_report(ratings=[*ratings, rated(5)]).rating_mean(Moment.BEFORE) == Fraction(17, 4)
    assert report.rating_mean(Moment.AFTER) is None


def test_ratings_of_a_day_are_one_point_for_each_moment():
    day = date(2026, 3, 2)
    report = a_report(
        ratings=[
            rated(4, day, hour=19),
            rated(2, day, Moment.AFTER, hour=8),
            rated(7, day, hour=7),
            rated(9, date(2026, 2, 2)),
        ]
    )
    assert report.daily_ratings(Moment.BEFORE) == [(day, 5.5)]
    assert report.daily_ratings(Moment.AFTER) == [(day, 2.0)]
    assert [rating.value for rating in report.ratings] == [7, 2, 4]


def test_what_was_written_comes_newest_first_and_pain_is_never_left_out():
    early, late = date(2026, 3, 5), date(2026, 3, 9)
    report = a_report(
        sessions=[
            a_session(early, note="Knee sore."),
            a_session(late, 7, hurt=True),
            a_session(late, 19),
            a_session(date(2026, 4, 1), note="Too late."),
        ],
        ratings=[replace(rated(4, late, hour=12), note="Long drive."), rated(2, early)],
    )
    told = [(r.day, r.text, r.rating, r.hurt, r.routine_name) for r in report.remarks]
    assert told == [
        (late, "Long drive.", 4, False, ""),
        (late, "", None, True, "Morning"),
        (early, "Knee sore.", None, False, "Morning"),
    ]


def test_ratings_after_sessions_are_no_part_of_the_mean_before_them():
    before = [rated(2, LAST - timedelta(days=back)) for back in range(4)]
    after = [rated(9, LAST - timedelta(days=back), Moment.AFTER) for back in range(4)]
    report = a_report(ratings=[*before, *after])
    assert report.rating_mean(Moment.BEFORE) == 2
    assert report.rating_mean(Moment.AFTER) == 9


def test_a_day_whose_sessions_were_all_deleted_is_no_day_of_practice():
    emptied = {LAST: DayTotal()}
    report = make_report(MARCH, days=emptied, corrected=(), held=(), ratings=(), sessions=())
    assert not report.days
