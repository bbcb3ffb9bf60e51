"""What takes the place of an exercise that does not suit, and how a step is led with it.

When that happens is decided in cared_for.py.
"""

from collections.abc import Iterator
from dataclasses import replace

from psoas_timer.core.care.reasons import reasons_against
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.routine import Routine, Step

PREP_MS = 10_000
SWITCH_MS = 6_000
"""Time to get into position and to change sides where the step had none (our choice)."""


def replacement(
    exercise: Exercise, routine: Routine, ticked: frozenset[str], catalogue: Catalogue
) -> Exercise | None:
    """What is led instead: the gate's swap, else the first easier exercise that suits; or None.

    What needs a gate that the routine does not ask is no replacement: nobody was asked about it.
    """
    for candidate in _candidates(exercise, ticked, catalogue):
        is_asked = all(gate.id in routine.gates for gate in catalogue.gates_of((candidate,)))
        if is_asked and not reasons_against(candidate, ticked, catalogue):
            return candidate
    return None


def in_place_of(step: Step, exercise: Exercise) -> Step:
    """A step with another exercise: in the same time as far as its bounds allow, with its words.

    A step of two sides becomes one piece where the exercise has no sides, and the reverse.
    """
    sides = _sides(step, exercise)
    instead = Step(
        exercise=exercise,
        sides=sides,
        hold_ms=exercise.hold_ms,
        hold_bounds=exercise.hold_bounds,
        reps=exercise.reps,
        rest_ms=exercise.rest_ms,
        prep_ms=step.prep_ms or PREP_MS,
        switch_ms=(step.switch_ms or SWITCH_MS) if sides is Sides.BOTH else 0,
        waits=step.waits,
        pattern=exercise.pattern,
        before=exercise.before,
        during=exercise.during,
        voice=exercise.voice,
    )
    return _filling(instead, step.total_ms - step.prep_ms)


def with_pattern(step: Step, pattern: BreathPattern) -> Step:
    """The breathing step by another pattern, in the same time, with the words of its exercise."""
    exercise = step.exercise
    instead = replace(
        step,
        hold_bounds=exercise.hold_bounds,
        pattern=pattern,
        before=exercise.before,
        during=exercise.during,
        voice=exercise.voice,
        note="",
    )
    return replace(instead, hold_ms=instead.fit_hold_ms(step.hold_ms))


def _candidates(
    exercise: Exercise, ticked: frozenset[str], catalogue: Catalogue
) -> Iterator[Exercise]:
    """What might take its place, best first: swaps of gates with a tick, of others, easier ones.

    Behind each swap come the exercises that are easier than it. No exercise comes twice.
    """
    gates = sorted(catalogue.gates_of((exercise,)), key=lambda gate: not gate.asks_for(ticked))
    seen = {exercise.id}
    for first_id in (*(gate.swap_with for gate in gates), exercise.easier_id):
        next_id = first_id
        while next_id not in seen and (candidate := catalogue.exercises.get(next_id)) is not None:
            seen.add(next_id)
            yield candidate
            next_id = candidate.easier_id


def _sides(step: Step, exercise: Exercise) -> Sides:
    if not exercise.has_sides:
        return Sides.NONE
    return Sides.BOTH if step.sides is Sides.NONE else step.sides


def _filling(step: Step, length_ms: int) -> Step:
    """The step with the reps and the hold that fill this time best, then with the usual hold."""
    exercise = step.exercise
    fitted = []
    for reps in range(exercise.reps_bounds.low, exercise.reps_bounds.high + 1):
        some = replace(step, reps=reps)
        holds = some.side_count * reps
        pauses_ms = some.total_ms - some.prep_ms - holds * some.hold_ms
        fitted.append(replace(some, hold_ms=some.fit_hold_ms((length_ms - pauses_ms) // holds)))
    return min(
        fitted,
        key=lambda some: (
            abs(some.total_ms - some.prep_ms - length_ms),
            abs(some.hold_ms - exercise.hold_ms),
        ),
    )
