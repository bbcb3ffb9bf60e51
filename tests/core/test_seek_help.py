"""When ratings are a reason to see a professional: each row of docs/ratings.md, and once a week."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.seek_help import (
    Reason,
    is_strong,
    may_show_card,
    reason_at_start,
    wants_gentle,
    weekly_reason,
)
from tests.core.rated import A_DAY, days_rated, known, rated, rows_of_days

A_MORNING = rated(0).at


def sessions(*pairs: tuple[int, int]) -> tuple[Rating, ...]:
    """Sessions rated before and after, one a day, the last one on A_DAY."""
    found: list[Rating] = []
    for back, (before, after) in zip(range(len(pairs) - 1, -1, -1), pairs, strict=True):
        day = A_DAY - timedelta(days=back)
        found.append(rated(before, day, Moment.BEFORE, str(day)))
        found.append(rated(after, day, Moment.AFTER, str(day), hour=8))
    return tuple(found)


@pytest.mark.parametrize(
    ("pairs", "is_due"),
    [
        ([(3, 5), (3, 5)], True),
        ([(3, 5), (3, 4)], False),
        ([(3, 5)], False),
        ([(3, 5), (3, 3), (2, 6)], False),
        ([(3, 5), (3, 3), (2, 6), (1, 3), (4, 4)], True),
        ([(3, 5), (3, 5), (2, 2), (1, 3), (4, 4), (4, 4)], False),
        ([(8, 8), (9, 9)], False),
    ],
)
def test_sessions_that_make_it_worse_are_told_before_the_next(
    pairs: list[tuple[int, int]], is_due: bool
):
    expected = Reason.WORSE_AFTER if is_due else None
    assert reason_at_start(known(sessions(*pairs)), None) is expected


def test_only_sessions_with_both_ratings_are_compared():
    lone = (rated(9, A_DAY, Moment.AFTER, "x"), rated(0, A_DAY, Moment.BEFORE, "y"))
    assert reason_at_start(known((*lone, *sessions((3, 5)))), None) is None
    apart = (rated(1, A_DAY), rated(9, A_DAY, Moment.AFTER), *sessions((3, 5)))
    assert reason_at_start(known(apart), None) is None


def test_the_same_sessions_are_not_told_of_again():
    found = known(sessions((3, 5), (3, 5)))
    assert reason_at_start(found, A_DAY) is Reason.WORSE_AFTER
    assert reason_at_start(found, A_DAY + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("signs", "reason"),
    [
        ("3333333 5555555", Reason.HIGHER),
        ("3333333 4444444", None),
        ("3333333" + "." * 14 + "4444444", Reason.THREE_WEEKS),
        ("5555555" + "." * 14 + "4444455", Reason.THREE_WEEKS),
        ("5555555" + "." * 14 + "4444444", None),
        ("3333333" + "." * 14 + "3333334", None),
        ("4444444" + "." * 29 + "4444444", Reason.SIX_WEEKS),
        ("4444444" + "." * 28 + "4444444", Reason.THREE_WEEKS),
        ("4444444" + "." * 8 + "4444444", Reason.THREE_WEEKS),
        ("4444444" + "." * 7 + "4444444", None),
        ("4444444 444....", None),
        ("", None),
    ],
)
def test_a_week_of_ratings_is_a_reason_or_none(signs: str, reason: Reason | None):
    assert weekly_reason(known(days_rated(signs)), A_DAY) is reason


def judged(signs: str) -> Reason | None:
    """The weekly rows of the table written down anew, on plain floats."""
    week = [int(sign) for sign in signs[-7:] if sign != "."]
    numbers = [(at, int(sign)) for at, sign in enumerate(signs) if sign != "."]
    first = [number for at, number in numbers[:7] if at < len(signs) - 7]
    if len(week) < 4 or len(first) < 4:
        return None
    before, now = sum(first) / len(first), sum(week) / len(week)
    if now - before >= 2 - 1e-9:
        return Reason.HIGHER
    if now < 4 - 1e-9 or before - now >= 1 - 1e-9:
        return None
    age_days = len(signs) - 1 - numbers[0][0]
    if age_days < 21:
        return None
    return Reason.SIX_WEEKS if age_days >= 42 else Reason.THREE_WEEKS


@given(rows_of_days)
def test_any_row_of_ratings_is_judged_by_the_table(signs: str):
    assert weekly_reason(known(days_rated(signs)), A_DAY) is judged(signs)


@given(st.lists(st.integers(0, 3), max_size=60))
def test_there_is_one_card_in_seven_days(steps: list[int]):
    today, shown = A_DAY, list[date]()
    for days in steps:
        today += timedelta(days=days)
        if may_show_card(shown[-1] if shown else None, today):
            shown.append(today)
    assert all((b - a).days >= 7 for a, b in pairwise(shown))
    assert bool(shown) == bool(steps)


def test_a_clock_that_was_set_back_keeps_no_card_from_being_shown():
    assert may_show_card(A_DAY + timedelta(days=300), A_DAY)


def test_seven_and_more_after_a_session_are_strong():
    assert [value for value in range(11) if is_strong(value)] == [7, 8, 9, 10]


@pytest.mark.parametrize(
    ("ratings", "last_started", "is_wanted"),
    [
        ([rated(7, moment=Moment.AFTER, hour=9)], A_MORNING, True),
        ([rated(6, moment=Moment.AFTER, hour=9)], A_MORNING, False),
        ([rated(9, moment=Moment.BEFORE, hour=9)], A_MORNING, False),
        ([rated(8, moment=Moment.AFTER, hour=9)], None, True),
        ([rated(8, moment=Moment.AFTER, hour=9)], A_MORNING + timedelta(hours=4), False),
        ([rated(8, A_DAY - timedelta(days=6), Moment.AFTER)], None, True),
        ([rated(8, A_DAY - timedelta(days=7), Moment.AFTER)], None, False),
        ([rated(8, moment=Moment.AFTER), rated(2, moment=Moment.AFTER, hour=9)], None, False),
        ([rated(8, moment=Moment.AFTER), rated(2, moment=Moment.OTHER, hour=9)], None, True),
        ([], None, False),
    ],
)
def test_after_a_strong_rating_the_next_session_is_a_gentle_one(
    ratings: list[Rating], last_started: datetime | None, is_wanted: bool
):
    assert wants_gentle(ratings, last_started, A_DAY) is is_wanted
