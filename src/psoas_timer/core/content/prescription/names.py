"""Which exercise of the library a few words name, and how sure that is.

The other names of exercises are data: assets/aliases.toml.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from psoas_timer.core.content.exercise import Exercise

_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_WITHOUT_MEANING = re.compile(
    "an?|the|your|my|exercises?|pose|position|holds?|of|on|in|with|for|and|to|at|by|against|w"
)
_HARMLESS = re.compile("gentle|gently|slow|easy|deep|basic|simple|daily|static|regular")
"""Words before a name that do not make another exercise of it."""

SHORTEST_TO_CORRECT = 5
"""Shorter words are too easily taken for another."""


class Fit(StrEnum):
    """How well words name an exercise."""

    SURE = "sure"
    MEANT = "meant"
    """A name that several exercises could have; one of them is usual."""
    SPELT = "spelt"
    """But for a slip in spelling, or the order of the words."""
    LONGER = "longer"
    """The words begin with the name and go on."""
    VARIANT = "variant"
    """The words end with the name: most likely another exercise of that family."""


@dataclass(frozen=True, slots=True)
class Match:
    """The exercise that some words name; `word_count` is how many of them do."""

    exercise: Exercise
    fit: Fit
    word_count: int

    @property
    def is_known(self) -> bool:
        """Tell whether the exercise may stand for the words."""
        return self.fit is not Fit.VARIANT


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an exercise; `is_sure` where nothing else is called so."""

    name: str
    exercise_id: str
    is_sure: bool = True


@dataclass(slots=True)
class Names:
    """All names of the exercises, made ready to be looked up."""

    exercises: Mapping[str, Exercise]
    aliases: Iterable[Alias] = ()
    _known: dict[tuple[str, ...], tuple[Exercise, Fit]] = field(default_factory=dict)
    _sorted: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _words: dict[str, set[str]] = field(default_factory=dict)
    _most_words: int = 1

    def __post_init__(self) -> None:
        """Take every name in; the exercises' own ones come first."""
        for exercise in self.exercises.values():
            for name in (exercise.name, exercise.id):
                self._add(name, exercise, Fit.SURE)
        for alias in self.aliases:
            meant = self.exercises.get(alias.exercise_id)
            if meant is not None:
                self._add(alias.name, meant, Fit.SURE if alias.is_sure else Fit.MEANT)

    def match(self, text: str) -> Match | None:
        """The exercise that a comparable text names, or None; text behind the name may go on."""
        words = [_stem(word) for word in _WORD.findall(text)]
        places = [place for place, word in enumerate(words) if not _WITHOUT_MEANING.fullmatch(word)]
        if found := self._known.get(tuple(words[place] for place in places)):
            return Match(*found, len(words))
        while places and _HARMLESS.fullmatch(words[places[0]]):
            places.pop(0)
        key = tuple(words[place] for place in places)
        if not key:
            return None
        if found := self._whole(key):
            return Match(*found, len(words))
        for count in range(min(len(key) - 1, self._most_words), 0, -1):
            if found := self._known.get(key[:count]):
                exercise, fit = found
                return Match(
                    exercise, Fit.LONGER if fit is Fit.SURE else fit, places[count - 1] + 1
                )
        for first in range(1, len(key)):
            if found := self._known.get(key[first:]):
                return Match(found[0], Fit.VARIANT, len(words))
        return None

    def _whole(self, key: tuple[str, ...]) -> tuple[Exercise, Fit] | None:
        if found := self._known.get(key):
            return found
        if order := self._sorted.get(tuple(sorted(key))):
            return self._known[order][0], Fit.SPELT
        corrected = tuple(map(self._corrected, key[: self._most_words + 1]))
        if corrected != key and (found := self._known.get(corrected)):
            return found[0], Fit.SPELT
        return None

    def _corrected(self, word: str) -> str:
        """The known word that is meant by one with a slip, or the word itself."""
        near = self._words.get(word[0], set())
        if word in near or len(word) < SHORTEST_TO_CORRECT:
            return word
        return next((known for known in sorted(near) if one_slip_apart(word, known)), word)

    def _add(self, name: str, exercise: Exercise, fit: Fit) -> None:
        words = map(_stem, _WORD.findall(name.lower().replace("’", "'")))
        key = tuple(word for word in words if not _WITHOUT_MEANING.fullmatch(word))
        if key in self._known:
            return
        self._known[key] = (exercise, fit)
        self._sorted.setdefault(tuple(sorted(key)), key)
        self._most_words = max(self._most_words, len(key))
        for word in key:
            self._words.setdefault(word[0], set()).add(word)


def one_slip_apart(word: str, other: str) -> bool:
    """Tell whether one letter more, less or different, or two swapped ones, is all between them."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    if len(word) > len(other):
        word, other = other, word
    start = next(
        (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(word)
    )
    if len(word) < len(other):
        return word[start:] == other[start + 1 :]
    swapped = word[start + 1 : start + 2] + word[start]
    return word[start + 1 :] == other[start + 1 :] or (
        swapped == other[start : start + 2] and word[start + 2 :] == other[start + 2 :]
    )


def _stem(word: str) -> str:
    """The word without the s of the plural."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
