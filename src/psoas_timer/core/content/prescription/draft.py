"""What was made of a pasted text: steps with their guesses, notes, and what was not understood.

Reading the text lives in reading.py.
"""

from dataclasses import dataclass

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.prescription.plain import cleaned
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.messages import Message

LONGEST_PURPOSE = 2_000
"""As routine files have texts."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text as it was written; `start` counts from 0, line and column from 1."""

    text: str
    start: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class DraftStep:
    """A step, what it was read from, and everything in it that the text does not say."""

    step: Step
    passage: Passage
    guesses: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftCircuit:
    """A circuit, what told of it, and what was guessed about it."""

    circuit: Circuit
    passage: Passage
    guesses: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a text gave, each in the order of the text.

    `notes` say how often or how long to practise, which a routine only carries along; `unread` is
    what was not understood. Remarks about a step stand in `unread` and in the note of their step.
    """

    steps: tuple[DraftStep, ...] = ()
    circuits: tuple[DraftCircuit, ...] = ()
    notes: tuple[Passage, ...] = ()
    unread: tuple[Passage, ...] = ()

    @property
    def purpose(self) -> str:
        """What the routine carries along of the notes: as much as a file may hold."""
        return self._noted[:LONGEST_PURPOSE]

    @property
    def guess_count(self) -> int:
        """How much had to be guessed."""
        parts: tuple[DraftStep | DraftCircuit, ...] = (*self.steps, *self.circuits)
        return sum(len(each.guesses) for each in parts) + int(self.is_purpose_cut)

    @property
    def is_purpose_cut(self) -> bool:
        """Tell whether the notes are longer than that."""
        return len(self._noted) > LONGEST_PURPOSE

    @property
    def _noted(self) -> str:
        return cleaned("; ".join(note.text for note in self.notes))

    def is_likely(self, text: str) -> bool:
        """Tell whether the text, of which nobody said that it is one, was meant as a prescription.

        It counts or times an exercise of the library, and half of it is understood (our choice).
        """
        is_counted = any(
            not is_own(each.step.exercise.id) and any(map(str.isdecimal, each.passage.text))
            for each in self.steps
        )
        return is_counted and 2 * sum(len(each.text) for each in self.unread) < len(text)

    def routine(self, routine_id: str, name: str, catalogue: Catalogue) -> Routine:
        """The draft as a routine without a version. Raises ValueError where there are no steps."""
        steps = tuple(draft.step for draft in self.steps)
        if not steps:
            raise ValueError("a routine has at least one step")
        exercises = [step.exercise for step in steps]
        return Routine(
            id=routine_id,
            name=name,
            steps=steps,
            purpose=self.purpose,
            equipment=tuple(dict.fromkeys(thing for each in exercises for thing in each.equipment)),
            gates=tuple(gate.id for gate in catalogue.gates_of(exercises)),
            circuits=tuple(each.circuit for each in self.circuits),
        )
