"""What is led otherwise because of a person's answers, and the sentences that say so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.safety import Caution
from psoas_timer.core.messages import Message, message


class Way(StrEnum):
    """How a step is led otherwise."""

    SWAPPED = "swapped"
    """With another exercise."""
    BREATHING = "breathing"
    """By another breath pattern, without holding the breath."""
    LEFT_OUT = "left_out"
    """Not at all."""
    NOTED = "noted"
    """As it was, with something to mind."""


@dataclass(frozen=True, slots=True)
class StepChange:
    """One thing that is led otherwise.

    `step_index` counts from 0 in the routine before any change, `exercise` is what stood there.
    `instead` is what is led in its place, None unless SWAPPED; `pattern` is the new breath pattern,
    None unless BREATHING. `cautions` are the ticked ones that led to it. What is NOTED is about the
    exercise that is led, so that a swap may come with a note.
    """

    step_index: int
    way: Way
    exercise: Exercise
    cautions: tuple[Caution, ...]
    instead: Exercise | None = None
    pattern: BreathPattern | None = None


def told(changes: Sequence[StepChange]) -> tuple[Message, ...]:
    """What to say before the start: each swap once, however many steps it concerns, then notes."""
    acts = [_act(change) for change in changes if change.way is not Way.NOTED]
    notes = [change for change in changes if change.way is Way.NOTED]
    cautions = dict.fromkeys(caution for change in notes for caution in change.cautions)
    return (*dict.fromkeys(acts), *(_note(caution, notes) for caution in cautions))


def _act(change: StepChange) -> Message:
    name, why = change.exercise.name, _joined(caution.label for caution in change.cautions)
    if change.instead is not None:
        return message("care.swapped", name=name, instead=change.instead.name, why=why)
    if change.pattern is not None:
        return message("care.breathing", name=name, pattern=change.pattern.name, why=why)
    return message("care.left_out", name=name, why=why)


def _note(caution: Caution, notes: Sequence[StepChange]) -> Message:
    names = _joined(note.exercise.name for note in notes if caution in note.cautions)
    return message("care.noted", names=names, label=caution.label, text=caution.text)


def _joined(texts: Iterable[str]) -> str:
    """Each text once; labels have commas of their own."""
    return "; ".join(dict.fromkeys(texts))
