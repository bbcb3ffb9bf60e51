"""A reminder in words: what it asks, and what it offers."""

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.reminders.rules import ReminderKind
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import Translate, say, untranslated


def reminder_text(
    kind: ReminderKind, routine: Routine | None, translate: Translate = untranslated
) -> str:
    """Ask for the day's practice or for a break, with the routine that is offered, if any."""
    if routine is None:
        return say(message(f"reminders.{kind}.plain"), translate)
    length = length_text(routine.total_ms, translate)
    return say(message(f"reminders.{kind}", name=routine.name, length=length), translate)
