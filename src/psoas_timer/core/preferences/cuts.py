"""Fewer reps and fewer rounds, one by one. When that is needed is decided in fit.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.preferences.importance import least_important_first


@dataclass(frozen=True, slots=True)
class Cut:
    """So many rounds of the circuit with this index, or so many reps of the step, are left."""

    is_circuit: bool
    index: int
    left: int


def cuts(routine: Routine) -> tuple[Cut, ...]:
    """All cuts there are, in their order: rounds, then reps, always where there are most.

    Of several alike the least important step is cut first, and the last circuit.
    """
    fewest = {index: _fewest_rounds(routine, index) for index in range(len(routine.circuits))}
    rounds = {index: circuit.rounds for index, circuit in enumerate(routine.circuits)}
    first = tuple(_levels(rounds, fewest, sorted(rounds, reverse=True), is_circuit=True))
    short = with_cuts(routine, first)
    reps = {index: step.reps for index, step in enumerate(routine.steps)}
    least = {index: short.reps_bounds(index).low for index in reps}
    then = _levels(reps, least, least_important_first(routine), is_circuit=False)
    return (*first, *then)


def with_cuts(routine: Routine, made: Sequence[Cut]) -> Routine:
    """The routine after these cuts."""
    rounds = {cut.index: cut.left for cut in made if cut.is_circuit}
    reps = {cut.index: cut.left for cut in made if not cut.is_circuit}
    circuits, steps = enumerate(routine.circuits), enumerate(routine.steps)
    return replace(
        routine,
        circuits=tuple(replace(each, rounds=rounds.get(i, each.rounds)) for i, each in circuits),
        steps=tuple(replace(step, reps=reps[i]) if i in reps else step for i, step in steps),
    )


def _levels(
    counts: dict[int, int], fewest: dict[int, int], order: Sequence[int], *, is_circuit: bool
) -> Iterator[Cut]:
    for left in range(max(counts.values(), default=1) - 1, 0, -1):
        for index in order:
            if fewest[index] <= left < counts[index]:
                yield Cut(is_circuit, index, left)


def _fewest_rounds(routine: Routine, index: int) -> int:
    """How few rounds leave the reps of all its steps inside their bounds."""
    circuit = routine.circuits[index]
    for rounds in range(circuit.rounds - 1, 0, -1):
        shorter = with_cuts(routine, [Cut(True, index, rounds)])
        steps = range(circuit.first_step, circuit.end)
        if any(routine.steps[i].reps not in shorter.reps_bounds(i) for i in steps):
            return rounds + 1
    return 1
