"""What is wrong with a draft, and what is worth knowing, beside what the edits see to themselves.

What its texts may hold is judged by the reader of files.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.editing.draft import DraftStep, RoutineDraft
from psoas_timer.core.editing.new_steps import suggested_hold_ms
from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a draft.

    `key` is that of the step or group, None for the routine; `field` is the key of the value in a
    file, such as `hold_s`, or "". An ERROR keeps the draft from being saved. `mend` says what is
    allowed or what to do, where `what` does not.
    """

    key: int | None
    field: str
    what: Message
    severity: Severity
    mend: Message | None = None


def check(draft: RoutineDraft) -> tuple[Finding, ...]:
    """All findings: of the routine first, then step by step."""
    return (
        *_of_routine(draft),
        *(found for each in draft.steps for found in _of_step(each, draft)),
    )


def _of_routine(draft: RoutineDraft) -> Iterator[Finding]:
    if not draft.head.name.strip():
        yield Finding(None, "name", message("editing.no_name"), Severity.ERROR)
    if not draft.parts:
        yield Finding(None, "step", message("editing.no_steps"), Severity.ERROR)


def _of_step(each: DraftStep, draft: RoutineDraft) -> Iterator[Finding]:
    step = each.step
    name = step.exercise.name
    if not name.strip():
        yield Finding(each.key, "name", message("editing.no_step_name"), Severity.ERROR)
    advised = suggested_hold_ms(step)
    if advised is not None and step.hold_ms not in advised:
        what = message(
            f"editing.advised.{step.exercise.kind}", low_ms=advised.low, high_ms=advised.high
        )
        yield Finding(each.key, "hold_s", what, Severity.WARNING)
    if step.sides in (Sides.LEFT, Sides.RIGHT) and not _works_other_side(each, draft):
        what = message(f"editing.only_{step.sides}", name=name)
        yield Finding(each.key, "sides", what, Severity.WARNING)


def _works_other_side(one: DraftStep, draft: RoutineDraft) -> bool:
    return any(
        each.step.exercise.id == one.step.exercise.id
        and each.step.sides not in (one.step.sides, Sides.NONE)
        for each in draft.steps
    )
