"""Finding exercises by words that they have, and by kind."""

from collections.abc import Iterable

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind


def found(
    exercises: Iterable[Exercise], text: str, kind: Kind | None = None
) -> tuple[Exercise, ...]:
    """Those that have all words of the text, in their order; `kind` None is any kind."""
    words = text.casefold().split()
    return tuple(
        exercise
        for exercise in exercises
        if kind in (None, exercise.kind) and all(word in _searched(exercise) for word in words)
    )


def best(among: Iterable[Exercise], text: str) -> Exercise | None:
    """The one whose name fits the text best: the first of several; None where there are none."""
    words = text.casefold().split()
    return max(among, key=lambda exercise: _fit(exercise.name.casefold(), words), default=None)


def _fit(name: str, words: list[str]) -> tuple[int, bool]:
    begins = bool(words) and name.startswith(words[0])
    return sum(word in name for word in words), begins


def _searched(exercise: Exercise) -> str:
    parts = (
        exercise.name,
        exercise.kind,
        exercise.target,
        exercise.summary,
        *exercise.positions,
        *exercise.equipment,
    )
    return "\n".join(parts).casefold()
