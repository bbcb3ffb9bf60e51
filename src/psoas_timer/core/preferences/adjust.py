"""Holds changed without editing a routine: default lengths, and adjustments step by step.

Storing them lives in services.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from psoas_timer.core.content.bounds import REST_MS, ROUNDS, Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Routine, Step
from psoas_timer.core.preferences.settings import AS_ROUTINE_SAYS, Settings

SWITCH_MS = 6_000
"""Time to change sides where a step had none, as for routine files that do not say (our choice)."""


@dataclass(frozen=True, slots=True)
class StepAdjustment:
    """What a person changed in one step; None leaves the step's own value.

    `step_index` counts from 0; `exercise_id` guards against a routine whose steps have since moved.
    `rounds` are those of the circuit that begins with this step.
    """

    step_index: int
    exercise_id: str
    hold_ms: int | None = None
    reps: int | None = None
    rest_ms: int | None = None
    sides: Sides | None = None
    rounds: int | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is changed."""
        return (
            self.hold_ms is None
            and self.reps is None
            and self.rest_ms is None
            and self.sides is None
            and self.rounds is None
        )


def with_defaults(routine: Routine, settings: Settings) -> Routine:
    """The routine with the person's default lengths, each brought inside the bounds of its step."""
    return replace(
        routine, steps=tuple(_with_default_lengths(step, settings) for step in routine.steps)
    )


def adjusted(routine: Routine, adjustments: Sequence[StepAdjustment]) -> Routine:
    """The routine with the adjustments that still fit it, brought inside their bounds."""
    by_index = {a.step_index: a for a in adjustments if fits(routine, a)}
    circuits = tuple(
        _adjusted_circuit(routine, circuit, by_index.get(circuit.first_step))
        for circuit in routine.circuits
    )
    led = replace(routine, circuits=circuits)
    steps = tuple(
        _adjusted_step(_in_rounds(routine, led, i), by_index.get(i), led.reps_bounds(i))
        for i in range(len(routine.steps))
    )
    return replace(led, steps=steps)


def fits(routine: Routine, adjustment: StepAdjustment) -> bool:
    """Tell whether the adjustment was made for the step that stands at its place."""
    if not 0 <= adjustment.step_index < len(routine.steps):
        return False
    return routine.steps[adjustment.step_index].exercise.id == adjustment.exercise_id


def differences(before: Routine, after: Routine) -> tuple[StepAdjustment, ...]:
    """The adjustments that make `after` of `before`, two versions of the same steps."""
    found = []
    for index, (old, new) in enumerate(zip(before.steps, after.steps, strict=True)):
        change = StepAdjustment(
            index,
            old.exercise.id,
            hold_ms=new.hold_ms if new.hold_ms != old.hold_ms else None,
            reps=new.reps if new.reps != old.reps else None,
            rest_ms=new.rest_ms if new.rest_ms != old.rest_ms else None,
            sides=new.sides if new.sides != old.sides else None,
            rounds=_other_rounds(before, after, index),
        )
        if not change.is_empty:
            found.append(change)
    return tuple(found)


def sides_choices(step: Step) -> tuple[Sides, ...]:
    """The sides that may be chosen for the step; NONE alone for an exercise without sides."""
    return (Sides.BOTH, Sides.LEFT, Sides.RIGHT) if step.exercise.has_sides else (Sides.NONE,)


def rounds_bounds(routine: Routine, circuit: Circuit) -> Bounds:
    """How few and how many rounds a circuit may have.

    What presses or warms comes no more often in all of them than its exercise allows.
    """
    exercises = [step.exercise for step in routine.steps[circuit.first_step : circuit.end]]
    most = [each.reps_bounds.high for each in exercises if each.kind in BY_TOUCH_OR_HEAT]
    return Bounds(ROUNDS.low, min([ROUNDS.high, *most]))


def _other_rounds(before: Routine, after: Routine, index: int) -> int | None:
    """The rounds of the circuit that begins with this step, if they have changed."""
    circuit = before.circuit_of(index)
    if circuit is None or circuit.first_step != index:
        return None
    rounds = after.rounds_of(index)
    return rounds if rounds != circuit.rounds else None


def _adjusted_circuit(
    routine: Routine, circuit: Circuit, adjustment: StepAdjustment | None
) -> Circuit:
    if adjustment is None or adjustment.rounds is None:
        return circuit
    rounds = rounds_bounds(routine, circuit).clamp(adjustment.rounds)
    return replace(circuit, rounds=rounds)


def _in_rounds(routine: Routine, led: Routine, index: int) -> Step:
    """The step with no more reps than the rounds allow that are led now."""
    step = routine.steps[index]
    if led.rounds_of(index) == routine.rounds_of(index):
        return step
    return replace(step, reps=min(step.reps, led.reps_bounds(index).high))


def _adjusted_step(step: Step, adjustment: StepAdjustment | None, reps_bounds: Bounds) -> Step:
    if adjustment is None:
        return step
    hold_ms = step.hold_ms if adjustment.hold_ms is None else step.fit_hold_ms(adjustment.hold_ms)
    reps = step.reps if adjustment.reps is None else reps_bounds.clamp(adjustment.reps)
    rest_ms = step.rest_ms if adjustment.rest_ms is None else REST_MS.clamp(adjustment.rest_ms)
    sides = adjustment.sides
    if sides is None or sides not in sides_choices(step):
        sides = step.sides
    # A step written for one side has no time to switch; a person who wants both needs some.
    needs_switch = sides is Sides.BOTH and step.sides is not Sides.BOTH and step.switch_ms == 0
    return replace(
        step,
        hold_ms=hold_ms,
        reps=reps,
        rest_ms=rest_ms,
        sides=sides,
        switch_ms=SWITCH_MS if needs_switch else step.switch_ms,
    )


def _with_default_lengths(step: Step, settings: Settings) -> Step:
    hold_s = _default_hold_s(step, settings)
    return replace(
        step,
        hold_ms=step.hold_ms if hold_s == AS_ROUTINE_SAYS else step.fit_hold_ms(hold_s * 1_000),
        rest_ms=_chosen_ms(settings.rest_s, step.rest_ms),
        prep_ms=_chosen_ms(settings.prep_s, step.prep_ms),
        switch_ms=_chosen_ms(settings.switch_s, step.switch_ms),
    )


def _default_hold_s(step: Step, settings: Settings) -> int:
    lengths = {
        Kind.STRETCH: settings.stretch_s,
        Kind.PRESSURE: settings.pressure_s,
        Kind.MASSAGE: settings.massage_s,
        Kind.HEAT: settings.heat_s,
        Kind.STRENGTH: settings.strength_s,
        Kind.BREATHING: settings.breathing_s,
    }
    return lengths.get(step.exercise.kind, AS_ROUTINE_SAYS)


def _chosen_ms(default_s: int, own_ms: int) -> int:
    """The person's length if there is one and the step has such a pause, else the step's own."""
    return own_ms if default_s == AS_ROUTINE_SAYS or own_ms == 0 else default_s * 1_000
