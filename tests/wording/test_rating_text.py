"""What is said of ratings: the sentences of the sources, and never why or what ails somebody."""

import re
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.core.practice.rating_trend import Direction, Trend
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.wording.rating_text import card_text, mean_text, rated_text, trend_text
from psoas_timer.wording.templates.ratings import TEMPLATES

AT = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("trend", "sentence"),
    [
        (
            Trend(Direction.LOWER, Fraction(3), Fraction(5)),
            "Your ratings this week average 3; your first week averaged 5. A two-point shift is"
            " usually noticeable.",
        ),
        (
            Trend(Direction.HIGHER, Fraction(6), Fraction(3)),
            "Ratings have been higher lately. Go gentler, and consider asking a physiotherapist or"
            " doctor.",
        ),
        (Trend(Direction.SAME, Fraction(4), Fraction(5), True), "About the same as last week."),
        (
            Trend(Direction.SAME, Fraction(4), Fraction(5)),
            "About the same as in your first week.",
        ),
    ],
)
def test_a_trend_is_told_in_these_words(trend: Trend, sentence: str):
    assert trend_text(trend) == sentence


def test_too_few_ratings_are_no_trend():
    assert trend_text(Trend(Direction.UNKNOWN)).startswith("Not enough ratings yet")


def test_a_mean_has_one_digit_where_it_is_not_whole():
    assert [mean_text(Fraction(n, 7)) for n in (21, 22, 70)] == ["3", "3.1", "10"]


@pytest.mark.parametrize("reason", Reason)
def test_every_card_names_whom_to_ask(reason: Reason):
    assert "physiotherapist or doctor" in card_text(reason)


def test_nothing_explains_ails_or_promises():
    avoided = (
        r"because|cured?|heal|release|trigger point|your psoas|safe for you|should take|severe"
    )
    found = [text for text in TEMPLATES.values() if re.search(avoided, text, re.IGNORECASE)]
    assert found == []


@pytest.mark.parametrize(
    ("rating", "line"),
    [
        (Rating("a", AT, AT.date(), Moment.BEFORE, 6), "Rated before: 6 of 10"),
        (
            Rating("a", AT, AT.date(), Moment.AFTER, 3, None, Area.HIP_FRONT, Side.LEFT, "looser"),
            "Rated after: 3 of 10, front of the hip, left – “looser”",
        ),
    ],
)
def test_one_rating_is_told_in_a_line(rating: Rating, line: str):
    assert rated_text(rating) == line
