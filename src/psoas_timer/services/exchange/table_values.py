"""What cells of a table mean: dates, clock times and lengths in the ways that people write them.

What can be read in two ways is never guessed.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum

LONGEST_MS = 24 * 3_600_000
"""Nobody practises for longer than a day without a pause."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T, ]+(.*))?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:[, ]+(.*))?")
_EITHER = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[, ]+(.*))?")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]m)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
_PARTS = re.compile(r"(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?")
_WORDED = re.compile(r"(?:(\d{1,3}) ?h\w*)? ?(?:(\d{1,5}) ?m\w*)? ?(?:(\d{1,6}) ?s\w*)?")

_UNITS_MS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1_000),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60_000),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3_600_000),
}


class TwoDates(ValueError):
    """A date such as 03/04/2026, where nothing tells which of the two is the month."""


class NoUnit(ValueError):
    """A length such as 12, where nothing tells what it counts."""


class DayOrder(StrEnum):
    """How dates such as 03/04/2026 are meant."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNKNOWN = "unknown"


def day_order(cells: Iterable[str]) -> DayOrder:
    """What the dates of a whole column tell of their order."""
    pairs = [(int(m[1]), int(m[2])) for cell in cells if (m := _EITHER.fullmatch(cell.strip()))]
    has_day_first = any(first > 12 for first, _ in pairs)
    has_month_first = any(second > 12 for _, second in pairs)
    if has_day_first == has_month_first:
        return DayOrder.UNKNOWN
    return DayOrder.DAY_FIRST if has_day_first else DayOrder.MONTH_FIRST


def read_day(cell: str, order: DayOrder) -> tuple[date, time | None]:
    """The date in the cell, and the clock time behind it where it has one.

    Raises ValueError for what is no date, and TwoDates for what could be two.
    """
    cell = cell.strip()
    if found := _YEAR_FIRST.fullmatch(cell):
        year, month, day, rest = found.groups()
    elif found := _DAY_FIRST.fullmatch(cell):
        day, month, year, rest = found.groups()
    elif found := _EITHER.fullmatch(cell):
        day, month, year, rest = found.groups()
        if order is DayOrder.UNKNOWN and day != month:
            raise TwoDates(cell)
        if order is DayOrder.MONTH_FIRST:
            day, month = month, day
    else:
        raise ValueError(f"“{cell}” is no date")
    try:
        return date(int(year), int(month), int(day)), read_time(rest or "")
    except ValueError as error:
        raise ValueError(f"“{cell}” is no day of the calendar") from error


def read_time(cell: str) -> time | None:
    """A clock time such as 7:30, 19:30:05 or 7:30 pm; None for anything else."""
    found = _CLOCK.match(cell.strip())
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + 12 * (found[4].lower() == "pm")
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def read_moment(cell: str) -> datetime | None:
    """A full ISO 8601 time with its distance from UTC; None for anything else."""
    try:
        moment = datetime.fromisoformat(cell.strip())
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment


def read_length_ms(cell: str, unit_ms: int | None) -> int | None:
    """A length such as 12, 12.5, 0:12:30, 1 h 5 min or 90s; plain numbers count units.

    None for an empty cell. Raises ValueError for what is no length or longer than a day, and
    NoUnit where the unit is not known but matters.
    """
    cell = cell.strip().lower()
    if not cell:
        return None
    length_ms = _length_ms(cell, unit_ms)
    if length_ms > LONGEST_MS:
        raise ValueError(f"“{cell}” is more than a day")
    return length_ms


def unit_ms(unit: str) -> int | None:
    """How long one of this unit is; None for what measures no time."""
    return _UNITS_MS.get(unit.strip().lower())


def _length_ms(cell: str, unit: int | None) -> int:
    if _NUMBER.fullmatch(cell):
        if unit is None:
            raise NoUnit(cell)
        return round(float(cell.replace(",", ".")) * unit)
    if found := _PARTS.fullmatch(cell):
        first, second, third = (int(part or 0) for part in found.groups())
        if found[3] is not None:
            return (first * 3_600 + second * 60 + third) * 1_000
        if unit is None:
            raise NoUnit(cell)
        # 1:30 hours are hours and minutes; 1:30 minutes are minutes and seconds.
        return first * unit + second * unit // 60
    if found := _WORDED.fullmatch(cell):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return (hours * 3_600 + minutes * 60 + seconds) * 1_000
    raise ValueError(f"“{cell}” is no length of time")
