"""Finding exercises by words that they have, by what they are called elsewhere, and by kind."""

from collections.abc import Iterable

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.prescription.names import Names


class ExerciseSearch:
    """Searches these exercises, in their order; `names` knows their other names."""

    def __init__(self, exercises: Iterable[Exercise], names: Names | None = None) -> None:
        self.exercises = tuple(exercises)
        self._names = names
        others: dict[str, list[str]] = {}
        for alias in () if names is None else names.aliases:
            others.setdefault(alias.exercise_id, []).append(alias.name)
        self._texts = {
            each.id: "\n".join((_own_words(each), *others.get(each.id, ()))).casefold()
            for each in self.exercises
        }

    def found(self, text: str, kind: Kind | None = None) -> tuple[Exercise, ...]:
        """Those that have all words of the text; None is any kind.

        Where none has them, the one that is called so but for a slip in spelling.
        """
        words = text.casefold().split()
        hits = [
            each for each in self.exercises if all(word in self._texts[each.id] for word in words)
        ]
        if not hits:
            hits = self._spelt(text)
        return tuple(each for each in hits if kind in (None, each.kind))

    def best(self, among: Iterable[Exercise], text: str) -> Exercise | None:
        """The one whose name fits the text best: the first of several; None where there are none.

        Where no name has any of the words, it is the one that is called so elsewhere.
        """
        words, some = text.casefold().split(), tuple(among)
        called = self._spelt(text)

        def fit(exercise: Exercise) -> tuple[int, bool, bool]:
            name = exercise.name.casefold()
            begins = bool(words) and name.startswith(words[0])
            return sum(word in name for word in words), begins, exercise in called

        return max(some, key=fit, default=None)

    def _spelt(self, text: str) -> list[Exercise]:
        match = None if self._names is None else self._names.match(text.lower())
        return [] if match is None or not match.is_known else [match.exercise]


def _own_words(exercise: Exercise) -> str:
    parts = (
        exercise.name,
        exercise.kind,
        exercise.target,
        exercise.summary,
        *exercise.positions,
        *exercise.equipment,
    )
    return "\n".join(parts)
