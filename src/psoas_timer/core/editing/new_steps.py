"""Steps as they are when they are added: nothing that a file need not say."""

from collections.abc import Iterable
from dataclasses import replace

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.content.own_exercise import is_own, limits_of, notices_for, own_exercise
from psoas_timer.core.content.routine import DEFAULT_PREP_MS, DEFAULT_SWITCH_MS, Step

SUGGESTED_HOLD_MS = {
    # 10-30 s for most adults (`acsm-2021`), of which the upper half; our choice.
    Kind.STRETCH: Bounds(20_000, 30_000),
    # 10-15 s (`source-article`).
    Kind.PRESSURE: Bounds(10_000, 15_000),
    # 10-15 minutes (NHS, `nhs-heat`).
    Kind.HEAT: Bounds(600_000, 900_000),
}
"""How long one hold of a kind is usually advised to be; the bounds allow more."""

NEW_HOLD_MS = 30_000


def suggested_hold_ms(step: Step) -> Bounds | None:
    """The advised range as far as the step's bounds allow it; None where there is none."""
    advised = SUGGESTED_HOLD_MS.get(step.exercise.kind)
    if advised is None:
        return None
    low, high = step.hold_bounds.clamp(advised.low), step.hold_bounds.clamp(advised.high)
    return Bounds(low, high) if advised.low <= high and low <= advised.high else None


def new_step(exercise: Exercise) -> Step:
    """A step of an exercise of the library, on both sides if it has sides."""
    step = Step(
        exercise=exercise,
        sides=Sides.BOTH if exercise.has_sides else Sides.NONE,
        hold_ms=exercise.hold_ms,
        hold_bounds=exercise.hold_bounds,
        reps=exercise.reps,
        rest_ms=exercise.rest_ms,
        prep_ms=DEFAULT_PREP_MS,
        switch_ms=DEFAULT_SWITCH_MS if exercise.has_sides else 0,
        pattern=exercise.pattern,
    )
    return with_hold(step, exercise.hold_ms)


def new_own_step(name: str, kind: Kind, library: Iterable[Exercise]) -> Step:
    """A step of a person's own, without sides, held as long as is advised for its kind."""
    advised = SUGGESTED_HOLD_MS.get(kind, Bounds(NEW_HOLD_MS, NEW_HOLD_MS))
    hold_ms = limits_of(kind).hold_bounds.clamp(advised.high)
    return new_step(
        own_exercise(name.strip(), kind, hold_ms=hold_ms, notices=notices_for(kind, library))
    )


def with_hold(step: Step, wanted_ms: int) -> Step:
    """The step with the nearest allowed hold. That of an own exercise is its own default too."""
    hold_ms = step.fit_hold_ms(wanted_ms)
    exercise = step.exercise
    if is_own(exercise.id):
        exercise = replace(exercise, hold_ms=hold_ms)
    return replace(step, exercise=exercise, hold_ms=hold_ms)
