"""The lines of the list of steps: one for each step and one above each group. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from psoas_timer.core.editing.checks import Finding
from psoas_timer.core.editing.draft import DraftGroup, DraftStep, Part, RoutineDraft


class Place(Enum):
    """Where a row stands in the block of its group."""

    ALONE = auto()
    HEAD = auto()
    INNER = auto()
    LAST = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A part as it is shown; `rounds` are those of the group that a step stands in, 1 without."""

    part: Part
    place: Place
    group: int | None = None
    rounds: int = 1
    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> int:
        """The key of the part."""
        return self.part.key


def rows_of(draft: RoutineDraft, findings: Sequence[Finding] = ()) -> tuple[Row, ...]:
    """All rows in their order."""
    found: dict[int, tuple[Finding, ...]] = {}
    for each in findings:
        if each.key is not None:
            found[each.key] = (*found.get(each.key, ()), each)
    return tuple(_rows(draft, found))


def changed_rows(before: Sequence[Row], after: Sequence[Row]) -> tuple[int, int, int]:
    """Where rows came or went: how many at the start and at the end are those of the same parts.

    Gives the index of the first that differs, and the ends (exclusive) of the differing ones before
    and after.
    """
    shared = min(len(before), len(after))
    first = 0
    while first < shared and before[first].key == after[first].key:
        first += 1
    last = 0
    while last < shared - first and before[-1 - last].key == after[-1 - last].key:
        last += 1
    return first, len(before) - last, len(after) - last


def _rows(draft: RoutineDraft, found: dict[int, tuple[Finding, ...]]) -> Iterator[Row]:
    for part in draft.parts:
        if isinstance(part, DraftStep):
            yield Row(part, Place.ALONE, findings=found.get(part.key, ()))
        else:
            yield Row(part, Place.HEAD, findings=found.get(part.key, ()))
            yield from _inner(part, found)


def _inner(group: DraftGroup, found: dict[int, tuple[Finding, ...]]) -> Iterator[Row]:
    for each in group.steps:
        place = Place.LAST if each is group.steps[-1] else Place.INNER
        yield Row(each, place, group.key, group.rounds, found.get(each.key, ()))
