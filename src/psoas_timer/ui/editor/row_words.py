"""What a row of the list of steps says, to the eye and to screen readers."""

from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.checks import Finding
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, Part, RoutineDraft
from psoas_timer.core.messages import Message, message
from psoas_timer.ui.adjust.length_input import field_text
from psoas_timer.ui.editor.rows import Row
from psoas_timer.ui.words import told, told_count, told_length, translate
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.edit_text import edit_text


def told_edit(said: Message) -> str:
    """What was found or could not be edited as it was asked, in words."""
    return edit_text(said, translate)


def name_of(part: Part) -> str:
    """The name of a step, or the rounds of a group."""
    if isinstance(part, DraftGroup):
        return rounds_text(part)
    return part.step.exercise.name.strip() or told(message("parts.unnamed"))


def rounds_text(group: DraftGroup) -> str:
    """3 rounds, rest 30 s."""
    rounds = told_count("parts.rounds", group.rounds)
    if not group.rest_ms:
        return rounds
    return told(message("parts.rounds_rest", rounds=rounds, rest=told_length(group.rest_ms)))


def hold_text(step: Step) -> str:
    """0:30, or 12.5 s where the seconds are not whole."""
    return field_text(step.hold_ms) if step.hold_ms % 1_000 else clock_text(step.hold_ms)


def sides_text(step: Step, first_side: Side) -> str:
    """`left, right`, `left`, or nothing."""
    key = _sides_key(step, first_side)
    return told(message(f"parts.sides.{key}")) if key else ""


def reps_text(step: Step) -> str:
    """× 3; nothing for a rest."""
    return "" if step.exercise.kind is Kind.REST else told(message("parts.reps", n=step.reps))


def finding_text(found: Finding) -> str:
    """What was found, and how to mend it."""
    return " ".join(told_edit(each) for each in (found.what, found.mend) if each is not None)


def spoken(draft: RoutineDraft, row: Row, first_side: Side) -> str:
    """The row for screen readers: `3 of 8: Low lunge, left, then right, 30 s, 3 times`."""
    parts = [_spoken_group(row.part)] if isinstance(row.part, DraftGroup) else []
    if isinstance(row.part, DraftStep):
        parts.append(_spoken_step(draft, row.part, first_side))
        if row.group is not None:
            rounds = told_count("parts.rounds", row.rounds)
            parts.append(told(message("parts.spoken.in_circuit", rounds=rounds)))
    parts += [_spoken_finding(each) for each in row.findings]
    return ", ".join(parts)


def _spoken_group(group: DraftGroup) -> str:
    rounds = told_count("parts.rounds", group.rounds)
    steps = told_count("parts.spoken.steps", len(group.steps))
    text = told(message("parts.spoken.circuit", rounds=rounds, steps=steps))
    if not group.rest_ms:
        return text
    rest = told(message("parts.spoken.rest", rest=told_length(group.rest_ms)))
    return f"{text}, {rest}"


def _spoken_step(draft: RoutineDraft, each: DraftStep, first_side: Side) -> str:
    step = each.step
    key = _sides_key(step, first_side)
    what = [name_of(each)]
    what += [told(message(f"parts.spoken.sides.{key}"))] if key else []
    what.append(told_length(step.hold_ms))
    if step.exercise.kind is not Kind.REST:
        what.append(told_count("parts.spoken.reps", step.reps))
    steps = draft.steps
    number = next(i for i, other in enumerate(steps, 1) if other.key == each.key)
    return told(message("parts.spoken.step", number=number, count=len(steps), what=", ".join(what)))


def _spoken_finding(found: Finding) -> str:
    word = told(message(f"severity.{found.severity}"))
    return f"{word}: {finding_text(found)}"


def _sides_key(step: Step, first_side: Side) -> str:
    if step.sides is Sides.NONE:
        return ""
    return "_".join(side.value for side in step.sides.in_order(first_side))
