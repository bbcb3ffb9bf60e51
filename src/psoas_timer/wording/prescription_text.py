"""What became of a pasted prescription, in words: understood, guessed, noted, not understood."""

from collections.abc import Iterator

from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.prescription.draft import (
    LONGEST_PURPOSE,
    Draft,
    DraftCircuit,
    DraftStep,
    Passage,
)
from psoas_timer.core.messages import Message, message
from psoas_timer.wording.durations import length_text
from psoas_timer.wording.say import Translate, say, untranslated


def draft_lines(draft: Draft, translate: Translate = untranslated) -> Iterator[str]:
    """All of it as lines under headings; a heading with nothing below it is left out."""
    if not draft.steps:
        yield say(message("prescription.nothing"), translate)
    understood = [
        *(f"{n}. {step_text(each, translate)}" for n, each in enumerate(draft.steps, 1)),
        *(f"   {circuit_text(each, translate)}" for each in draft.circuits),
    ]
    yield from _under("prescription.steps", understood, translate)
    yield from _under("prescription.guessed", list(guess_texts(draft, translate)), translate)
    notes = [place_text(note, translate) for note in draft.notes]
    yield from _under("prescription.notes", notes, translate)
    unread = [place_text(passage, translate) for passage in draft.unread]
    yield from _under("prescription.unread", unread, translate)


def step_text(draft: DraftStep, translate: Translate = untranslated) -> str:
    """The step: what, how long, how often, on which side, with which rest."""
    step = draft.step
    parts = [step.exercise.name]
    if is_own(step.exercise.id):
        kind = say(message(f"ui.kind.{step.exercise.kind}"), translate)
        parts[0] += f" ({say(message('prescription.own', kind=kind), translate)})"
    length = length_text(step.hold_ms, translate)
    held = message("prescription.held", reps=step.reps, length=length)
    parts.append(length if step.reps == 1 else say(held, translate))
    if step.sides is not Sides.NONE:
        parts.append(say(message(f"sides.{step.sides}"), translate))
    if step.alternate:
        parts.append(say(message("prescription.alternating"), translate))
    elif step.reps > 1 and step.rest_ms:
        rest = message("prescription.resting", length=length_text(step.rest_ms, translate))
        parts.append(say(rest, translate))
    return ", ".join(parts)


def total_text(draft: Draft, total_ms: int, translate: Translate = untranslated) -> str:
    """How many steps there are, and how long all of it takes."""
    count = len(draft.steps)
    key = "prescription.total.one" if count == 1 else "prescription.total"
    length = length_text(total_ms, translate)
    return say(message(key, steps=count, length=length), translate)


def quoted_text(passage: Passage, translate: Translate = untranslated) -> str:
    """A piece of the text, verbatim, in one line."""
    text = _in_one_line(passage.text)
    return say(message("prescription.piece", text=text), translate)


def circuit_text(draft: DraftCircuit, translate: Translate = untranslated) -> str:
    """The circuit: which steps, how often, with which rest."""
    circuit = draft.circuit
    key = "prescription.rounds" if circuit.step_count > 1 else "prescription.rounds_of_one"
    told = message(key, first=circuit.first_step + 1, last=circuit.end, rounds=circuit.rounds)
    if not circuit.rest_ms:
        return say(told, translate)
    rest = message("prescription.resting", length=length_text(circuit.rest_ms, translate))
    return f"{say(told, translate)}, {say(rest, translate)}"


def guess_texts(draft: Draft, translate: Translate = untranslated) -> Iterator[str]:
    """Everything that was guessed, and about which step."""
    for number, each in enumerate(draft.steps, 1):
        for guess in each.guesses:
            at = message(
                "prescription.guess.at",
                step=number,
                name=each.step.exercise.name,
                guess=guess_text(guess, translate),
            )
            yield say(at, translate)
    for circuit in draft.circuits:
        for guess in circuit.guesses:
            said = guess_text(guess, translate)
            text = _in_one_line(circuit.passage.text)
            yield say(message("prescription.guess.at_circuit", text=text, guess=said), translate)
    if draft.is_purpose_cut:
        yield say(message("prescription.guess.purpose_cut", most=LONGEST_PURPOSE), translate)


def place_text(passage: Passage, translate: Translate = untranslated) -> str:
    """A piece of the text, verbatim, and where it stands."""
    text = _in_one_line(passage.text)
    at = message("prescription.place", line=passage.line, column=passage.column, text=text)
    return say(at, translate)


def guess_text(guess: Message, translate: Translate = untranslated) -> str:
    """A guess about a step or a circuit; kinds of own steps are named in the person's language."""
    args = dict(guess.args)
    if "kind" in args:
        args["kind"] = say(message(f"ui.kind.{args['kind']}"), translate)
    return say(message(guess.key, **args), translate)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _under(key: str, lines: list[str], translate: Translate) -> Iterator[str]:
    if lines:
        yield f"{say(message(key), translate)}:"
        yield from (f"  {line}" for line in lines)
