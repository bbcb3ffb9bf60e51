"""A routine while it is edited: steps and groups, each with a key that stays while they move."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NoReturn

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.needs import all_equipment, all_gates
from psoas_timer.core.content.routine import Routine, Step


@dataclass(frozen=True, slots=True)
class DraftStep:
    """A step, known by its key."""

    key: int
    step: Step


@dataclass(frozen=True, slots=True)
class DraftGroup:
    """Steps that are led `rounds` times, with a rest of `rest_ms` between two rounds."""

    key: int
    steps: tuple[DraftStep, ...]
    rounds: int
    rest_ms: int = 0


Part = DraftStep | DraftGroup


@dataclass(frozen=True, slots=True)
class Spot:
    """A place before the part with this index: at the top, or inside of the group with a key."""

    index: int
    group: int | None = None


@dataclass(frozen=True, slots=True)
class RoutineDraft:
    """What is being edited.

    `head` is what is said of the routine as a whole: its steps, equipment and gates are empty.
    `equipment` None is that of the exercises; `gates` () are those that the exercises need.
    No key is given twice; `next_key` is the next one.
    """

    head: Routine
    parts: tuple[Part, ...] = ()
    equipment: tuple[str, ...] | None = None
    gates: tuple[str, ...] = ()
    next_key: int = 1

    @property
    def steps(self) -> tuple[DraftStep, ...]:
        """All steps in their order, each once."""
        return tuple(_steps_of(self.parts))

    @property
    def led_count(self) -> int:
        """How many steps are led, each as often as its group comes to it."""
        groups = [part for part in self.parts if isinstance(part, DraftGroup)]
        return len(self.steps) + sum((group.rounds - 1) * len(group.steps) for group in groups)

    def step(self, key: int) -> Step:
        """The step with this key. Raises KeyError where there is none."""
        return next((each.step for each in self.steps if each.key == key), None) or _missing(key)

    def group(self, key: int) -> DraftGroup:
        """The group with this key. Raises KeyError where there is none."""
        found = (part for part in self.parts if part.key == key and isinstance(part, DraftGroup))
        return next(found, None) or _missing(key)

    def group_of(self, step_key: int) -> DraftGroup | None:
        """The group that the step with this key stands in, or None."""
        spot = self.spot_of(step_key)
        return None if spot.group is None else self.group(spot.group)

    def rounds_at(self, group: int | None) -> int:
        """How often a step is led inside of this group; 1 at the top (None)."""
        return 1 if group is None else self.group(group).rounds

    def spot_of(self, key: int) -> Spot:
        """Where the step or group with this key stands. Raises KeyError where there is none."""
        for index, part in enumerate(self.parts):
            if part.key == key:
                return Spot(index)
            if isinstance(part, DraftGroup):
                for inner, each in enumerate(part.steps):
                    if each.key == key:
                        return Spot(inner, part.key)
        return _missing(key)

    def spot_behind(self, key: int | None) -> Spot:
        """Where something stands behind a part, in the group that it is in; None: at the end.

        Raises KeyError where there is no part with this key.
        """
        if key is None:
            return Spot(len(self.parts))
        spot = self.spot_of(key)
        return replace(spot, index=spot.index + 1)

    def to_routine(self, catalogue: Catalogue) -> Routine:
        """The routine as it would be read from its file, without a version."""
        steps = tuple(each.step for each in self.steps)
        equipment = all_equipment(steps) if self.equipment is None else self.equipment
        return replace(
            self.head,
            steps=steps,
            circuits=tuple(_circuits(self.parts)),
            equipment=equipment,
            gates=all_gates(self.gates, steps, catalogue),
            version="",
        )


def blank(routine_id: str) -> RoutineDraft:
    """The draft of a routine that has neither a name nor steps yet."""
    return RoutineDraft(Routine(routine_id, "", ()))


def from_routine(routine: Routine, catalogue: Catalogue) -> RoutineDraft:
    """The draft of a routine; its keys count from 1 in the order of what is written."""
    parts: list[Part] = []
    key = 1
    circuits = {circuit.first_step: circuit for circuit in routine.circuits}
    index = 0
    while index < len(routine.steps):
        circuit = circuits.get(index)
        if circuit is None:
            parts.append(DraftStep(key, routine.steps[index]))
            index, key = index + 1, key + 1
            continue
        inner = routine.steps[index : circuit.end]
        steps = tuple(DraftStep(key + place, step) for place, step in enumerate(inner, 1))
        parts.append(DraftGroup(key, steps, circuit.rounds, circuit.rest_ms))
        index, key = circuit.end, key + 1 + len(inner)
    head = replace(routine, steps=(), circuits=(), equipment=(), gates=(), version="")
    is_usual = routine.equipment == all_equipment(routine.steps)
    only_needed = routine.gates == all_gates((), routine.steps, catalogue)
    return RoutineDraft(
        head,
        tuple(parts),
        None if is_usual else routine.equipment,
        () if only_needed else routine.gates,
        key,
    )


def _steps_of(parts: tuple[Part, ...]) -> Iterator[DraftStep]:
    for part in parts:
        if isinstance(part, DraftGroup):
            yield from part.steps
        else:
            yield part


def _circuits(parts: tuple[Part, ...]) -> Iterator[Circuit]:
    first_step = 0
    for part in parts:
        if isinstance(part, DraftGroup):
            yield Circuit(first_step, len(part.steps), part.rounds, part.rest_ms)
            first_step += len(part.steps)
        else:
            first_step += 1


def _missing(key: int) -> NoReturn:
    raise KeyError(key)
