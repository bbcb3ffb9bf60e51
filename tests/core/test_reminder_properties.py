"""Reminders over random days: any zone, clock changes, sleep, sessions and answers."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.reminders.memory import ReminderMemory
from psoas_timer.core.reminders.rules import Later, ReminderKind, ReminderRules, offered, until
from psoas_timer.core.reminders.schedule import led, next_reminder

DAILY, BREAK = ReminderKind.DAILY, ReminderKind.BREAK
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Africa/Casablanca",
)
BEGINNINGS = (
    datetime(2026, 3, 27, 12, tzinfo=UTC),
    datetime(2026, 10, 23, 12, tzinfo=UTC),
    datetime(2026, 4, 3, 12, tzinfo=UTC),
    datetime(2011, 12, 28, 12, tzinfo=UTC),
)
"""Days with a change of the clock near, and the one that Apia left out."""


@dataclass
class Person:
    """Somebody with these rules; `told` are the moments and kinds that they were reminded at."""

    rules: ReminderRules
    memory: ReminderMemory = field(default_factory=ReminderMemory)
    told: list[tuple[datetime, ReminderKind]] = field(default_factory=list)
    put_off: Counter[tuple[ReminderKind, date]] = field(default_factory=Counter)
    led_at: list[datetime] = field(default_factory=list)

    def day(self, now: datetime) -> date:
        return practice_date(now, self.rules.day_start_hour)

    def look(self, now: datetime) -> None:
        due = next_reminder(now, self.rules, self.memory)
        if due is not None and due.at <= now:
            self.told.append((now, due.kind))
            self.memory = self.memory.told(due.kind, now, self.day(now))

    def do(self, what: str, now: datetime) -> None:
        if what == "lead":
            self.led_at.append(now)
            self.memory = led(now, self.rules, self.memory)
        elif what == "put off" and self.told:
            kind = self.told[-1][1]
            for later in offered(kind, now, self.rules)[-1:]:
                self.put_off[kind, self.day(now)] += 1
                self.memory = self.memory.put_off(kind, until(later, now))


rules = st.builds(
    ReminderRules,
    day_start_hour=st.sampled_from([0, 4, 12]),
    daily_minute=st.one_of(st.none(), st.integers(0, 1_439)),
    break_every_min=st.one_of(st.none(), st.integers(1, 240)),
    work_weekdays=st.frozensets(st.integers(1, 7)),
    work_from_minute=st.integers(0, 1_439),
    work_until_minute=st.integers(0, 1_439),
)
waits = st.lists(st.tuples(st.integers(1, 400), st.sampled_from(["", "", "lead", "put off"])))


def clock_of(zone: str, moment: datetime) -> datetime:
    """The moment as a machine gives it: local, with the offset of just then."""
    there = moment.astimezone(ZoneInfo(zone))
    offset = there.utcoffset()
    assert offset is not None
    return there.replace(tzinfo=timezone(offset))


def live(person: Person, zone: str, beginning: datetime, steps) -> list[datetime]:
    """Look after each wait, with what is done at it; gives the looks without a session."""
    moment, looks = beginning, []
    person.memory = person.memory.watching(clock_of(zone, moment))
    for minutes, what in steps:
        moment += timedelta(minutes=minutes)
        now = clock_of(zone, moment)
        if what != "lead":
            looks.append(now)
            person.look(now)
        person.do(what, now)
    return looks


@settings(max_examples=150)
@given(rules, st.sampled_from(ZONES), st.sampled_from(BEGINNINGS), waits)
def test_a_day_has_one_reminder_and_one_more_for_each_time_it_was_put_off(
    chosen, zone, beginning, steps
):
    person = Person(chosen)
    live(person, zone, beginning, steps)
    days = Counter(person.day(now) for now, kind in person.told if kind is DAILY)
    for day, count in days.items():
        assert count <= 1 + person.put_off[DAILY, day]


@settings(max_examples=150)
@given(rules, st.sampled_from(ZONES), st.sampled_from(BEGINNINGS), waits)
def test_breaks_keep_their_distance_from_each_other_and_from_sessions(
    chosen, zone, beginning, steps
):
    steps = [(minutes, what.replace("put off", "")) for minutes, what in steps]
    person = Person(chosen)
    live(person, zone, beginning, steps)
    moved = sorted([now for now, _ in person.told] + person.led_at)
    for now, kind in person.told:
        if kind is BREAK:
            earlier = [moment for moment in moved if moment < now]
            at_least = timedelta(minutes=chosen.break_every_min)
            assert all(now - moment >= at_least for moment in earlier)


@settings(max_examples=150)
@given(rules, st.sampled_from(ZONES), st.sampled_from(BEGINNINGS), waits)
def test_whoever_is_there_is_reminded_at_the_first_look_after_the_time(
    chosen, zone, beginning, steps
):
    """Told apart from the schedule: the wall clock has reached the minute, for the first time."""
    steps = [(minutes, "") for minutes, _ in steps]
    person = Person(ReminderRules(chosen.day_start_hour, chosen.daily_minute))
    looks = live(person, zone, beginning, steps)
    expected = [] if chosen.daily_minute is None else firsts(person, zone, beginning, looks)
    assert [now for now, _ in person.told] == expected


def firsts(person: Person, zone: str, beginning: datetime, looks) -> list[datetime]:
    before = clock_of(zone, beginning - timedelta(minutes=1))
    begin = clock_of(zone, beginning)
    is_missed = is_past(person.rules, before) and person.day(before) == person.day(begin)
    known = {person.day(begin)} if is_missed else set()
    found = []
    for now in looks:
        if is_past(person.rules, now) and person.day(now) not in known:
            known.add(person.day(now))
            found.append(now)
    return found


def is_past(chosen: ReminderRules, now: datetime) -> bool:
    """Tell whether its minute, counted from the start of the day, has come (and gone)."""
    day_min = chosen.day_start_hour * 60
    passed_min = (now.hour * 60 + now.minute - day_min) % 1_440
    return passed_min >= (chosen.daily_minute - day_min) % 1_440


@given(rules, st.sampled_from(ZONES), st.sampled_from(BEGINNINGS), st.integers(0, 5_000))
def test_what_is_offered_comes_true(chosen, zone, beginning, minutes):
    """A reminder that can be put off is due again at that moment, and before its day is over."""
    now = clock_of(zone, beginning + timedelta(minutes=minutes))
    person = Person(chosen)
    for kind, is_wished in ((DAILY, chosen.daily_minute), (BREAK, chosen.break_every_min)):
        for later in offered(kind, now, chosen) if is_wished is not None else ():
            told = ReminderMemory().told(kind, now, person.day(now))
            only = ReminderRules(
                chosen.day_start_hour,
                chosen.daily_minute if kind is DAILY else None,
                chosen.break_every_min if kind is BREAK else None,
                chosen.work_weekdays,
                chosen.work_from_minute,
                chosen.work_until_minute,
            )
            again = next_reminder(now, only, told.put_off(kind, until(later, now)))
            assert again is not None
            assert again.at == until(later, now)
            assert later is Later.EVENING or again.at - now <= timedelta(hours=1)
