"""What a routine needs because of the exercises in it: equipment, and questions of safety."""

from collections.abc import Collection, Sequence

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.routine import Step


def all_gates(
    wanted: Collection[str], steps: Sequence[Step], catalogue: Catalogue
) -> tuple[str, ...]:
    """The gates that are asked for and those that the exercises need, each once."""
    needed = catalogue.gates_of(step.exercise for step in steps)
    return tuple(dict.fromkeys((*wanted, *(gate.id for gate in needed))))


def all_equipment(steps: Sequence[Step]) -> tuple[str, ...]:
    """What the exercises need, each thing once."""
    return tuple(dict.fromkeys(thing for step in steps for thing in step.exercise.equipment))
