"""The holds that a person changed "for next time", by routine; comments in the file are kept.

How they change a routine lives in core.preferences.adjust.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from psoas_timer.core.content.bounds import HOLD_MS, REPS, REST_MS, ROUNDS, Bounds
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.preferences.adjust import StepAdjustment
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.fields import Field, Table, Values, read_fields
from psoas_timer.services.content.list_fields import tables
from psoas_timer.services.content.number_fields import seconds, whole
from psoas_timer.services.content.text_fields import exercise_id, identifier
from psoas_timer.services.content.word_fields import word
from psoas_timer.services.preferences.persons_toml import PersonsToml

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

T = TypeVar("T")

HEADING = "Holds that you changed for next time. Remove an entry to have the routine's own again."

MOST_STEPS = 500


def _optional(field: Field[T]) -> Field[T | None]:
    """The same field, None where it is left out."""
    return Field(field.name, field.expected, field.read, None)


_STEP = whole("step", Bounds(1, MOST_STEPS), required=True)
_EXERCISE = exercise_id("exercise")
_HOLD = _optional(seconds("hold_s", HOLD_MS))
_REPS = _optional(whole("reps", REPS))
_REST = _optional(seconds("rest_s", REST_MS))
_SIDES = _optional(word("sides", Sides, Sides.NONE))
_ROUNDS = _optional(whole("rounds", ROUNDS))
_FIELDS = (_STEP, _EXERCISE, _HOLD, _REPS, _REST, _SIDES, _ROUNDS)

Remembered = dict[str, tuple[StepAdjustment, ...]]


class AdjustmentStore:
    """The remembered adjustments; the file is read at the first question, and nothing raises."""

    def __init__(self, file: Path) -> None:
        self._toml = PersonsToml(file, read_adjustments, _put, HEADING, "adjustments")
        self._remembered: Remembered | None = None
        self._changed_ids: set[str] = set()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest change could not be saved."""
        self._all()
        return self._toml.problems

    def of(self, routine_id: str) -> tuple[StepAdjustment, ...]:
        """What was changed in this routine; () for nothing."""
        return self._all().get(routine_id, ())

    def read_anew(self) -> None:
        """Hold to what the file says now: it was replaced as a whole."""
        self._remembered = None
        self._changed_ids.clear()

    def remember(self, routine_id: str, adjustments: Sequence[StepAdjustment]) -> None:
        """Keep these for every coming start, to a tenth of a second; none takes the old ones back.

        A file with problems is first copied beside itself; one that is no TOML at all is written
        anew. Where it can't be written they hold until the program ends.
        """
        stored = tuple(_to_tenths(change) for change in adjustments if not change.is_empty)
        remembered = self._remembered = _without_empty({**self._all(), routine_id: stored})
        self._changed_ids.add(routine_id)
        self._toml.save(self._with_changes, remembered)

    def _with_changes(self, said: Remembered) -> Remembered:
        """What the file says with all changes since the start, also those not saved then."""
        return _without_empty({**said, **{key: self.of(key) for key in self._changed_ids}})

    def _all(self) -> Remembered:
        if self._remembered is None:
            self._remembered = self._toml.load()
        return self._remembered


def read_adjustments(top: Table) -> Remembered:
    """The adjustments by routine; what can't be used is reported at the table's place."""
    ids = [key for key in top.keys if identifier(key).read(top.place.at(key), key) is not None]
    known = Table(top.place, {key: top.keys[key] for key in ids})
    lists = [tables(routine_id, MOST_STEPS) for routine_id in ids]
    values = read_fields(known, lists)
    remembered: Remembered = {}
    for entries in lists:
        read = [_adjustment(read_fields(entry, _FIELDS)) for entry in values[entries]]
        remembered[entries.name] = tuple(each for each in read if each is not None)
    return _without_empty(remembered)


def _adjustment(values: Values) -> StepAdjustment | None:
    if _STEP not in values or _EXERCISE not in values:
        return None
    return StepAdjustment(
        values[_STEP] - 1,
        values[_EXERCISE],
        hold_ms=values[_HOLD],
        reps=values[_REPS],
        rest_ms=values[_REST],
        sides=values[_SIDES],
        rounds=values[_ROUNDS],
    )


def _without_empty(remembered: Remembered) -> Remembered:
    return {key: changes for key, changes in remembered.items() if changes}


def _to_tenths(change: StepAdjustment) -> StepAdjustment:
    """The file's seconds have one decimal."""
    hold_ms, rest_ms = change.hold_ms, change.rest_ms
    return replace(
        change,
        hold_ms=None if hold_ms is None else round(hold_ms, -2),
        rest_ms=None if rest_ms is None else round(rest_ms, -2),
    )


def _put(document: "TOMLDocument", said: Remembered, wanted: Remembered) -> None:
    import tomlkit

    for routine_id in said.keys() - wanted.keys():
        document.remove(routine_id)
    for routine_id, changes in wanted.items():
        if said.get(routine_id) == changes:
            continue
        entries = tomlkit.aot()
        for change in changes:
            entry = tomlkit.table()
            entry.update(_entry(change))
            entries.append(entry)
        document[routine_id] = entries


def _entry(change: StepAdjustment) -> dict[str, int | float | str]:
    entry: dict[str, int | float | str] = {
        "step": change.step_index + 1,
        "exercise": change.exercise_id,
    }
    if change.hold_ms is not None:
        entry["hold_s"] = _seconds(change.hold_ms)
    if change.reps is not None:
        entry["reps"] = change.reps
    if change.rest_ms is not None:
        entry["rest_s"] = _seconds(change.rest_ms)
    if change.sides is not None:
        entry["sides"] = change.sides.value
    if change.rounds is not None:
        entry["rounds"] = change.rounds
    return entry


def _seconds(length_ms: int) -> int | float:
    return length_ms // 1_000 if length_ms % 1_000 == 0 else length_ms / 1_000
