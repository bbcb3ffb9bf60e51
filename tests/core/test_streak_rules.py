"""Rules hold from a day on, and leave the days before it alone."""

from datetime import date, timedelta

import pytest

from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from tests.core.practised import MONDAY, after

EASY, HARD = StreakRules(), StreakRules(counts_from_ms=900_000)


def test_the_first_rules_hold_for_all_days():
    book = RuleBook().held_to(HARD, MONDAY, today_counts=True)
    assert book.on(date(1990, 1, 1)) == book.on(date(2200, 1, 1)) == HARD


@pytest.mark.parametrize(("today_counts", "new_from"), [(False, 0), (True, 1)])
def test_new_rules_hold_from_today_or_from_tomorrow_where_today_counts(today_counts, new_from):
    book = RuleBook(((date.min, EASY),)).held_to(HARD, MONDAY, today_counts=today_counts)
    assert book.on(after(new_from - 1)) == EASY
    assert book.on(after(new_from)) == HARD


def test_the_same_rules_change_nothing():
    book = RuleBook(((date.min, EASY),)).held_to(HARD, MONDAY, today_counts=True)
    assert book.held_to(HARD, MONDAY, today_counts=True) is book
    assert book.held_to(HARD, after(9), today_counts=False) is book


def test_a_change_of_mind_on_the_same_day_leaves_no_trace():
    book = RuleBook(((date.min, EASY),))
    changed = book.held_to(HARD, MONDAY, today_counts=False)
    assert changed.held_to(EASY, MONDAY, today_counts=False) == book


def test_a_clock_two_days_back_leaves_the_rules_where_they_are():
    book = RuleBook(((date.min, EASY),)).held_to(HARD, MONDAY, today_counts=False)
    assert book.held_to(HARD, MONDAY - timedelta(days=2), today_counts=False) is book


def test_rules_noted_under_a_clock_far_ahead_hold_once_it_is_right_again():
    book = RuleBook(((date.min, EASY),)).held_to(HARD, after(4_000), today_counts=False)
    assert book.held_to(HARD, MONDAY, today_counts=False).on(MONDAY) == HARD
