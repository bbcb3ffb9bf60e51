"""Whether ratings have changed, and that nothing is told of less than a shift worth telling."""

import re
from pathlib import Path

import pytest
from hypothesis import given

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.rating_trend import Direction, Trend, trend
from tests.core.rated import A_DAY, days_rated, known, rated, rows_of_days

PAGE = (Path(__file__).parents[2] / "docs" / "ratings.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([\d. ]+)` \| (\w+) \| (\d*) ?\| (\d*) ?\|", PAGE, re.MULTILINE)


def trend_of(signs: str) -> Trend:
    return trend(known(days_rated(signs)), A_DAY)


def test_there_are_examples():
    assert len(EXAMPLES) >= 7
    assert {direction for _, direction, _, _ in EXAMPLES} == set(Direction)


@pytest.mark.parametrize(("signs", "direction", "first", "week"), EXAMPLES)
def test_an_example_comes_out_as_written(signs: str, direction: str, first: str, week: str):
    found = trend_of(signs)
    assert found.direction == direction
    assert (found.first, found.week) == (int(first or -1), int(week or -1)) or not first
    assert (found.first is None) == (not first)


def judged(signs: str) -> Direction:
    """The same rule written down anew, on plain floats with room for their errors."""
    row = signs.replace(" ", "")
    week = [int(sign) for sign in row[-7:] if sign != "."]
    numbers = [(at, int(sign)) for at, sign in enumerate(row) if sign != "."]
    first = [number for at, number in numbers[:7] if at < len(row) - 7]
    if len(week) < 4 or len(first) < 4:
        return Direction.UNKNOWN
    before, now = sum(first) / len(first), sum(week) / len(week)
    if abs(now - before) < 2 - 1e-9 or abs(now - before) < 0.3 * before - 1e-9:
        return Direction.SAME
    return Direction.LOWER if now < before else Direction.HIGHER


@given(rows_of_days)
def test_any_row_of_ratings_is_judged_by_the_rule(signs: str):
    assert trend_of(signs).direction is judged(signs)


@given(rows_of_days)
def test_a_shift_of_one_point_is_never_told(signs: str):
    found = trend_of(signs)
    if found.week is not None and found.first is not None and abs(found.week - found.first) < 2:
        assert found.direction is Direction.SAME


def test_the_week_before_is_compared_too():
    assert trend_of("5555555 4444444 4444444").is_as_last_week
    assert not trend_of("5555555 8888888 4444444").is_as_last_week
    assert not trend_of("5555555 44..... 4444444").is_as_last_week


def test_a_clock_that_was_set_back_does_not_count_days_to_come():
    ratings = days_rated("5555555 3333333")
    earlier = ratings[6].practice_date
    assert trend(known(ratings, earlier), earlier).direction is Direction.UNKNOWN


@pytest.mark.parametrize("value", [-1, 11])
def test_what_is_not_on_the_scale_is_no_rating(value: int):
    with pytest.raises(ValueError, match="0 to 10"):
        rated(value)


def test_all_moments_count_alike():
    before = days_rated("5555555 3333333")
    moments = tuple(Moment)
    mixed = tuple(
        Rating(each.id, each.at, each.practice_date, moments[at % 3], each.value)
        for at, each in enumerate(before)
    )
    assert trend(known(mixed), A_DAY) == trend(known(before), A_DAY)
