"""Where front ends ask which reminder is due, and say what became of it.

The rules live in core.reminders; the words, and who is told, live above.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.problems import Problem
from psoas_timer.core.reminders.memory import ReminderMemory
from psoas_timer.core.reminders.rules import (
    BREAK_EVERY_MIN,
    Later,
    ReminderKind,
    ReminderRules,
    offered,
    until,
    work_around,
)
from psoas_timer.core.reminders.schedule import Due, led, next_reminder
from psoas_timer.services.reminders.around import Around
from psoas_timer.services.reminders.memory_file import ReminderMemoryFile

LOOK_EVERY_MS = 60_000
"""Clocks are set and computers sleep: so often, at the least, is looked anew."""

ASLEEP = timedelta(minutes=5)
"""Who looks once a minute and has not for so long was not awake."""


class ReminderDesk:
    """The reminders of one person; questions never raise, and nothing is read without a wish."""

    def __init__(self, file: ReminderMemoryFile, clock: Clock, around: Around) -> None:
        self._file = file
        self._clock = clock
        self._around = around
        self._memory: ReminderMemory | None = None
        self._looked_at: datetime | None = None

    @property
    def problem(self) -> Problem | None:
        """That what was told before could not be read, or None; also before the first question."""
        return self._file.problem

    @property
    def rules(self) -> ReminderRules:
        """What is to be reminded of; the minutes between breaks are those of the routine for it.

        That is where the settings leave them to it.
        """
        rules = self._around.rules()
        if rules.break_every_min != 0:
            return rules
        routine = self._around.routine_for_breaks()
        minutes = routine.remind_every_min if routine is not None else BREAK_EVERY_MIN
        return replace(rules, break_every_min=minutes)

    @property
    def is_led(self) -> bool:
        """Tell whether a session is on: then nothing is told."""
        return self._around.is_led()

    def watch(self) -> None:
        """Begin to look, at the start of the program or with other rules."""
        if self._around.rules().is_any:
            now = self._clock.now_local()
            self._memory = self._known().watching(now)
            self._looked_at = now

    def look(self) -> Due | None:
        """The reminder to tell now, or None; it is given once, and then counts as told."""
        rules, now = self.rules, self._clock.now_local()
        if not rules.is_any:
            return None
        self._notice_sleep(now)
        if self.is_led:
            self._keep(led(now, rules, self._known()))
            return None
        due = next_reminder(now, rules, self._known())
        if due is None or due.at > now:
            return None
        is_wanted = self._is_wanted(due.kind)
        if is_wanted is None:
            return None
        today = practice_date(now, rules.day_start_hour)
        if is_wanted:
            self._keep(self._known().told(due.kind, now, today))
            return due
        self._keep(self._known().done_for(due.kind, today))
        return None

    def wait_ms(self) -> int | None:
        """In how many ms to look again; None while there is nothing to be reminded of."""
        rules, now = self.rules, self._clock.now_local()
        if not rules.is_any:
            return None
        due = next_reminder(now, rules, self._known())
        if due is None or due.at <= now:
            return LOOK_EVERY_MS
        left_ms = (due.at - now) // timedelta(milliseconds=1)
        return min(left_ms + 1, LOOK_EVERY_MS)

    def ways_to_put_off(self, kind: ReminderKind) -> tuple[Later, ...]:
        """For how long this reminder can be put off now."""
        return offered(kind, self._clock.now_local(), self.rules)

    def put_off(self, kind: ReminderKind, later: Later) -> None:
        """Have it come again later."""
        self._keep(self._known().put_off(kind, until(later, self._clock.now_local())))

    def not_today(self, kind: ReminderKind) -> None:
        """No more of this kind today."""
        self._keep(self._known().done_for(kind, self._today()))

    def is_meant(self, kind: ReminderKind) -> bool:
        """Tell whether a reminder that was told should still be seen."""
        rules, now = self.rules, self._clock.now_local()
        if self.is_led:
            return False
        if kind is ReminderKind.BREAK:
            return rules.break_every_min is not None and work_around(now, rules) is not None
        is_of_today = self._known().told_on == self._today()
        is_of_use = rules.daily_minute is not None and is_of_today
        return is_of_use and self._is_wanted(kind) is not False

    def routine(self, kind: ReminderKind) -> Routine | None:
        """What may be offered with this reminder, as it would be led; None for nothing."""
        if kind is ReminderKind.BREAK:
            return self._around.routine_for_breaks()
        return self._around.routine_for_today()

    def _today(self) -> date:
        return practice_date(self._clock.now_local(), self._around.rules().day_start_hour)

    def _is_wanted(self, kind: ReminderKind) -> bool | None:
        """Tell whether this day is one for it; None while nobody knows."""
        state = self._around.today()
        if kind is ReminderKind.BREAK:
            return state is not DayState.PAUSED
        return None if state is None else state is DayState.OPEN

    def _notice_sleep(self, now: datetime) -> None:
        looked_at, self._looked_at = self._looked_at, now
        if looked_at is not None and not timedelta(0) <= now - looked_at <= ASLEEP:
            self._memory = self._known().woken(now)

    def _known(self) -> ReminderMemory:
        if self._memory is None:
            self._memory = self._file.load()
        return self._memory

    def _keep(self, memory: ReminderMemory) -> None:
        self._memory = memory
        self._file.keep(memory)
