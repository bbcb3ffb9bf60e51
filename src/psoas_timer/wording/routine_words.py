"""A routine told before it comes in or begins: its length, its steps, its pictures."""

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.messages import Message, message
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import Translate, untranslated


def routine_head(routine: Routine, translate: Translate = untranslated) -> Message:
    """Its name, length and number of steps."""
    steps = len(routine.steps)
    key = "sharing.preview.one" if steps == 1 else "sharing.preview"
    length = length_text(routine.total_ms, translate)
    return message(key, name=routine.name, length=length, steps=steps)


def routine_steps(routine: Routine, translate: Translate = untranslated) -> tuple[Message, ...]:
    """A line for each step."""
    return tuple(
        _step(step, routine.rounds_of(index), translate) for index, step in enumerate(routine.steps)
    )


def pictures_line(count: int) -> Message | None:
    """How many pictures come with it; None for none."""
    if not count:
        return None
    return message(f"sharing.pictures.{'one' if count == 1 else 'many'}", n=count)


def _step(step: Step, rounds: int, translate: Translate) -> Message:
    sides = ".sides" if step.sides is Sides.BOTH else ""
    again = ".rounds" if rounds > 1 else ""
    hold, name = length_text(step.hold_ms, translate), step.exercise.name
    return message(
        f"sharing.step{sides}{again}", name=name, reps=step.reps, hold=hold, rounds=rounds
    )
