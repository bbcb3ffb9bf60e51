"""The notes of the streak as plain JSON values, and back.

Where the JSON is kept is up to the caller. `…_value` makes values that JSON knows; `…_from` makes
of them what they were, and raises ValueError for anything else.
"""

from collections.abc import Iterable
from datetime import date

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.services.json_fields import JsonFields, read_date


def to_json(notes: StreakNotes) -> dict[str, object]:
    """All notes; the same ones always in the same order."""
    return {
        "rules": [rules_value(*entry) for entry in notes.book.entries],
        "pauses": [pause_value(each) for each in notes.pauses],
        "corrected_days": days_value(notes.corrected),
        "rest_days": days_value(notes.rest_days),
    }


def from_json(fields: JsonFields) -> StreakNotes:
    """The notes that `to_json` made these of; raises ValueError if it did not."""
    rules = (rules_from(each) for each in fields.array("rules"))
    pauses = (pause_from(each) for each in fields.array("pauses"))
    return StreakNotes(
        RuleBook(tuple(sorted(rules, key=lambda entry: entry[0]))),
        tuple(sorted(pauses, key=lambda pause: pause.first)),
        frozenset(map(day_from, fields.array("corrected_days"))),
        frozenset(map(day_from, fields.array("rest_days"))),
    )


def rules_value(since: date, rules: StreakRules) -> dict[str, object]:
    """Rules of the streak with the day from which they hold."""
    return {
        "since": since.isoformat(),
        "counts_from_ms": rules.counts_from_ms,
        "goal_sessions": rules.goal_sessions,
        "goal_ms": rules.goal_ms,
        "rest_weekdays": sorted(rules.rest_weekdays),
        "weekly_goal": rules.weekly_goal,
    }


def rules_from(value: object) -> tuple[date, StreakRules]:
    """The day from which they hold, and the rules."""
    fields = JsonFields(value)
    weekdays = frozenset(fields.wholes("rest_weekdays"))
    rules = StreakRules(
        counts_from_ms=_at_least_0(fields.whole("counts_from_ms")),
        goal_sessions=_at_least_0(fields.whole("goal_sessions")),
        goal_ms=_at_least_0(fields.whole("goal_ms")),
        rest_weekdays=weekdays,
        weekly_goal=_at_least_0(fields.whole("weekly_goal")),
    )
    if not weekdays <= frozenset(range(1, 8)):
        raise ValueError("rest_weekdays are not from 1 to 7")
    return fields.date("since"), rules


def pause_value(pause: Pause) -> dict[str, object]:
    """A pause, both days included."""
    return {"first": pause.first.isoformat(), "last": pause.last.isoformat()}


def pause_from(value: object) -> Pause:
    """A pause that does not end before it begins."""
    fields = JsonFields(value)
    pause = Pause(fields.date("first"), fields.date("last"))
    if pause.last < pause.first:
        raise ValueError("last is before first")
    return pause


def days_value(days: Iterable[date]) -> list[object]:
    """Days in their order."""
    return [day.isoformat() for day in sorted(days)]


def day_from(value: object) -> date:
    """One of them."""
    if not isinstance(value, str):
        raise ValueError("this is no date")
    return read_date(value, "this")


def _at_least_0(number: int) -> int:
    if not 0 <= number < 2**63:
        raise ValueError(f"{number} is out of bounds")
    return number
