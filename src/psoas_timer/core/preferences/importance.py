"""Which steps of a routine matter least, where there is not time for all of them."""

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.routine import Routine

LEAST_FIRST = (
    Kind.POSTURE,
    Kind.REST,
    Kind.HEAT,
    Kind.MASSAGE,
    Kind.PRESSURE,
    Kind.BREATHING,
    Kind.STRENGTH,
    Kind.STRETCH,
)
"""The kinds from what a short session lacks least (our choice): what only ends or prepares one
goes before what is done for its own sake, and touch before movement."""


def main_kind(routine: Routine) -> Kind:
    """What the routine is for: the kind of most of its steps. The routine must have a step."""
    kinds = [step.exercise.kind for step in routine.steps]
    return max(kinds, key=lambda kind: (kinds.count(kind), LEAST_FIRST.index(kind)))


def least_important_first(routine: Routine) -> tuple[int, ...]:
    """The indexes of all steps, from the one to be left out first; the routine must have a step.

    Steps of the main kind stay longest; of several that matter alike the last one goes first.
    """
    main = main_kind(routine)

    def importance(index: int) -> tuple[bool, int, int]:
        kind = routine.steps[index].exercise.kind
        return kind is main, LEAST_FIRST.index(kind), -index

    return tuple(sorted(range(len(routine.steps)), key=importance))
