"""Hold time per side and kind, day by day and week by week. Adding it up from rows is services'."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.week_goal import WEEK, week_start

WEEKS_SHOWN = 12
"""As many weeks as a person compares at a glance. Our own choice."""


@dataclass(frozen=True, slots=True)
class HeldOn:
    """Hold time of one kind on one side on one practice date, all sessions of it together."""

    day: date
    kind: Kind
    side: Side
    held_ms: int


@dataclass(frozen=True, slots=True)
class SideWeek:
    """Hold time of the seven days from `first` on, by side and kind; what is zero is left out."""

    first: date
    held_ms: Mapping[tuple[Side, Kind], int] = field(default_factory=dict)

    @property
    def total_ms(self) -> int:
        """All of it."""
        return sum(self.held_ms.values())

    def on(self, side: Side) -> Mapping[Kind, int]:
        """Hold time of one side by kind, in the order of the kinds; NONE for what has no side."""
        return {kind: self.held_ms[side, kind] for kind in Kind if (side, kind) in self.held_ms}

    def side_ms(self, side: Side) -> int:
        """Hold time of one side; NONE for what has no side."""
        return sum(self.on(side).values())


def held_in(records: Iterable[SessionRecord]) -> tuple[HeldOn, ...]:
    """The hold time of these sessions, an entry for each side of each step."""
    return tuple(
        HeldOn(record.practice_date, step.kind, step.side, step.done_ms)
        for record in records
        for step in record.steps
    )


def side_weeks(
    held: Iterable[HeldOn], today: date, first_weekday: int, count: int = WEEKS_SHOWN
) -> tuple[SideWeek, ...]:
    """The last `count` weeks, oldest first; the last one is today's and may still go on.

    A week begins with `first_weekday`, 1 for Monday to 7 for Sunday. Days outside are left out.
    """
    starts = weeks_from(today, first_weekday, count)
    sums: dict[date, dict[tuple[Side, Kind], int]] = {start: {} for start in starts}
    for each in held:
        week = sums.get(week_start(each.day, first_weekday))
        if week is not None and each.held_ms > 0:
            key = (each.side, each.kind)
            week[key] = week.get(key, 0) + each.held_ms
    return tuple(SideWeek(start, sums[start]) for start in starts)


def weeks_from(today: date, first_weekday: int, count: int = WEEKS_SHOWN) -> tuple[date, ...]:
    """The first days of the last `count` weeks, oldest first; the last one holds `today`."""
    this_week = week_start(today, first_weekday)
    return tuple(this_week - WEEK * back for back in reversed(range(count)))
