"""What the person wants to be reminded of, and for how long a reminder can be put off."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from psoas_timer.core.clock_time import MINUTES_OF_A_DAY
from psoas_timer.core.practice.day import practice_date

EVENING_HOUR = 19
"""When "this evening" is. Our own choice, as are all figures of this room."""

BREAK_EVERY_MIN = 30
"""Minutes between two breaks where neither the settings nor a routine say any."""


class ReminderKind(StrEnum):
    """What a reminder is about."""

    DAILY = "daily"
    """The day's practice."""
    BREAK = "break"
    """A few movements between two stretches of work."""


class Later(StrEnum):
    """For how long a reminder can be put off."""

    TEN_MINUTES = "ten_minutes"
    ONE_HOUR = "one_hour"
    EVENING = "evening"


_SOON = (Later.TEN_MINUTES, Later.ONE_HOUR)


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """What the person chose. Minutes of a day count from midnight, weekdays from 1 for Monday.

    `daily_minute` None means no daily reminder, `break_every_min` None no breaks. Work that ends
    before it begins goes on after midnight; one that ends as it begins goes round the clock. It
    belongs to the weekday on which it begins.
    """

    day_start_hour: int = 4
    daily_minute: int | None = None
    break_every_min: int | None = None
    work_weekdays: frozenset[int] = frozenset(range(1, 6))
    work_from_minute: int = 9 * 60
    work_until_minute: int = 17 * 60

    @property
    def is_any(self) -> bool:
        """Tell whether anything at all is to be reminded of."""
        return self.daily_minute is not None or self.break_every_min is not None


def daily_moment(now: datetime, rules: ReminderRules) -> datetime | None:
    """The moment of the daily reminder in the practice day of `now`, on the clock of `now`.

    A day that starts at 4 has its reminder of 01:00 after midnight. A moment that a clock change
    skips is passed with it, and one that it repeats is passed the first time.
    """
    if rules.daily_minute is None:
        return None
    day = practice_date(now, rules.day_start_hour)
    if rules.daily_minute < rules.day_start_hour * 60:
        day += timedelta(days=1)
    at = time(rules.daily_minute // 60, rules.daily_minute % 60)
    return datetime.combine(day, at, now.tzinfo)


def work_around(now: datetime, rules: ReminderRules) -> tuple[datetime, datetime] | None:
    """Begin and end of the work that `now` lies in, on the clock of `now`; None outside of it."""
    length_min = (rules.work_until_minute - rules.work_from_minute) % MINUTES_OF_A_DAY
    length = timedelta(minutes=length_min or MINUTES_OF_A_DAY)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    for day in (midnight, midnight - timedelta(days=1)):
        begin = day + timedelta(minutes=rules.work_from_minute)
        if day.isoweekday() in rules.work_weekdays and begin <= now < begin + length:
            return begin, begin + length
    return None


def until(later: Later, now: datetime) -> datetime:
    """When a reminder that is put off now comes again, in UTC."""
    match later:
        case Later.TEN_MINUTES:
            return now.astimezone(UTC) + timedelta(minutes=10)
        case Later.ONE_HOUR:
            return now.astimezone(UTC) + timedelta(hours=1)
        case Later.EVENING:
            evening = now.replace(hour=EVENING_HOUR, minute=0, second=0, microsecond=0)
            return evening.astimezone(UTC)


def offered(kind: ReminderKind, now: datetime, rules: ReminderRules) -> tuple[Later, ...]:
    """How a reminder of this kind can be put off now; nothing where its day or work ends too soon.

    "This evening" is for the day's practice, and only while it is more than an hour away.
    """
    if kind is ReminderKind.BREAK:
        work = work_around(now, rules)
        return tuple(each for each in _SOON if work is not None and until(each, now) < work[1])
    today = practice_date(now, rules.day_start_hour)
    is_evening_far = until(Later.EVENING, now) > until(Later.ONE_HOUR, now)
    ways = (*_SOON, Later.EVENING) if is_evening_far else _SOON
    ends = {each: until(each, now).astimezone(now.tzinfo) for each in ways}
    return tuple(w for w in ways if practice_date(ends[w], rules.day_start_hour) == today)
