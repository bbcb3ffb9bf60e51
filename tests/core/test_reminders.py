"""Which reminder comes next: one a day, breaks at work, and nothing that piles up."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from psoas_timer.core.reminders.memory import ReminderMemory
from psoas_timer.core.reminders.rules import (
    Later,
    ReminderKind,
    ReminderRules,
    offered,
    until,
    work_around,
)
from psoas_timer.core.reminders.schedule import Due, led, next_reminder

DAILY, BREAK = ReminderKind.DAILY, ReminderKind.BREAK
MONDAY = date(2026, 3, 2)
AT_SIX = ReminderRules(daily_minute=18 * 60)
AT_WORK = ReminderRules(break_every_min=30)
BERLIN = ZoneInfo("Europe/Berlin")


def on_monday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


def in_berlin(*utc: int) -> datetime:
    """A moment as the clock of a machine there gives it: with the offset of just then."""
    there = datetime(*utc, tzinfo=UTC).astimezone(BERLIN)
    return there.replace(tzinfo=timezone(there.utcoffset()))


@pytest.mark.parametrize(
    ("rules", "is_any"), [(ReminderRules(), False), (AT_SIX, True), (AT_WORK, True)]
)
def test_one_sort_of_reminder_is_enough_to_look_for_it(rules, is_any):
    assert rules.is_any is is_any


def test_nobody_is_reminded_of_what_they_did_not_ask_for():
    assert next_reminder(on_monday(18), ReminderRules(), ReminderMemory()) is None


def test_the_day_has_one_reminder_at_its_time():
    at = on_monday(18)
    assert next_reminder(on_monday(9), AT_SIX, ReminderMemory()) == Due(DAILY, at)
    late = on_monday(23, 30)
    assert next_reminder(late, AT_SIX, ReminderMemory()) == Due(DAILY, at)
    told = ReminderMemory().told(DAILY, late, MONDAY)
    assert next_reminder(late, AT_SIX, told) is None
    tomorrow = on_monday(18) + timedelta(days=1)
    assert next_reminder(tomorrow, AT_SIX, told) == Due(DAILY, tomorrow)


def test_the_day_ends_when_the_practice_day_does():
    told = ReminderMemory().told(DAILY, on_monday(18), MONDAY)
    night = on_monday(3, 59) + timedelta(days=1)
    assert next_reminder(night, AT_SIX, told) is None
    assert next_reminder(night + timedelta(minutes=1), AT_SIX, told) is not None


def test_a_time_after_midnight_belongs_to_the_evening_before():
    late = ReminderRules(daily_minute=60)
    at = on_monday(1) + timedelta(days=1)
    assert next_reminder(on_monday(22), late, ReminderMemory()) == Due(DAILY, at)
    told = ReminderMemory().told(DAILY, at, MONDAY)
    assert next_reminder(at, late, told) is None


def test_what_was_due_before_the_program_began_is_not_made_up_for():
    memory = ReminderMemory().watching(on_monday(18, 1))
    assert next_reminder(on_monday(18, 2), AT_SIX, memory) is None
    in_time = ReminderMemory().watching(on_monday(17, 59))
    assert next_reminder(on_monday(18, 2), AT_SIX, in_time) is not None
    next_day = on_monday(18) + timedelta(days=1)
    assert next_reminder(next_day, AT_SIX, memory) == Due(DAILY, next_day)


@pytest.mark.parametrize(
    ("later", "at"),
    [
        (Later.TEN_MINUTES, on_monday(17, 10)),
        (Later.ONE_HOUR, on_monday(18)),
        (Later.EVENING, on_monday(19)),
    ],
)
def test_a_reminder_that_is_put_off_comes_again_once(later, at):
    now = on_monday(17)
    memory = ReminderMemory().told(DAILY, now, MONDAY).put_off(DAILY, until(later, now))
    assert next_reminder(now, AT_SIX, memory) == Due(DAILY, at)
    assert next_reminder(at, AT_SIX, memory.told(DAILY, at, MONDAY)) is None


def test_what_was_put_off_lapses_with_its_day():
    memory = ReminderMemory(told_on=MONDAY, daily_later=on_monday(19))
    tuesday = on_monday(9) + timedelta(days=1)
    assert next_reminder(tuesday, AT_SIX, memory).at == on_monday(18) + timedelta(days=1)


def test_not_today_means_until_the_next_day():
    memory = ReminderMemory().done_for(DAILY, MONDAY)
    assert next_reminder(on_monday(20), AT_SIX, memory) is None
    assert next_reminder(on_monday(20) + timedelta(days=1), AT_SIX, memory) is not None


@pytest.mark.parametrize(
    ("now", "ways"),
    [
        (on_monday(12), (Later.TEN_MINUTES, Later.ONE_HOUR, Later.EVENING)),
        (on_monday(18), (Later.TEN_MINUTES, Later.ONE_HOUR)),
        (on_monday(1), (Later.TEN_MINUTES, Later.ONE_HOUR)),
        (on_monday(3, 30), (Later.TEN_MINUTES,)),
        (on_monday(3, 50), ()),
    ],
)
def test_the_day_can_be_put_off_within_itself(now, ways):
    assert offered(DAILY, now, AT_SIX) == ways


@pytest.mark.parametrize(
    ("now", "ways"),
    [
        (on_monday(12), (Later.TEN_MINUTES, Later.ONE_HOUR)),
        (on_monday(16, 30), (Later.TEN_MINUTES,)),
        (on_monday(16, 50), ()),
        (on_monday(20), ()),
    ],
)
def test_a_break_can_be_put_off_while_work_goes_on(now, ways):
    assert offered(BREAK, now, AT_WORK) == ways


def test_breaks_come_at_work_and_count_from_the_last_one():
    nine = on_monday(9)
    assert next_reminder(on_monday(8, 59), AT_WORK, ReminderMemory()) is None
    first = on_monday(9, 30)
    assert next_reminder(nine, AT_WORK, ReminderMemory()) == Due(BREAK, first)
    told = ReminderMemory().told(BREAK, on_monday(9, 42), MONDAY)
    assert next_reminder(on_monday(9, 42), AT_WORK, told) == Due(BREAK, on_monday(10, 12))
    assert next_reminder(on_monday(16, 50), AT_WORK, told.woken(on_monday(16, 50))) is None
    assert next_reminder(on_monday(16, 30), AT_WORK, told.woken(on_monday(16, 30))) is None
    assert next_reminder(on_monday(17), AT_WORK, told) is None
    saturday = nine + timedelta(days=5, hours=1)
    assert next_reminder(saturday, AT_WORK, ReminderMemory()) is None


def test_a_night_shift_belongs_to_the_day_on_which_it_begins():
    at_night = replace(AT_WORK, work_from_minute=22 * 60, work_until_minute=6 * 60)
    sunday, saturday = on_monday(2), on_monday(2) + timedelta(days=5)
    assert work_around(sunday, at_night) is None
    begin = on_monday(22) + timedelta(days=4)
    assert work_around(saturday, at_night) == (begin, begin + timedelta(hours=8))
    round_the_clock = replace(AT_WORK, work_from_minute=540, work_until_minute=540)
    assert work_around(on_monday(8) + timedelta(days=1), round_the_clock) is not None


def test_after_sleep_there_is_at_most_one_and_the_minutes_begin_anew():
    both = replace(AT_WORK, daily_minute=12 * 60)
    memory = ReminderMemory().watching(on_monday(8)).woken(on_monday(16))
    due = next_reminder(on_monday(16), both, memory)
    assert due == Due(DAILY, on_monday(12))
    after = memory.told(DAILY, on_monday(16), MONDAY)
    assert next_reminder(on_monday(16), both, after) == Due(BREAK, on_monday(16, 30))


def test_a_break_that_was_put_off_over_a_sleep_is_not_made_up_for():
    memory = ReminderMemory().put_off(BREAK, on_monday(10))
    assert next_reminder(on_monday(9, 55), AT_WORK, memory) == Due(BREAK, on_monday(10))
    awake = memory.woken(on_monday(11))
    assert next_reminder(on_monday(11), AT_WORK, awake) == Due(BREAK, on_monday(11, 30))


def test_of_two_that_are_due_the_day_comes_first_and_counts_as_a_break():
    both = replace(AT_WORK, daily_minute=10 * 60)
    memory = ReminderMemory()
    assert next_reminder(on_monday(11), both, memory).kind is DAILY
    told = memory.told(DAILY, on_monday(11), MONDAY)
    assert next_reminder(on_monday(11), both, told) == Due(BREAK, on_monday(11, 30))


def test_no_more_breaks_today():
    memory = ReminderMemory().done_for(BREAK, MONDAY)
    assert next_reminder(on_monday(15), AT_WORK, memory) is None
    assert next_reminder(on_monday(15) + timedelta(days=1), AT_WORK, memory) is not None


def test_a_session_answers_what_is_due_or_was_put_off():
    both = replace(AT_WORK, daily_minute=10 * 60)
    during = led(on_monday(10, 5), both, ReminderMemory())
    assert next_reminder(on_monday(10, 10), both, during) == Due(BREAK, on_monday(10, 35))
    put_off = ReminderMemory(told_on=MONDAY, daily_later=on_monday(19))
    assert next_reminder(on_monday(19), AT_SIX, led(on_monday(18, 30), AT_SIX, put_off)) is None


def test_a_session_before_the_time_leaves_the_day_its_reminder():
    stale = ReminderMemory(daily_later=on_monday(19) - timedelta(days=1))
    for memory in (ReminderMemory(), stale):
        after = led(on_monday(8), AT_SIX, memory)
        assert next_reminder(on_monday(18), AT_SIX, after) == Due(DAILY, on_monday(18))


def test_a_time_that_the_clock_skips_is_passed_with_it():
    """In Berlin 02:00 to 03:00 does not exist on 29 March 2026."""
    early = ReminderRules(day_start_hour=0, daily_minute=150)
    before, after = in_berlin(2026, 3, 29, 0, 50), in_berlin(2026, 3, 29, 1, 0)
    assert (before.hour, after.hour) == (1, 3)
    memory = ReminderMemory().watching(before)
    assert next_reminder(before, early, memory).at > before
    due = next_reminder(after, early, memory)
    assert due is not None
    assert due.at <= after


def test_a_time_that_comes_twice_is_told_once():
    """In Berlin 02:30 comes twice on 25 October 2026."""
    early = ReminderRules(day_start_hour=0, daily_minute=150)
    first, second = in_berlin(2026, 10, 25, 0, 30), in_berlin(2026, 10, 25, 1, 30)
    assert (first.hour, second.hour) == (2, 2)
    told = ReminderMemory().told(DAILY, first, first.date())
    assert next_reminder(second, early, told) is None
    begun_after = ReminderMemory().watching(first + timedelta(minutes=5))
    assert next_reminder(second, early, begun_after) is None


def test_putting_off_lasts_as_long_as_it_says_over_a_change_of_the_clock():
    now = datetime(2026, 10, 25, 0, 55, tzinfo=UTC).astimezone(BERLIN)
    assert until(Later.ONE_HOUR, now) == datetime(2026, 10, 25, 1, 55, tzinfo=UTC)


def test_a_clock_that_was_ahead_keeps_nothing_back():
    """Noted while the clock was two days ahead, and asked once it is right again."""
    ahead = on_monday(10) + timedelta(days=2)
    wrong = ReminderMemory().watching(ahead).told(DAILY, ahead, ahead.date())
    wrong = wrong.put_off(DAILY, until(Later.ONE_HOUR, ahead))
    wrong = wrong.put_off(BREAK, until(Later.ONE_HOUR, ahead))
    assert next_reminder(on_monday(18), AT_SIX, wrong) == Due(DAILY, on_monday(18))
    assert next_reminder(on_monday(9), AT_WORK, wrong) == Due(BREAK, on_monday(9, 30))
