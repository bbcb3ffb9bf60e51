"""Brings the reminders of a practice together: its settings, its sessions and its routines."""

from datetime import date
from typing import Protocol

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.preferences.rules_of import reminder_rules, streak_rules
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.services.advice import Advice
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.services.places import Places
from psoas_timer.services.reminders.around import Around, for_breaks, state_of
from psoas_timer.services.reminders.memory_file import ReminderMemoryFile
from psoas_timer.services.reminders.reminder_desk import ReminderDesk
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.services.streak_desk import StreakDesk


class Reminded(Protocol):
    """What reminders ask of a practice; services.practice offers it."""

    runner: SessionRunner
    history: KnownHistory
    streak_desk: StreakDesk
    advice: Advice

    @property
    def library(self) -> RoutineLibrary:
        """The routines that there are."""
        ...

    @property
    def settings(self) -> Settings:
        """The settings as of now."""
        ...

    @property
    def places(self) -> Places:
        """Where the person's files lie."""
        ...

    def prepared(self, routine_id: str) -> Routine | None:
        """The routine as it would be led now."""
        ...

    def today(self) -> date:
        """The practice date of this moment."""
        ...


def reminder_desk(practice: Reminded, clock: Clock) -> ReminderDesk:
    """The reminders of this practice; nothing is read yet."""

    def is_led() -> bool:
        session = practice.runner.session
        return session is not None and not session.is_over

    def routine_for_breaks() -> Routine | None:
        ids = for_breaks(practice.library)
        return next(filter(None, map(practice.prepared, ids)), None)

    around = Around(
        rules=lambda: reminder_rules(practice.settings),
        is_led=is_led,
        today=lambda: state_of(
            practice.today(),
            practice.streak_desk,
            practice.history,
            streak_rules(practice.settings),
        ),
        routine_for_breaks=routine_for_breaks,
        routine_for_today=lambda: practice.prepared(practice.advice.suggested_id() or ""),
    )
    return ReminderDesk(ReminderMemoryFile(practice.places.reminders_file), clock, around)
