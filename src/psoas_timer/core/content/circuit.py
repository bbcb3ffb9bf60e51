"""Circuits: steps of a routine that are led one after another, several times over.

How they become time lives in core.session.timeline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from psoas_timer.core.content.bounds import REST_MS, ROUNDS


@dataclass(frozen=True, slots=True)
class Circuit:
    """`step_count` steps from the index `first_step` on, led `rounds` times.

    `rest_ms` lies between two rounds, and not after the last one. Raises ValueError for what
    cannot be led.
    """

    first_step: int
    step_count: int
    rounds: int
    rest_ms: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be led."""
        if self.first_step < 0 or self.step_count < 1:
            raise ValueError("a circuit has at least one step")
        if self.rounds not in ROUNDS or self.rest_ms not in REST_MS:
            raise ValueError(f"{self.rounds} rounds with a rest of {self.rest_ms} ms")

    def __contains__(self, step_index: int) -> bool:
        """Tell whether the step with this index is one of its steps."""
        return self.first_step <= step_index < self.end

    @property
    def end(self) -> int:
        """The index behind its last step."""
        return self.first_step + self.step_count

    @property
    def rests_ms(self) -> int:
        """All rests between its rounds."""
        return (self.rounds - 1) * self.rest_ms


def check_circuits(circuits: Sequence[Circuit], step_count: int) -> None:
    """Raise ValueError unless they stand in order, apart, and on steps that there are."""
    for before, after in pairwise(circuits):
        if after.first_step < before.end:
            raise ValueError("circuits overlap or stand in another order than their steps")
    if circuits and circuits[-1].end > step_count:
        raise ValueError("a circuit has steps that are not there")


def circuits_left(circuits: Sequence[Circuit], kept: Sequence[int]) -> tuple[Circuit, ...]:
    """What becomes of them where the steps with these indexes, in order, are all that is left.

    A circuit without steps goes.
    """
    left: list[Circuit] = []
    for circuit in circuits:
        places = [place for place, index in enumerate(kept) if index in circuit]
        if places:
            left.append(replace(circuit, first_step=places[0], step_count=len(places)))
    return tuple(left)
