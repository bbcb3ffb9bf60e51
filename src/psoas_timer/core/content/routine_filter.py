"""Choosing among routines by kind, position, what one needs, length, and tag."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.content.kinds import Kind, Position
from psoas_timer.core.content.routine import Routine, Step


class Ground(StrEnum):
    """Where most of a routine's time is spent, or what it spares."""

    LYING = "lying"
    SITTING = "sitting"
    STANDING = "standing"
    NO_KNEELING = "no_kneeling"


class Needs(StrEnum):
    """Whether anything has to be at hand."""

    NOTHING = "nothing"
    SOMETHING = "something"


class Length(StrEnum):
    """How long it takes (our choice of limits)."""

    SHORT = "short"
    """Up to five minutes."""
    MIDDLE = "middle"
    """More, up to ten."""
    LONG = "long"


SHORT_MS = 300_000
MIDDLE_MS = 600_000

_POSITIONS = {
    Ground.LYING: frozenset({Position.SUPINE, Position.PRONE, Position.SIDE_LYING}),
    Ground.SITTING: frozenset({Position.SEATED}),
    Ground.STANDING: frozenset({Position.STANDING}),
    Ground.NO_KNEELING: frozenset(Position) - {Position.KNEELING},
}


@dataclass(frozen=True, slots=True)
class RoutineFilter:
    """What a routine has to be; None where it does not matter."""

    kind: Kind | None = None
    ground: Ground | None = None
    needs: Needs | None = None
    length: Length | None = None
    tag: str | None = None
    """One of `tags_of`."""

    def matches(self, routine: Routine) -> bool:
        """Tell whether the routine is all that is asked for."""
        return (
            (self.kind is None or self.kind in routine.kinds)
            and (self.ground is None or _is_on(self.ground, routine))
            and (self.needs is None or self.needs is _needs(routine))
            and (self.length is None or self.length is _length(routine))
            and (self.tag is None or self.tag in map(_plain, routine.tags))
        )


def tags_of(routines: Iterable[Routine]) -> tuple[str, ...]:
    """Every tag of these routines once, by name; capital letters make no difference."""
    found = {_plain(tag) for routine in routines for tag in routine.tags}
    return tuple(sorted(found - {""}))


def _plain(tag: str) -> str:
    return " ".join(tag.casefold().split())


def _is_on(ground: Ground, routine: Routine) -> bool:
    """Tell whether more than half of the time can be spent there, or no step has to be kneeled."""
    positions = _POSITIONS[ground]
    there = [i for i, step in enumerate(routine.steps) if _can_be(step, positions)]
    if ground is Ground.NO_KNEELING:
        return len(there) == len(routine.steps)
    there_ms = sum(routine.steps[i].total_ms * routine.rounds_of(i) for i in there)
    return 2 * there_ms > routine.total_ms


def _can_be(step: Step, positions: frozenset[Position]) -> bool:
    """Tell whether the exercise can be done in one of these, or says nothing about it."""
    own = step.exercise.positions
    return not own or not positions.isdisjoint(own)


def _needs(routine: Routine) -> Needs:
    return Needs.SOMETHING if routine.equipment else Needs.NOTHING


def _length(routine: Routine) -> Length:
    if routine.total_ms <= SHORT_MS:
        return Length.SHORT
    return Length.MIDDLE if routine.total_ms <= MIDDLE_MS else Length.LONG
