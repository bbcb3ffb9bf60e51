"""What a person answered to the gates, and which gates are to be asked before a routine.

What the answers change in a routine lives in cared_for.py.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.safety import Gate

_ACROSS_THE_DATE_LINE = 1
"""Days by which an answer may lie ahead of today before it is taken for a clock gone wrong."""


@dataclass(frozen=True, slots=True)
class GateAnswer:
    """That a gate was answered: on which local date, and which version of its words was read."""

    answered_on: date
    version: str


@dataclass(frozen=True, slots=True)
class CareAnswers:
    """`ticked` are the keys of the cautions that apply to the person, `gates` what was answered.

    A caution belongs to the person and not to a gate: gates that share one share its tick.
    """

    ticked: frozenset[str] = frozenset()
    gates: Mapping[str, GateAnswer] = field(default_factory=dict)

    def is_due(self, gate: Gate, today: date) -> bool:
        """Tell whether the gate is to be asked: never answered, too long ago, or in other words."""
        answer = self.gates.get(gate.id)
        if answer is None or answer.version != gate.version:
            return True
        if not gate.repeat_days:
            return False
        age_days = (today - answer.answered_on).days
        return not -_ACROSS_THE_DATE_LINE <= age_days < gate.repeat_days

    def with_answer(self, gate: Gate, ticked: Collection[str], today: date) -> "CareAnswers":
        """The answers after this one, which decides about all cautions of the gate.

        Keys that the gate does not ask for are passed over.
        """
        asked = {caution.key for caution in gate.cautions}
        answer = GateAnswer(today, gate.version)
        return CareAnswers(
            self.ticked - asked | asked.intersection(ticked), {**self.gates, gate.id: answer}
        )

    def with_ticked(self, ticked: Collection[str]) -> "CareAnswers":
        """The same with exactly these cautions ticked; which gates were answered stays."""
        return replace(self, ticked=frozenset(ticked))


def gates_due(
    routine: Routine, answers: CareAnswers, gates: Mapping[str, Gate], today: date
) -> tuple[Gate, ...]:
    """The gates to be asked before this routine is started on this local date."""
    needed = [gates[gate_id] for gate_id in routine.gates if gate_id in gates]
    return tuple(gate for gate in needed if answers.is_due(gate, today))
