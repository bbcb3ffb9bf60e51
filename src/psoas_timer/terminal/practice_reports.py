"""The report on what was practised. The one on the streak lives in streak_report.py."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.done_text import outcome_of
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.rating_text import rated_text
from psoas_timer.wording.say import say

ALL = sys.maxsize
"""More sessions than anybody has."""


def history(practice: Practice, console: Console, asked: Arguments) -> int:
    """List all sessions, or those of the days asked for, the newest first."""
    is_some = asked.since is not None or asked.until is not None
    if is_some:
        first, last = asked.since or date.min, asked.until or date.max
        records = practice.history.sessions_between(first, last)
    else:
        records = practice.history.recent(ALL)
    if practice.history.problem is not None:
        return tell_trouble(practice, console)
    rated = _ratings(practice, records)
    if asked.as_json:
        console.out.json([_value(record, rated.get(record.id, ())) for record in records])
    elif records:
        below = [_below(record, rated.get(record.id, ())) for record in records]
        console.out.table([_row(record) for record in records], frozenset({3}), below)
    else:
        console.tell(message(f"terminal.history.{'none_then' if is_some else 'empty'}"))
    return tell_trouble(practice, console)


def tell_trouble(practice: Practice, console: Console) -> int:
    """Say what is wrong with the history, since then the answer may lack something."""
    problems = [p for p in practice.problems() if p.what.key.startswith("history.")]
    for problem in problems:
        console.name_problem(problem)
    return DATA_PROBLEM if problems else DONE


def _ratings(
    practice: Practice, records: Sequence[SessionRecord]
) -> Mapping[str, tuple[Rating, ...]]:
    if not records:
        return {}
    return practice.ratings.of_sessions(min(record.practice_date for record in records))


def _below(record: SessionRecord, ratings: Sequence[Rating]) -> list[str]:
    """What is said below a session: for which other day it counts, its ratings, its note."""
    day = record.practice_date
    counts_for = message("terminal.history.counts_for", day=day.isoformat())
    is_late = day != record.started.date()
    rated = [rated_text(rating) for rating in ratings]
    return [*([say(counts_for)] if is_late else []), *rated, *record.note.splitlines()]


def _row(record: SessionRecord) -> tuple[str, str, str, str, str]:
    return (
        record.started.date().isoformat(),
        record.started.strftime("%H:%M"),
        record.routine_name,
        clock_text(record.held_ms),
        say(message(f"session.outcome.{outcome_of(record)}")),
    )


def _value(record: SessionRecord, ratings: Sequence[Rating]) -> JsonValue:
    return {
        "id": record.id,
        "started": record.started.isoformat(),
        "practice_date": record.practice_date.isoformat(),
        "routine": record.routine_id,
        "name": record.routine_name,
        "version": record.routine_version,
        "finished": record.outcome is Outcome.FINISHED,
        "hurt": record.hurt,
        "note": record.note,
        "ratings": [
            {
                "moment": rating.moment.value,
                "value": rating.value,
                "area": None if rating.area is None else rating.area.value,
                "side": rating.side.value,
                "note": rating.note,
            }
            for rating in ratings
        ],
        "planned_ms": record.planned_ms,
        "led_ms": record.led_ms,
        "held_ms": record.held_ms,
        "steps": [
            {
                "step": step.step,
                "exercise": step.exercise_id,
                "kind": step.kind.value,
                "side": step.side.value,
                "planned_ms": step.planned_ms,
                "done_ms": step.done_ms,
                "finished": step.outcome is Outcome.FINISHED,
                "eased": step.is_eased,
            }
            for step in record.steps
        ],
    }
