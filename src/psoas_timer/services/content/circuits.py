"""The [[step]] tables of a routine, with those that repeat the steps inside them.

What one step may hold is read in steps.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from psoas_timer.core.content.bounds import MOST_STEPS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Step
from psoas_timer.core.messages import message
from psoas_timer.services.content.fields import Table, Values, read_fields
from psoas_timer.services.content.misplaced_keys import if_of_the_head
from psoas_timer.services.content.picture_folder import MOST_PICTURES, PictureFolder
from psoas_timer.services.content.report import Place, quoted
from psoas_timer.services.content.step_fields import (
    CIRCUIT_FIELDS,
    CIRCUIT_REST,
    CIRCUIT_ROUNDS,
    CIRCUIT_STEPS,
)
from psoas_timer.services.content.steps import read_step


@dataclass(slots=True)
class ReadSteps:
    """The steps of a file in their order, and the circuits that they stand in."""

    steps: list[Step] = field(default_factory=list)
    circuits: list[Circuit] = field(default_factory=list)

    @property
    def led_count(self) -> int:
        """How many steps are led, each as often as its circuit comes to it."""
        again = sum((circuit.rounds - 1) * circuit.step_count for circuit in self.circuits)
        return len(self.steps) + again


def read_steps(
    place: Place, tables: Iterable[Table], catalogue: Catalogue, pictures: PictureFolder
) -> ReadSteps:
    """All steps that can be used; everything wrong is reported.

    `place` is that of all of them, `pictures` are those of own steps.
    """
    found = ReadSteps()
    for table in tables:
        if _is_circuit(table):
            _read_circuit(table, catalogue, pictures, found)
        elif (step := read_step(table, catalogue, pictures)) is not None:
            found.steps.append(step)
    if found.led_count > MOST_STEPS:
        what = message("files.too_many_rounds", count=found.led_count)
        place.wrong(what, message("files.mend_too_many", most=MOST_STEPS))
    shown = {step.exercise.picture for step in found.steps} - {""}
    if len(shown) > MOST_PICTURES:
        what = message("files.too_many_pictures", count=len(shown))
        place.wrong(what, message("files.mend_too_many", most=MOST_PICTURES))
    return found


def _is_circuit(table: Table) -> bool:
    """Tell whether it repeats steps; a step that has rounds as well is one with a wrong key."""
    is_step = "exercise" in table.keys or "name" in table.keys
    return CIRCUIT_STEPS.name in table.keys or (CIRCUIT_ROUNDS.name in table.keys and not is_step)


def _read_circuit(
    table: Table, catalogue: Catalogue, pictures: PictureFolder, found: ReadSteps
) -> None:
    values = read_fields(table, CIRCUIT_FIELDS, if_of_the_head)
    if table.keys.get(CIRCUIT_STEPS.name) == []:
        place = table.place.at(CIRCUIT_STEPS.name)
        place.wrong(message("files.no_steps"), CIRCUIT_STEPS.expected)
    first_step = len(found.steps)
    for inner in values[CIRCUIT_STEPS]:
        if _is_circuit(inner):
            inner.place.wrong(
                message("files.circuit_in_circuit"), message("files.mend_circuit_in_circuit")
            )
        elif (step := read_step(inner, catalogue, pictures)) is not None:
            _check_reps(inner, step, values)
            found.steps.append(step)
    count = len(found.steps) - first_step
    if count and CIRCUIT_ROUNDS in values:
        circuit = Circuit(first_step, count, values[CIRCUIT_ROUNDS], values[CIRCUIT_REST])
        found.circuits.append(circuit)


def _check_reps(table: Table, step: Step, circuit: Values) -> None:
    """Report what presses or warms more often in all rounds than its exercise allows once."""
    most = step.exercise.reps_bounds.high
    count = step.reps * circuit[CIRCUIT_ROUNDS]
    if step.exercise.kind in BY_TOUCH_OR_HEAT and count > most:
        name = quoted(step.exercise.name)
        what = message("files.too_often_in_circuit", name=name, count=count)
        table.place.wrong(what, message("files.mend_too_often_in_circuit", most=most))
