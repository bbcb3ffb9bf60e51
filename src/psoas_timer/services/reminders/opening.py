"""Brings the reminders of a practice together: its settings, its sessions and its routines."""

from typing import TYPE_CHECKING

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.ports.clock import Clock
from psoas_timer.services.reminders.around import Around, for_breaks, state_of
from psoas_timer.services.reminders.memory_file import ReminderMemoryFile
from psoas_timer.services.reminders.reminder_desk import ReminderDesk

if TYPE_CHECKING:
    from psoas_timer.services.practice import Practice


def reminder_desk(practice: "Practice", clock: Clock) -> ReminderDesk:
    """The reminders of this practice; nothing is read yet."""

    def is_led() -> bool:
        session = practice.runner.session
        return session is not None and not session.is_over

    def routine_for_breaks() -> Routine | None:
        ids = for_breaks(practice.library)
        return next(filter(None, map(practice.prepared, ids)), None)

    around = Around(
        rules=lambda: practice.settings.reminder_rules,
        is_led=is_led,
        today=lambda: state_of(
            practice.today(),
            practice.streak_desk,
            practice.history,
            practice.settings.streak_rules,
        ),
        routine_for_breaks=routine_for_breaks,
        routine_for_today=lambda: practice.prepared(practice.suggested_id() or ""),
    )
    return ReminderDesk(ReminderMemoryFile(practice.places.reminders_file), clock, around)
