"""What the content says for safety: cautions, the gates that ask for them, rules, red flags.

What a person answered, and what follows for a routine, lives in core.care.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import is_own


class CautionLevel(StrEnum):
    """What a caution means for an exercise that names it."""

    AVOID = "avoid"
    """The exercise is not led."""
    ASK = "ask"
    """It is led, and what to mind is said before."""


class Urgency(StrEnum):
    """How soon a sign should be seen by somebody who knows."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class Caution:
    """Something about a person that exercises have to mind; `key` is what exercises name.

    `label` is the question that is ticked, `text` what to do about it.
    """

    key: str
    level: CautionLevel
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Gate:
    """Questions to be asked before the first step of a certain sort.

    `applies_to` are the ids of the exercises that need it, `own_kinds` the kinds of a person's own
    exercises that do, whatever is done in them. Whoever ticks any of its `cautions` is led through
    the exercise `swap_with` instead. The answer holds for `repeat_days` days, for ever with 0.
    `version` is a fingerprint of the words that are read: other words ask again.
    """

    id: str
    title: str
    text: str
    cautions: tuple[Caution, ...]
    applies_to: frozenset[str]
    swap_with: str
    repeat_days: int
    version: str
    own_kinds: frozenset[Kind] = frozenset()

    def is_for(self, exercise: Exercise) -> bool:
        """Tell whether the gate has to be asked before this exercise."""
        if is_own(exercise.id):
            return exercise.kind in self.own_kinds
        return exercise.id in self.applies_to

    def asks_for(self, keys: Collection[str]) -> tuple[Caution, ...]:
        """Those of its cautions that have one of these keys."""
        return tuple(caution for caution in self.cautions if caution.key in keys)


@dataclass(frozen=True, slots=True)
class StopRule:
    """When to stop or to ease off while a step runs."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign that belongs before a professional."""

    urgency: Urgency
    text: str


@dataclass(frozen=True, slots=True)
class Safety:
    """All that is to be asked and said for safety; empty where the content could not be read.

    `cautions` are by key and `gates` by id, in the order of the content.
    """

    cautions: Mapping[str, Caution] = field(default_factory=dict)
    gates: Mapping[str, Gate] = field(default_factory=dict)
    stop_rules: tuple[StopRule, ...] = ()
    red_flags: tuple[RedFlag, ...] = ()
    disclaimer: str = ""
    disclaimer_short: str = ""
