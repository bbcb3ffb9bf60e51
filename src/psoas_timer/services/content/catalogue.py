"""Reading what routines are made of: the bundled exercises, breath patterns and words of safety."""

from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.breathing import read_patterns
from psoas_timer.services.content.exercises import read_exercises
from psoas_timer.services.content.safety_file import read_safety


def read_catalogue(assets: Path) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Read the bundled files; what is broken in them is left out and told."""
    patterns, pattern_problems = read_patterns(assets / "breathing.toml")
    exercises, exercise_problems = read_exercises(assets / "exercises.toml", patterns)
    # A broken exercise is told once, not again by every gate that names it.
    known = exercises if not exercise_problems else None
    safety, safety_problems = read_safety(assets / "safety.toml", known)
    problems = pattern_problems + exercise_problems + safety_problems
    return Catalogue(exercises, patterns, safety), problems
