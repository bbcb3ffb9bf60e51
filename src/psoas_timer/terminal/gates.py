"""Asks the questions of safety that are due before a routine, and says what the answers change.

What they change is reckoned in core.care.
"""

from psoas_timer.core.care.changes import told
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.safety import Caution, Gate
from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.numbered import numbered
from psoas_timer.wording.say import say


def ask_gates(practice: Practice, console: Console, routine: Routine) -> bool:
    """Ask what is due and remember the answers; False if the person would rather not begin.

    With nobody to ask, what should have been asked is written, and nothing is remembered.
    """
    for gate in practice.care.gates_before(routine):
        if not console.is_conversation:
            _tell_unasked(console, gate)
            continue
        ticked = _ask(console, gate, practice.care.answers.ticked)
        if ticked is None:
            return False
        practice.care.answer(gate, [caution.key for caution in ticked])
        for caution in ticked:
            console.tell(message("terminal.gates.mind", label=caution.label, text=caution.text))
        console.out.line()
    return True


def tell_changes(practice: Practice, console: Console, routine_id: str) -> None:
    """Say what is led otherwise because of the answers."""
    for change in told(practice.changes_in(routine_id)):
        console.tell(change)


def _tell_unasked(console: Console, gate: Gate) -> None:
    labels = "; ".join(caution.label for caution in gate.cautions)
    console.tell(message("terminal.gates.unasked", title=gate.title, labels=labels))


def _ask(console: Console, gate: Gate, known: frozenset[str]) -> tuple[Caution, ...] | None:
    """What of it applies to the person; None if they leave."""
    before = gate.asks_for(known)
    _show(console, gate, before)
    question = "again" if before else "ask"
    while True:
        console.out.ask(say(message(f"terminal.gates.{question}")))
        line = console.stdin.readline()
        words = line.replace(",", " ").split()
        if not line or [word.casefold() for word in words] == ["q"]:
            return None
        if not words:
            return before
        if words == ["0"]:
            return ()
        ticked = [numbered(gate.cautions, word) for word in words]
        chosen = tuple(caution for caution in ticked if caution is not None)
        if len(chosen) == len(words):
            return chosen
        wrong = words[ticked.index(None)]
        last = len(gate.cautions)
        console.tell(message("terminal.choose.unknown", word=wrong, last=last))


def _show(console: Console, gate: Gate, ticked: tuple[Caution, ...]) -> None:
    console.out.prose(gate.title)
    console.out.prose(gate.text)
    mark = say(message("terminal.gates.mark"))
    for number, caution in enumerate(gate.cautions, start=1):
        shown = f"{caution.label} {mark}" if caution in ticked else caution.label
        console.out.prose(f"{number:>3}  {shown}")
