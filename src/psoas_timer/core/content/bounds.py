"""Ranges that values must stay in.

Which range belongs to which value lives with the exercise, step or setting.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed range of whole numbers."""

    low: int
    high: int

    def __contains__(self, value: int) -> bool:
        """Tell whether the value lies in the range, ends included."""
        return self.low <= value <= self.high

    def clamp(self, value: int) -> int:
        """The nearest value inside the range."""
        return min(max(value, self.low), self.high)


REPS = Bounds(1, 100)
"""Reps of a step where no exercise says less; beyond it nobody counts along."""

REST_MS = Bounds(0, 600_000)
"""Rest, preparation and switch: up to ten minutes, so that a typing slip is noticed."""

ROUNDS = Bounds(1, 20)
"""Rounds of a circuit (our choice)."""

HOLD_MS = Bounds(1_000, 3_600_000)
"""Any hold at all: from a second to an hour."""

MOST_STEPS = 500
"""Steps of a routine, each as often as its circuit comes to it."""
