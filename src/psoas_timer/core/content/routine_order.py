"""The orders in which routines may be listed, and what each of them goes by."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from psoas_timer.core.content.kinds import Position
from psoas_timer.core.content.routine import Routine


class RoutineOrder(StrEnum):
    """What a list of routines goes by.

    Where two are alike, favourites come first, and then those of the person's own.
    """

    FAVOURITES = "favourites"
    """Nothing else than that."""
    LAST_USED = "last_used"
    """The one begun last comes first; last come those never begun."""
    POSITION = "position"
    """From lying to standing."""
    EQUIPMENT = "equipment"
    """Those that need nothing first, then by how many things they need."""
    LENGTH = "length"
    """The shortest first."""
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Listed:
    """A routine in a list: how long it takes, and what the person did with it.

    `last_used` is None where it was never begun, or so long ago that nobody looks.
    """

    routine: Routine
    total_ms: int
    is_favourite: bool = False
    last_used: datetime | None = None
    is_own: bool = False


FROM_LYING_TO_STANDING = (
    Position.SUPINE,
    Position.PRONE,
    Position.SIDE_LYING,
    Position.SEATED,
    Position.KNEELING,
    Position.STANDING,
)

_Key = tuple[int | float | str | tuple[str, ...], ...]


def in_order(listed: Iterable[Listed], order: RoutineOrder) -> list[Listed]:
    """All of them in this order; what is alike stays in the order in which it came."""
    key = _KEYS[order]
    return sorted(listed, key=lambda each: (*key(each), not each.is_favourite, not each.is_own))


def main_position(routine: Routine) -> Position | None:
    """The position of most of its time; None where its exercises name none.

    An exercise counts for the first position that it names; of two with as much time the lower one
    is taken.
    """
    spent_ms: Counter[Position] = Counter()
    for index, step in enumerate(routine.steps):
        if step.exercise.positions:
            spent_ms[step.exercise.positions[0]] += step.total_ms * routine.rounds_of(index)
    known = [position for position in FROM_LYING_TO_STANDING if position in spent_ms]
    return max(known, key=lambda position: spent_ms[position], default=None)


def _by_use(listed: Listed) -> _Key:
    if listed.last_used is None:
        return (True,)
    return (False, -listed.last_used.astimezone(UTC).timestamp())


def _by_position(listed: Listed) -> _Key:
    position = main_position(listed.routine)
    last = len(FROM_LYING_TO_STANDING)
    return (last if position is None else FROM_LYING_TO_STANDING.index(position),)


def _by_equipment(listed: Listed) -> _Key:
    things = tuple(sorted(thing.casefold() for thing in listed.routine.equipment))
    return (len(things), things)


_KEYS: dict[RoutineOrder, Callable[[Listed], _Key]] = {
    RoutineOrder.FAVOURITES: lambda listed: (),
    RoutineOrder.LAST_USED: _by_use,
    RoutineOrder.POSITION: _by_position,
    RoutineOrder.EQUIPMENT: _by_equipment,
    RoutineOrder.LENGTH: lambda listed: (listed.total_ms,),
    RoutineOrder.NAME: lambda listed: (listed.routine.name.casefold(),),
}
