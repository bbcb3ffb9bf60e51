"""What the front ends ask and tell for safety before a routine starts.

Nothing is worded or painted here.
"""

from collections.abc import Callable, Collection
from datetime import date

from psoas_timer.core.care.answers import CareAnswers, gates_due
from psoas_timer.core.care.cared_for import CaredFor, cared_for
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.safety import Gate
from psoas_timer.services.care.answer_store import CareAnswerStore


class CareDesk:
    """The questions of safety and the person's answers; `today` gives the local date."""

    def __init__(
        self, store: CareAnswerStore, catalogue: Callable[[], Catalogue], today: Callable[[], date]
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._today = today

    @property
    def answers(self) -> CareAnswers:
        """What was answered so far, for review."""
        return self._store.answers

    def gates_before(self, routine: Routine) -> tuple[Gate, ...]:
        """The gates to be asked before this routine starts; often none."""
        return gates_due(routine, self.answers, self._catalogue().gates, self._today())

    def is_due(self, gate: Gate) -> bool:
        """Tell whether this gate would be asked before the next routine that needs it."""
        return self.answers.is_due(gate, self._today())

    def answer(self, gate: Gate, ticked: Collection[str]) -> None:
        """Remember that the gate was answered today, with these of its cautions ticked."""
        today = self._today()
        self._store.change(lambda answers: answers.with_answer(gate, ticked, today))

    def tick(self, ticked: Collection[str]) -> None:
        """Remember exactly these cautions as ticked, whichever gate asks for them.

        Raises ValueError for a key that no caution has.
        """
        keys = frozenset(ticked)
        if unknown := keys - self._catalogue().safety.cautions.keys():
            raise ValueError(f"no such cautions: {sorted(unknown)}")
        self._store.change(lambda answers: answers.with_ticked(keys))

    def care_for(self, routine: Routine) -> CaredFor:
        """The routine as it may be led, and what is otherwise because of the answers."""
        return cared_for(routine, self.answers, self._catalogue())
