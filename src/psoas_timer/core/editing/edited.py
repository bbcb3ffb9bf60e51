"""What an edit gives back, and the one way in which parts of a draft are exchanged."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from psoas_timer.core.content.bounds import MOST_STEPS
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Step
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, Part, RoutineDraft
from psoas_timer.core.messages import Message, message


@dataclass(frozen=True, slots=True)
class Edited:
    """The draft after an edit.

    `key` is that of the part that was made or changed, None where there is none any more. `told`
    says why something is not, or not quite, as it was asked for.
    """

    draft: RoutineDraft
    key: int | None = None
    told: Message | None = None


def refused(draft: RoutineDraft, key: int | None, why: Message) -> Edited:
    """The draft as it is, with the reason."""
    return Edited(draft, key, why)


def unless_too_many(before: RoutineDraft, edited: Edited) -> Edited:
    """The edit, unless more steps would be led than a routine may have."""
    if edited.draft.led_count <= max(MOST_STEPS, before.led_count):
        return edited
    return refused(before, None, message("editing.too_many", most=MOST_STEPS))


def with_step(draft: RoutineDraft, key: int, change: Callable[[Step], Step]) -> RoutineDraft:
    """The draft with one step changed."""

    def changed(each: DraftStep) -> DraftStep:
        return replace(each, step=change(each.step)) if each.key == key else each

    def of(part: Part) -> Part:
        if isinstance(part, DraftGroup):
            return replace(part, steps=tuple(map(changed, part.steps)))
        return changed(part)

    return replace(draft, parts=tuple(map(of, draft.parts)))


def most_reps(step: Step, rounds: int) -> int:
    """How many reps it may have where it is led so often; 0 where it can't be led so often.

    What presses or warms has no more in all rounds than its exercise allows once.
    """
    high = step.exercise.reps_bounds.high
    return high // rounds if step.exercise.kind in BY_TOUCH_OR_HEAT else high


def fitted(step: Step, rounds: int) -> tuple[Step | None, Message | None]:
    """The step as it may be led so often, with what is to be told; None where it can't be."""
    most = most_reps(step, rounds)
    if step.reps <= most:
        return step, None
    name, bounds = step.exercise.name, step.exercise.reps_bounds
    if most < bounds.low:
        return None, message("editing.too_often", name=name, most=bounds.high)
    return replace(step, reps=most), message("editing.fewer_reps", name=name, most=most)
