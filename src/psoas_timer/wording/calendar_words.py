"""A session as a calendar tells it. The calendar itself is written in services."""

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.wording.done_text import outcome_of
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.say import Translate, say, untranslated


def event_text(record: SessionRecord, translate: Translate = untranslated) -> str:
    """How long was held, how it ended, and the person's note."""
    outcome = say(message(f"session.outcome.{outcome_of(record)}"), translate)
    planned_ms = sum(step.planned_ms for step in record.steps) or record.planned_ms
    lengths = {"held": clock_text(record.held_ms), "planned": clock_text(planned_ms)}
    text = say(message("exchange.event", outcome=outcome, **lengths), translate)
    return f"{text}\n{record.note}" if record.note else text
