"""What routines are made of: the bundled exercises, breath patterns and safety gates, read once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.breathing import read_patterns
from psoas_timer.services.content.exercises import read_exercises
from psoas_timer.services.content.gates import read_gates


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The exercises and patterns by id, and for each safety gate the exercises that need it."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    patterns: Mapping[str, BreathPattern] = field(default_factory=dict)
    gates: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def gates_of(self, exercise_ids: frozenset[str]) -> tuple[str, ...]:
        """The gates that any of these exercises needs, in the order of `safety.toml`."""
        return tuple(gate for gate, needed_by in self.gates.items() if needed_by & exercise_ids)


def read_catalogue(assets: Path) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Read the bundled files; what is broken in them is left out and told."""
    patterns, pattern_problems = read_patterns(assets / "breathing.toml")
    exercises, exercise_problems = read_exercises(assets / "exercises.toml", patterns)
    gates, gate_problems = read_gates(assets / "safety.toml")
    problems = pattern_problems + exercise_problems + gate_problems
    return Catalogue(exercises, patterns, gates), problems
