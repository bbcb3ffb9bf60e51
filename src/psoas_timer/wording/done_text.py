"""What is said at the end of a session: what was done, for each kind and side, and the streak.

What was done is added up in core.practice.
"""

from dataclasses import dataclass

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.core.practice.streak import Streak
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.say import Translate, say, untranslated

LEAST_TOLD_MS = 1_000
"""What was skipped right away would be told as 0:00."""

KIND_LINES = 3
"""How many lines of kindness take turns, one a day."""


@dataclass(frozen=True, slots=True)
class DoneRow:
    """What was done of one kind: its name, and the time of each side that it was done on."""

    kind: Kind
    name: str
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoneText:
    """The end of a session in words."""

    title: str
    line: str
    kindness: str
    rows: tuple[DoneRow, ...]
    streak: str
    best: str


def done_text(
    record: SessionRecord | None,
    streak: Streak | None,
    translate: Translate = untranslated,
    *,
    hurts: bool = False,
    outro: str = "",
) -> DoneText:
    """Word the end; `record` is None where no hold was begun, `streak` where it is not known.

    `hurts` tells that pain ended the session, also one without a record. `outro` is what the
    routine itself says to somebody who was led to its end; it is the kindness then.
    """
    title, kindness = _title_and_kindness(record, hurts=hurts)
    kindly = message(f"session.done.kind.{kindness}")
    is_led_to_end = title == Outcome.FINISHED.value
    line = ""
    if record is not None:
        held = clock_text(record.held_ms)
        line = say(message("session.done.line", name=record.routine_name, held=held), translate)
    return DoneText(
        title=say(message(f"session.done.{title}"), translate),
        line=line,
        kindness=outro if outro and is_led_to_end else say(kindly, translate),
        rows=() if record is None else _rows(record, translate),
        streak=_streak(streak, translate, is_cheering=not hurts),
        best=_best(streak, translate),
    )


def _title_and_kindness(record: SessionRecord | None, *, hurts: bool) -> tuple[str, str]:
    """The keys of both; stopping with pain is met with care, and never praised as a finish."""
    if hurts:
        return "hurt", "hurt"
    if record is None:
        return "nothing", "left"
    if record.outcome is Outcome.FINISHED:
        return record.outcome.value, str(record.practice_date.toordinal() % KIND_LINES)
    return record.outcome.value, "left"


def _rows(record: SessionRecord, translate: Translate) -> tuple[DoneRow, ...]:
    sums: dict[Kind, dict[Side, tuple[int, int, bool]]] = {}
    for step in record.steps:
        sides = sums.setdefault(step.kind, {})
        done_ms, planned_ms, is_eased = sides.get(step.side, (0, 0, False))
        sides[step.side] = (
            done_ms + step.done_ms,
            planned_ms + step.planned_ms,
            is_eased or step.is_eased,
        )
    rows = []
    for kind, sides in sums.items():
        times = tuple(
            gently(_time(side, done_ms, planned_ms, translate), translate, is_eased=is_eased)
            for side, (done_ms, planned_ms, is_eased) in sides.items()
            if done_ms >= LEAST_TOLD_MS
        )
        if times:
            rows.append(DoneRow(kind, say(message(f"ui.kind.{kind}"), translate), times))
    return tuple(rows)


def gently(time: str, translate: Translate = untranslated, *, is_eased: bool) -> str:
    """A time that was done, and that it was done gently where it was eased."""
    return say(message("session.done.gently", time=time), translate) if is_eased else time


def _time(side: Side, done_ms: int, planned_ms: int, translate: Translate) -> str:
    """Time done, and of how much where it is less than planned by a second or more."""
    args = {
        "side": say(message(f"sides.{side}"), translate),
        "done": clock_text(done_ms),
        "planned": clock_text(planned_ms),
    }
    shape = "whole" if side is Side.NONE else "side"
    partly = "_partly" if args["done"] != args["planned"] else ""
    return say(message(f"session.done.{shape}{partly}", **args), translate)


def _best(streak: Streak | None, translate: Translate) -> str:
    if streak is None or streak.best == 0:
        return ""
    return say(message("session.done.best", best=streak.best), translate)


def _streak(streak: Streak | None, translate: Translate, *, is_cheering: bool) -> str:
    """The streak; where there is none, somebody in pain is not cheered on."""
    if streak is None:
        return ""
    if streak.current == 0:
        if not is_cheering:
            return ""
        return say(message("session.done.streak_none"), translate)
    if streak.current == 1:
        return say(message("session.done.streak_one"), translate)
    return say(message("session.done.streak", days=streak.current), translate)


def outcome_of(record: SessionRecord) -> str:
    """How a session ended in one word, as the templates `session.outcome` name it."""
    if record.hurt:
        return "hurt"
    if any(step.is_eased and step.done_ms > 0 for step in record.steps):
        return f"{record.outcome}_gently"
    return record.outcome.value
