"""What is worth saying before a routine is started once more. It is said, never enforced."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import Message, message
from psoas_timer.core.practice.record import Outcome, SessionRecord


def cautions_before(
    routine: Routine, past: Sequence[SessionRecord], now: datetime, today: date
) -> tuple[Message, ...]:
    """The limits that starting this routine now would go beyond, as kind sentences.

    `past` are the sessions of at least the last seven practice days; `now` is aware. The limits
    come from the content: a routine's rounds per day and week, the rounds per day and the pause in
    hours of a routine or of one of its exercises (pressure: 4 a day, 2 h apart, our choice).
    """
    own = [record for record in past if record.routine_id == routine.id and _is_a_round(record)]
    found = [
        _too_often(routine.name, len(_on(own, today)), routine.per_day_max, "limits.per_day"),
        _too_often(routine.name, len(_week(own, today)), routine.per_week_max, "limits.per_week"),
        _too_soon(routine.name, own, routine.gap_h, now),
    ]
    if not any(found):
        for exercise in dict.fromkeys(step.exercise for step in routine.steps):
            found.extend(_exercise_cautions(exercise, past, now, today))
    return tuple(caution for caution in found if caution is not None)


def _exercise_cautions(
    exercise: Exercise, past: Sequence[SessionRecord], now: datetime, today: date
) -> tuple[Message | None, ...]:
    with_it = [record for record in past if _held(record, exercise.id)]
    return (
        _too_often(exercise.name, len(_on(with_it, today)), exercise.per_day_max, "limits.per_day"),
        _too_soon(exercise.name, with_it, exercise.gap_h, now),
    )


def _too_often(name: str, rounds: int, limit: int, key: str) -> Message | None:
    return message(key, name=name, rounds=rounds, limit=limit) if 0 < limit <= rounds else None


def _too_soon(
    name: str, past: Sequence[SessionRecord], gap_h: int, now: datetime
) -> Message | None:
    if not past or not gap_h:
        return None
    since = now - max(record.started for record in past)
    if timedelta() <= since < timedelta(hours=gap_h):
        minutes = int(since.total_seconds() // 60)
        return message("limits.too_soon", name=name, minutes=minutes, gap_h=gap_h)
    return None


def _is_a_round(record: SessionRecord) -> bool:
    """Leaving after a moment is no round: at least half of the holds were done."""
    planned_ms = sum(step.planned_ms for step in record.steps)
    return record.outcome is Outcome.FINISHED or 2 * record.held_ms >= planned_ms


def _on(records: Sequence[SessionRecord], day: date) -> list[SessionRecord]:
    return [record for record in records if record.practice_date == day]


def _week(records: Sequence[SessionRecord], today: date) -> list[SessionRecord]:
    return [r for r in records if today - timedelta(days=7) < r.practice_date <= today]


def _held(record: SessionRecord, exercise_id: str) -> bool:
    return any(step.exercise_id == exercise_id and step.done_ms > 0 for step in record.steps)
