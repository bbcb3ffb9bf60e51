"""Which reminder comes next, and what a session does to it. Pure: time is an argument.

docs/reminders.md tells the rules in plain words.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.reminders.memory import ReminderMemory
from psoas_timer.core.reminders.rules import (
    Later,
    ReminderKind,
    ReminderRules,
    daily_moment,
    until,
    work_around,
)


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder and its moment; it is due once that has come."""

    kind: ReminderKind
    at: datetime


def next_reminder(now: datetime, rules: ReminderRules, memory: ReminderMemory) -> Due | None:
    """The reminder that comes next in this practice day or stretch of work; None if none is left.

    Its moment may lie behind: then it is due, and however long that is, only once. Of two that are
    due the daily one comes first. Whether the day counts already, or is for rest, is for the caller
    to ask once it is due.
    """
    known = (_daily(now, rules, memory), _break(now, rules, memory))
    due = [each for each in known if each is not None]
    return min(due, key=lambda each: max(each.at, now), default=None)


def led(now: datetime, rules: ReminderRules, memory: ReminderMemory) -> ReminderMemory:
    """The memory while a session is led: what is due now, or was put off, needs no telling."""
    daily, today = _daily(now, rules, memory), practice_date(now, rules.day_start_hour)
    if daily is not None and (daily.at <= now or _put_off(now, rules, memory) is not None):
        memory = memory.told(ReminderKind.DAILY, now, today)
    return memory.told(ReminderKind.BREAK, now, today)


def _daily(now: datetime, rules: ReminderRules, memory: ReminderMemory) -> Due | None:
    at = daily_moment(now, rules)
    if at is None:
        return None
    later = _put_off(now, rules, memory)
    if later is not None:
        return Due(ReminderKind.DAILY, later)
    is_told = memory.told_on == practice_date(now, rules.day_start_hour)
    return None if is_told or _was_passed(at, rules, memory) else Due(ReminderKind.DAILY, at)


def _put_off(now: datetime, rules: ReminderRules, memory: ReminderMemory) -> datetime | None:
    """When the daily reminder is to come again; with its practice day that is over, too."""
    if memory.daily_later is None:
        return None
    later = memory.daily_later.astimezone(now.tzinfo)
    today = practice_date(now, rules.day_start_hour)
    return later if practice_date(later, rules.day_start_hour) == today else None


def _was_passed(at: datetime, rules: ReminderRules, memory: ReminderMemory) -> bool:
    """Tell whether looking began after this moment of the same practice day.

    Clocks are compared as they show the time, since one hour of them may come twice or never.
    """
    begun = memory.watched_from
    if begun is None:
        return False
    is_same_day = daily_moment(begun.replace(tzinfo=at.tzinfo), rules) == at
    return is_same_day and begun.replace(tzinfo=None) > at.replace(tzinfo=None)


def _break(now: datetime, rules: ReminderRules, memory: ReminderMemory) -> Due | None:
    work = work_around(now, rules)
    if work is None or rules.break_every_min is None:
        return None
    if memory.no_breaks_on == practice_date(now, rules.day_start_hour):
        return None
    begin, end = (moment.astimezone(UTC) for moment in work)
    later, moved_at = memory.break_later, memory.moved_at
    if later is not None and later <= until(Later.ONE_HOUR, now):
        at = later
    else:  # A moment ahead of now, as one put off for longer, was noted under a wrong clock.
        at = moved_at if moved_at is not None and begin < moved_at <= now else begin
        at += timedelta(minutes=rules.break_every_min)
    return Due(ReminderKind.BREAK, at.astimezone(now.tzinfo)) if at < end else None
