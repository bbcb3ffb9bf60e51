"""All holds of a routine made shorter or longer at once, each inside its bounds."""

from bisect import bisect_right
from dataclasses import replace

from psoas_timer.core.content.bounds import HOLD_MS
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.preferences.importance import least_important_first

PER_MILLE = 1_000
"""Factors are whole numbers: so many thousandths of each hold."""

_MOST = HOLD_MS.high // HOLD_MS.low * PER_MILLE


def scaled(routine: Routine, per_mille: int) -> Routine:
    """The routine with all holds times this factor; breaths and movements stay whole.

    At 1,000 it is the very same, and no hold becomes shorter as the factor grows.
    """
    return replace(routine, steps=tuple(_scaled(step, per_mille) for step in routine.steps))


def shortest(routine: Routine) -> Routine:
    """The routine with each hold as short as it may be."""
    return scaled(routine, 0)


def longest(routine: Routine) -> Routine:
    """The routine with each hold as long as it may be."""
    return scaled(routine, _MOST)


def filled(routine: Routine, wanted_ms: int) -> Routine:
    """The routine with holds so long that no longer one would fit into this time.

    All by about the same factor; what is left goes to the most important ones. Where even the
    shortest holds take longer it has these.
    """
    factors = range(_MOST + 1)
    above = bisect_right(factors, wanted_ms, key=lambda each: scaled(routine, each).total_ms)
    best = scaled(routine, max(above - 1, 0))
    while (longer := _grown(best, wanted_ms)) != best:
        best = longer
    return best


def _scaled(step: Step, per_mille: int) -> Step:
    fitted_ms = step.fit_hold_ms(step.hold_ms * per_mille // PER_MILLE)
    if per_mille == PER_MILLE:
        return step
    nearer = min if per_mille < PER_MILLE else max
    return replace(step, hold_ms=nearer(step.hold_ms, fitted_ms))


def _grown(routine: Routine, wanted_ms: int) -> Routine:
    """The routine with a breath, movement or second more in each step where one still fits."""
    left_ms = wanted_ms - routine.total_ms
    steps = list(routine.steps)
    for index in reversed(least_important_first(routine)):
        longer = _a_bit_longer(steps[index])
        more_ms = (longer.total_ms - steps[index].total_ms) * routine.rounds_of(index)
        if 0 < more_ms <= left_ms:
            steps[index] = longer
            left_ms -= more_ms
    return replace(routine, steps=tuple(steps))


def _a_bit_longer(step: Step) -> Step:
    whole_ms = step.hold_ms // step.grain_ms * step.grain_ms
    longer_ms = step.fit_hold_ms(whole_ms + step.grain_ms)
    return replace(step, hold_ms=max(step.hold_ms, longer_ms))
