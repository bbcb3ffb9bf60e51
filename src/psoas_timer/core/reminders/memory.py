"""What became of reminders so far, as a value. Which one comes next is decided in schedule.py."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from psoas_timer.core.reminders.rules import ReminderKind


@dataclass(frozen=True, slots=True)
class ReminderMemory:
    """What was told and put off; all moments are aware.

    `told_on` is the practice date of the last daily reminder, or of the last one that was not
    needed; `no_breaks_on` the one on which no more breaks are wanted. `watched_from` is when the
    program began to look, or had its rules changed: what was due earlier that day is not made up
    for. The minutes to the next break count from `moved_at`.
    """

    told_on: date | None = None
    daily_later: datetime | None = None
    no_breaks_on: date | None = None
    break_later: datetime | None = None
    watched_from: datetime | None = None
    moved_at: datetime | None = None

    def watching(self, now: datetime) -> "ReminderMemory":
        """Looking begins now, at the start of the program or with other rules."""
        return replace(self, watched_from=now, moved_at=now)

    def woken(self, now: datetime) -> "ReminderMemory":
        """The computer has slept: whoever was away from it has moved already."""
        return replace(self, moved_at=now, break_later=None)

    def told(self, kind: ReminderKind, now: datetime, today: date) -> "ReminderMemory":
        """A reminder of this kind was told, or was not needed; the next break is counted anew."""
        if kind is ReminderKind.DAILY:
            return replace(self, told_on=today, daily_later=None, moved_at=now)
        return replace(self, break_later=None, moved_at=now)

    def put_off(self, kind: ReminderKind, until: datetime) -> "ReminderMemory":
        """The reminder is to come again at this moment."""
        if kind is ReminderKind.DAILY:
            return replace(self, daily_later=until)
        return replace(self, break_later=until)

    def done_for(self, kind: ReminderKind, today: date) -> "ReminderMemory":
        """No more of this kind on this practice date."""
        if kind is ReminderKind.DAILY:
            return replace(self, told_on=today, daily_later=None)
        return replace(self, no_breaks_on=today, break_later=None)
