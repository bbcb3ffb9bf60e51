"""Making the draft of what was read: steps of the library or of the person's own, and circuits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from psoas_timer.core.content.bounds import REST_MS, ROUNDS
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.exercise import Exercise, Notice
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import is_own, own_exercise
from psoas_timer.core.content.prescription.amounts import Slot
from psoas_timer.core.content.prescription.draft import Draft, DraftCircuit, DraftStep, Passage
from psoas_timer.core.content.prescription.filling import filled, unsaid_hold_ms
from psoas_timer.core.content.prescription.items import Item, Place
from psoas_timer.core.content.prescription.kind_words import guessed_kind
from psoas_timer.core.content.prescription.names import Fit
from psoas_timer.core.content.prescription.plain import cleaned
from psoas_timer.core.content.routine import BY_TOUCH_OR_HEAT, Step
from psoas_timer.core.messages import Message, message

LONGEST_NAME = 120
LONGEST_NOTE = 2_000
"""As routine files have them."""


_COUNTS = frozenset({Slot.REPS, Slot.SECOND, Slot.COUNT, Slot.SETS})
_MOVED = frozenset({Kind.STRENGTH, Kind.POSTURE, Kind.STRETCH, Kind.BREATHING})
_MANY = 6
"""So many stretches are rather movements than holds (our choice)."""


@dataclass(slots=True)
class OpenCircuit:
    """A circuit as the text tells of it; its items come from `first_item` on."""

    place: Place
    rounds: int
    first_item: int
    is_in_line: bool = False
    rest_ms: int = 0


def built(
    text: str,
    items: Sequence[Item],
    circuits: Sequence[OpenCircuit],
    notes: Iterable[Place],
    unread: Iterable[Place],
    catalogue: Catalogue,
) -> Draft:
    """The draft; every place of the text that nothing was made of is in `unread` of it."""
    steps: list[DraftStep] = []
    made: list[DraftCircuit] = []
    lost = list(unread)
    for index, item in enumerate(items):
        draft, rounds, rest_ms = _step(text, item, catalogue)
        steps.append(draft)
        lost += item.remarks
        if rounds > 1:
            made.append(DraftCircuit(Circuit(index, 1, rounds, rest_ms), draft.passage))
    for number, circuit in enumerate(circuits):
        indexes = [i for i, item in enumerate(items) if item.circuit == number]
        if not indexes:
            lost.append(circuit.place)
            continue
        made.append(_circuit(text, circuit, indexes, steps))
    made.sort(key=lambda each: each.circuit.first_step)
    return Draft(
        steps=tuple(steps),
        circuits=tuple(made),
        notes=_passages(text, notes),
        unread=_passages(text, lost),
    )


def _passages(text: str, places: Iterable[Place]) -> tuple[Passage, ...]:
    return tuple(_passage(text, place) for place in sorted(set(places)))


def _passage(text: str, place: Place) -> Passage:
    start, end = place
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
    return Passage(text[start:end], start, before.count("\n") + 1, start - line_start + 1)


def _step(text: str, item: Item, catalogue: Catalogue) -> tuple[DraftStep, int, int]:
    """The step, how often it comes again as a circuit of its own, and the rest between."""
    name = cleaned(text[slice(*item.said.name)] if item.said.name else "")
    exercise, guesses = _exercise(name, item, catalogue)
    note = cleaned("; ".join(text[slice(*place)] for place in sorted(item.remarks)))
    result = filled(
        exercise, item.amounts, note[:LONGEST_NOTE], in_circuit=item.circuit is not None
    )
    passage = _passage(text, (item.said.place[0], item.end))
    step = result.step
    if is_own(exercise.id):
        step = replace(step, exercise=replace(exercise, hold_ms=step.hold_ms))
    guesses = (*guesses, *item.guesses, *result.guesses)
    if len(note) > LONGEST_NOTE:
        guesses = (*guesses, message("prescription.guess.note_cut", most=LONGEST_NOTE))
    draft = DraftStep(step, passage, guesses)
    return draft, result.rounds, result.rounds_rest_ms


def _exercise(name: str, item: Item, catalogue: Catalogue) -> tuple[Exercise, tuple[Message, ...]]:
    match = item.said.match
    if match is not None and match.is_known:
        sure = match.fit is Fit.SURE
        exercise = match.exercise
        key = f"prescription.guess.{match.fit}"
        return exercise, () if sure else (message(key, written=name, name=exercise.name),)
    is_cut = len(name) > LONGEST_NAME
    name = name[:LONGEST_NAME].strip() or "?"
    kind = guessed_kind(name.lower(), is_counted=bool(_COUNTS & item.amounts.keys()))
    is_counted = kind in _MOVED and _is_moved(item, kind)
    exercise = own_exercise(
        name[0].upper() + name[1:],
        kind,
        hold_ms=unsaid_hold_ms(kind, is_counted=is_counted),
        has_sides=Slot.SIDES in item.amounts,
        notices=_heat_notices(catalogue) if kind is Kind.HEAT else (),
    )
    guesses: tuple[Message, ...] = (
        message("prescription.guess.kind", written=exercise.name, kind=kind.value),
    )
    if is_cut:
        guesses = (message("prescription.guess.name_cut", most=LONGEST_NAME), *guesses)
    if match is not None:
        near = message(
            "prescription.guess.variant", written=exercise.name, name=match.exercise.name
        )
        return exercise, (near, *guesses)
    return exercise, guesses


def _is_moved(item: Item, kind: Kind) -> bool:
    """Tell whether its reps are movements rather than holds."""
    if kind is Kind.STRENGTH:
        return bool(_COUNTS & item.amounts.keys())
    counts = (item.amounts[slot].value for slot in _COUNTS & item.amounts.keys())
    return any(isinstance(count, int) and count >= _MANY for count in counts)


def _heat_notices(catalogue: Catalogue) -> tuple[Notice, ...]:
    heat = (each for each in catalogue.exercises.values() if each.kind is Kind.HEAT)
    return next((exercise.notices for exercise in heat), ())


def _circuit(
    text: str, circuit: OpenCircuit, indexes: Sequence[int], steps: list[DraftStep]
) -> DraftCircuit:
    """The circuit of these steps; what presses or warms may not come too often in it."""
    touching = [i for i in indexes if steps[i].step.exercise.kind in BY_TOUCH_OR_HEAT]
    most = min((steps[i].step.exercise.reps_bounds.high for i in touching), default=ROUNDS.high)
    rounds = min(ROUNDS.clamp(circuit.rounds), most)
    for index in touching:
        steps[index] = _with_fewer_reps(steps[index], rounds)
    first, last = steps[indexes[0]].step.exercise.name, steps[indexes[-1]].step.exercise.name
    guesses = [message("prescription.guess.circuit", first=first, last=last)]
    if rounds != circuit.rounds:
        guesses.append(message("prescription.guess.rounds", wanted=circuit.rounds, taken=rounds))
    rest_ms = REST_MS.clamp(circuit.rest_ms)
    led = Circuit(indexes[0], len(indexes), rounds, rest_ms)
    return DraftCircuit(led, _passage(text, circuit.place), tuple(guesses))


def _with_fewer_reps(draft: DraftStep, rounds: int) -> DraftStep:
    step: Step = draft.step
    high = max(step.exercise.reps_bounds.high // rounds, 1)
    if step.reps <= high:
        return draft
    guess = message(
        "prescription.guess.reps_bounds", wanted=step.reps, taken=high, low=1, high=high
    )
    return DraftStep(replace(step, reps=high), draft.passage, (*draft.guesses, guess))
