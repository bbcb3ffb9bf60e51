"""A routine laid out in time: segments with start offsets.

Cues on it live in cue_plan.py, moving through it in state.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Routine, Step


class Phase(StrEnum):
    """What a segment of the timeline is for."""

    PREPARE = "prepare"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time with one purpose.

    `step_index` counts from 0. `side` and `rep` (from 1) are those of the hold it is or leads to; a
    rest keeps those of the hold it follows, also between two rounds of a circuit. `circuit_round`
    counts from 1 and is 1 outside of circuits. With `waits` the session stops before it until the
    person goes on.
    """

    start_ms: int
    duration_ms: int
    phase: Phase
    step_index: int
    side: Side
    rep: int
    waits: bool = False
    circuit_round: int = 1

    @property
    def run(self) -> tuple[int, int]:
        """Which time of which step it belongs to: equal for all segments of one."""
        return (self.step_index, self.circuit_round)

    @property
    def end_ms(self) -> int:
        """The offset at which the next segment begins."""
        return self.start_ms + self.duration_ms


@dataclass(frozen=True, slots=True)
class Timeline:
    """The segments of one run, in order and without gaps, and the routine that they come from."""

    routine: Routine
    segments: tuple[Segment, ...]

    @property
    def total_ms(self) -> int:
        """The length of all segments; 0 for a routine without steps."""
        return self.segments[-1].end_ms if self.segments else 0

    def step_of(self, index: int) -> Step:
        """The step that the segment with this index belongs to."""
        return self.routine.steps[self.segments[index].step_index]

    def hold_indexes(self) -> tuple[int, ...]:
        """The indexes of all holds."""
        return tuple(i for i, segment in enumerate(self.segments) if segment.phase is Phase.HOLD)

    def is_step_end(self, index: int) -> bool:
        """Tell whether no hold of its step follows the segment with this index, in this round."""
        following = self.segments[index + 1 : index + 3]
        if following and following[0].phase is Phase.REST:
            following = following[1:]
        return not following or following[0].run != self.segments[index].run

    def with_duration(self, index: int, duration_ms: int) -> "Timeline":
        """The same timeline with one segment made longer or shorter and all later ones moved."""
        durations_ms = [segment.duration_ms for segment in self.segments]
        durations_ms[index] = duration_ms
        return self.with_durations(durations_ms)

    def with_durations(self, durations_ms: Sequence[int]) -> "Timeline":
        """The same timeline with these lengths, one for each segment."""
        segments: list[Segment] = []
        start_ms = 0
        for segment, duration_ms in zip(self.segments, durations_ms, strict=True):
            segments.append(replace(segment, start_ms=start_ms, duration_ms=duration_ms))
            start_ms += duration_ms
        return replace(self, segments=tuple(segments))


def lay_out(routine: Routine, first_side: Side = Side.LEFT) -> Timeline:
    """Lay the routine out in time; `first_side` is worked first where a step works both."""
    segments: list[Segment] = []
    start_ms = 0
    for step_index, circuit_round in routine.led():
        step = routine.steps[step_index]
        rest_ms = _round_rest_ms(routine, step_index, circuit_round)
        waits = step.waits
        for phase, duration_ms, side, rep in _step_parts(step, first_side, rest_ms):
            if duration_ms > 0:
                rest_of_it = (phase, step_index, side, rep, waits, circuit_round)
                segments.append(Segment(start_ms, duration_ms, *rest_of_it))
                start_ms += duration_ms
                waits = False
    return Timeline(routine, tuple(segments))


def _round_rest_ms(routine: Routine, step_index: int, circuit_round: int) -> int:
    """The rest that follows a step where it ends a round before the last."""
    circuit = routine.circuit_of(step_index)
    if circuit is None or step_index + 1 != circuit.end or circuit_round == circuit.rounds:
        return 0
    return circuit.rest_ms


def _step_parts(
    step: Step, first_side: Side, rest_ms: int
) -> Iterator[tuple[Phase, int, Side, int]]:
    sides = step.sides.in_order(first_side)
    yield (Phase.PREPARE, step.prep_ms, sides[0], 1)
    if step.alternate:
        yield from _alternating_parts(step, sides)
    else:
        yield from _parts_by_side(step, sides)
    yield (Phase.REST, rest_ms, sides[-1], step.reps)


def _parts_by_side(step: Step, sides: tuple[Side, ...]) -> Iterator[tuple[Phase, int, Side, int]]:
    for side in sides:
        if side is not sides[0]:
            yield (Phase.SWITCH, step.switch_ms, side, 1)
        for rep in range(1, step.reps + 1):
            yield (Phase.HOLD, step.hold_ms, side, rep)
            if rep < step.reps:
                yield (Phase.REST, step.rest_ms, side, rep)


def _alternating_parts(
    step: Step, sides: tuple[Side, ...]
) -> Iterator[tuple[Phase, int, Side, int]]:
    for rep in range(1, step.reps + 1):
        for side in sides:
            if (rep, side) != (1, sides[0]):
                yield (Phase.SWITCH, step.switch_ms, side, rep)
            yield (Phase.HOLD, step.hold_ms, side, rep)
