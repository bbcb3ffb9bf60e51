"""Routines: steps in order, each an exercise with its holds, and circuits that repeat some of them.

How they become a timeline lives in core.session.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.circuit import Circuit, check_circuits, circuits_left
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Sides

DEFAULT_PREP_MS = 10_000
DEFAULT_SWITCH_MS = 6_000
"""What bundled routines use most for getting into position and for changing sides."""


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise as a routine wants it; all times in milliseconds.

    `hold_bounds` are the step's own, never wider than the exercise's. With `alternate` the sides
    take turns after each rep; with `waits` the step begins only when the person says so. `before`
    is shown while preparing, `during` while holding, `voice` is the short form to be spoken; each
    may contain {side} and {other}. `pattern` is None unless the exercise is a paced breath.
    """

    exercise: Exercise
    sides: Sides
    hold_ms: int
    hold_bounds: Bounds
    reps: int = 1
    rest_ms: int = 0
    prep_ms: int = 0
    switch_ms: int = 0
    alternate: bool = False
    waits: bool = False
    pattern: BreathPattern | None = None
    before: str = ""
    during: str = ""
    voice: str = ""
    note: str = ""

    @property
    def side_count(self) -> int:
        """How many sides the step works: 2 for both, else 1."""
        return 2 if self.sides is Sides.BOTH else 1

    @property
    def total_ms(self) -> int:
        """The planned length: prep, all holds, rests and switches, without any waiting.

        Rule of the content: prep + n·(reps·hold + (reps-1)·rest) + (n-1)·switch; alternating steps:
        prep + n·reps·hold + (n·reps-1)·switch.
        """
        n = self.side_count
        holds_ms = n * self.reps * self.hold_ms
        if self.alternate:
            return self.prep_ms + holds_ms + (n * self.reps - 1) * self.switch_ms
        return (
            self.prep_ms + holds_ms + n * (self.reps - 1) * self.rest_ms + (n - 1) * self.switch_ms
        )

    @property
    def grain_ms(self) -> int:
        """The step size of this hold's length: a breath cycle, a movement, or 1 s."""
        if self.exercise.mode is Mode.BREATH and self.pattern is not None:
            return self.pattern.cycle_ms
        if self.exercise.mode is Mode.CADENCE and self.exercise.cadence is not None:
            return self.exercise.cadence.rep_ms
        return 1_000

    def fit_hold_ms(self, wanted_ms: int) -> int:
        """The nearest allowed hold: inside the bounds, a whole number of cycles or movements.

        Where no whole number fits between the bounds, the hold that the step has is kept.
        """
        grain_ms = self.grain_ms
        lowest = -(-self.hold_bounds.low // grain_ms) * grain_ms
        highest = self.hold_bounds.high // grain_ms * grain_ms
        if lowest > highest:
            return self.hold_ms
        nearest = (wanted_ms + grain_ms // 2) // grain_ms * grain_ms
        return min(max(nearest, lowest), highest)


BY_TOUCH_OR_HEAT = frozenset({Kind.HEAT, Kind.PRESSURE, Kind.MASSAGE})
"""Kinds whose reps are limited in all, also where a circuit comes to them again."""


@dataclass(frozen=True, slots=True)
class Routine:
    """A named sequence of steps.

    `steps` are those that are written, each once; `circuits` repeat some of them, in their order
    and apart. Raises ValueError for circuits that do not fit the steps.

    `version` is a short fingerprint of the definition, stored with each session. `per_day_max` 0
    means no limit; `gap_h` is the pause in hours that should lie between two rounds;
    `remind_every_min` 0 means no reminder. `gates` are the safety questions to be asked before the
    first use (keys of `assets/safety.toml`).
    """

    id: str
    name: str
    steps: tuple[Step, ...]
    purpose: str = ""
    who: str = ""
    not_for: str = ""
    intro: str = ""
    outro: str = ""
    level: int = 1
    equipment: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    per_day_max: int = 0
    per_week_max: int = 0
    gap_h: int = 0
    remind_every_min: int = 0
    version: str = ""
    circuits: tuple[Circuit, ...] = ()

    def __post_init__(self) -> None:
        """Refuse circuits that do not fit."""
        check_circuits(self.circuits, len(self.steps))

    @property
    def total_ms(self) -> int:
        """The planned length of all steps as often as they are led, with the rests of circuits."""
        led_ms = sum(step.total_ms * self.rounds_of(i) for i, step in enumerate(self.steps))
        return led_ms + sum(circuit.rests_ms for circuit in self.circuits)

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of the pictures that its own steps show, each once."""
        names = (step.exercise.picture for step in self.steps)
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of its steps, each once, in order of first use."""
        return tuple(dict.fromkeys(step.exercise.kind for step in self.steps))

    def circuit_of(self, step_index: int) -> Circuit | None:
        """The circuit that the step with this index belongs to, or None."""
        return next((circuit for circuit in self.circuits if step_index in circuit), None)

    def rounds_of(self, step_index: int) -> int:
        """How often the step with this index is led: 1 outside of circuits."""
        circuit = self.circuit_of(step_index)
        return 1 if circuit is None else circuit.rounds

    def reps_bounds(self, step_index: int) -> Bounds:
        """How few and how many reps this step may have.

        What presses or warms has no more in all rounds of its circuit than its exercise allows.
        """
        exercise = self.steps[step_index].exercise
        bounds = exercise.reps_bounds
        if exercise.kind not in BY_TOUCH_OR_HEAT:
            return bounds
        high = max(bounds.high // self.rounds_of(step_index), 1)
        return Bounds(min(bounds.low, high), high)

    def led(self) -> Iterator[tuple[int, int]]:
        """The index of each step as often as it is led, with the round of its circuit from 1."""
        index = 0
        while index < len(self.steps):
            circuit = self.circuit_of(index) or Circuit(index, 1, rounds=1)
            for circuit_round in range(1, circuit.rounds + 1):
                for step_index in range(circuit.first_step, circuit.end):
                    yield step_index, circuit_round
            index = circuit.end

    def with_only(self, steps: Mapping[int, Step]) -> "Routine":
        """The routine with these steps alone, each in the place of the one with its index.

        Circuits go on with what is left of them.
        """
        kept = sorted(steps)
        return replace(
            self,
            steps=tuple(steps[index] for index in kept),
            circuits=circuits_left(self.circuits, kept),
        )
