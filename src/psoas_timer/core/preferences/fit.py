"""A routine brought into a length of time, without leaving the bounds of any step.

Words for what changed live in wording.
"""

from bisect import bisect_left
from dataclasses import dataclass

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.preferences.cuts import cuts, with_cuts
from psoas_timer.core.preferences.importance import least_important_first
from psoas_timer.core.preferences.scaling import filled, longest, shortest

MINUTES = Bounds(1, 240)
"""What may be asked for: up to four hours (our choice)."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A routine as it was, and as it fits into `wanted_ms`.

    `kept` are the indexes of the steps that are still led, in the routine before. The new one is
    never longer than wanted unless that is less than `shortest_ms`: then it takes that long.
    `longest_ms` is what all of it would take with the longest holds.
    """

    before: Routine
    routine: Routine
    kept: tuple[int, ...]
    wanted_ms: int
    shortest_ms: int
    longest_ms: int

    @property
    def left_out(self) -> tuple[Step, ...]:
        """The steps that are not led."""
        steps = enumerate(self.before.steps)
        return tuple(step for index, step in steps if index not in self.kept)

    @property
    def changed(self) -> tuple[tuple[Step, Step], ...]:
        """The steps that are led with other holds or reps, as they were and as they are."""
        old = [self.before.steps[index] for index in self.kept]
        pairs = zip(old, self.routine.steps, strict=True)
        return tuple((before, after) for before, after in pairs if before != after)

    @property
    def circuits(self) -> tuple[tuple[Circuit, Circuit], ...]:
        """The circuits that are led less often, as they were and as they are."""
        old = [c for c in self.before.circuits if any(index in c for index in self.kept)]
        pairs = zip(old, self.routine.circuits, strict=True)
        return tuple((before, after) for before, after in pairs if before.rounds != after.rounds)


def fit(routine: Routine, wanted_ms: int) -> Fit:
    """The routine in this time: by other holds, else by fewer rounds and reps too, else steps.

    Preparation, rests and changes of side stay as they are: nobody should hurry into a position.
    Waiting for the person is not counted. The routine must have a step.
    """
    by_weight = tuple(reversed(least_important_first(routine)))
    kept = _kept(routine, by_weight, wanted_ms)
    return Fit(
        before=routine,
        routine=_in_time(_of(routine, kept), wanted_ms),
        kept=kept,
        wanted_ms=wanted_ms,
        shortest_ms=_shortest_ms(_of(routine, by_weight[:1])),
        longest_ms=longest(routine).total_ms,
    )


def _kept(routine: Routine, by_weight: tuple[int, ...], wanted_ms: int) -> tuple[int, ...]:
    """The steps that there is time for, from the most important one on, which always stays."""
    if _shortest_ms(routine) <= wanted_ms:
        return tuple(range(len(routine.steps)))
    kept = by_weight[:1]
    for index in by_weight[1:]:
        if _shortest_ms(_of(routine, (*kept, index))) <= wanted_ms:
            kept = (*kept, index)
    return tuple(sorted(kept))


def _of(routine: Routine, kept: tuple[int, ...]) -> Routine:
    return routine.with_only({index: routine.steps[index] for index in kept})


def _in_time(routine: Routine, wanted_ms: int) -> Routine:
    """All of these steps, with as few cuts as may be and holds as long as may be."""
    if routine.total_ms == wanted_ms:
        return routine
    possible = cuts(routine)

    def is_enough(count: int) -> bool:
        return shortest(with_cuts(routine, possible[:count])).total_ms <= wanted_ms

    count = bisect_left(range(len(possible)), True, key=is_enough)
    return filled(with_cuts(routine, possible[:count]), wanted_ms)


def _shortest_ms(routine: Routine) -> int:
    return shortest(with_cuts(routine, cuts(routine))).total_ms
