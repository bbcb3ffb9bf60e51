"""What routines are made of: exercises, breath patterns, and what is to be asked for safety.

Reading them from files lives in services.content.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.safety import Gate, Safety


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The exercises and patterns by id, and the words and questions of safety."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    patterns: Mapping[str, BreathPattern] = field(default_factory=dict)
    safety: Safety = field(default_factory=Safety)

    @property
    def gates(self) -> Mapping[str, Gate]:
        """The gates by id, in the order of the content."""
        return self.safety.gates

    def gates_of(self, exercises: Iterable[Exercise]) -> tuple[Gate, ...]:
        """The gates that any of these exercises needs, in the order of the content."""
        some = tuple(dict.fromkeys(exercises))
        return tuple(gate for gate in self.gates.values() if any(map(gate.is_for, some)))
