"""The person's answers to the questions of safety, in `care.toml`; comments in it are kept.

What the answers change lives in core.care.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.care.answers import CareAnswers, GateAnswer
from psoas_timer.core.content.safety import Safety
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.date_fields import day
from psoas_timer.services.content.fields import Field, Table, read_fields
from psoas_timer.services.content.list_fields import list_of, table
from psoas_timer.services.content.text_fields import identifier
from psoas_timer.services.content.word_fields import one_of, reference
from psoas_timer.services.preferences.persons_toml import PersonsToml

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEADING = (
    "What applies to you, and which questions you answered. Remove a [gates] entry to be asked"
    " again."
)

TICKED = "ticked"
GATES = table("gates")
ANSWERED_ON = day("answered_on")
VERSION = identifier("version")

Change = Callable[[CareAnswers], CareAnswers]


class CareAnswerStore:
    """The remembered answers; the file is read at the first question, and nothing raises.

    `safety` tells which cautions and gates there are; none as long as no content was read, and then
    every key is taken as it is.
    """

    def __init__(self, file: Path, safety: Callable[[], Safety]) -> None:
        self._safety = safety
        self._toml = PersonsToml(file, self._read, _put, HEADING, "care")
        self._answers: CareAnswers | None = None
        self._changes: list[Change] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file, and whether the latest answer could not be saved."""
        self._known()
        return self._toml.problems

    @property
    def answers(self) -> CareAnswers:
        """What was answered so far."""
        return self._known()

    def read_anew(self) -> None:
        """Hold to what the file says now: it was replaced as a whole."""
        self._answers = None
        self._changes.clear()

    def change(self, change: Change) -> None:
        """Change the answers and keep them.

        A file with problems is first copied beside itself; one that is no TOML at all is written
        anew. Where it can't be written they hold until the program ends.
        """
        answers = self._answers = change(self._known())
        self._changes.append(change)
        self._toml.save(self._with_changes, answers)

    def _with_changes(self, said: CareAnswers) -> CareAnswers:
        """What the file says with all changes since the start, also those not saved then."""
        for change in self._changes:
            said = change(said)
        return said

    def _known(self) -> CareAnswers:
        if self._answers is None:
            self._answers = self._toml.load()
        return self._answers

    def _read(self, top: Table) -> CareAnswers:
        """The answers; what can't be used is reported at the table's place.

        Where a tick can't be read no gate counts as answered: the person is asked again, rather
        than led through what they had ticked.
        """
        ticked = self._ticked()
        values = read_fields(top, (ticked, GATES))
        written = top.keys.get(TICKED, [])
        if not isinstance(written, list) or len(written) != len(values[ticked]):
            return CareAnswers(frozenset(values[ticked]))
        return CareAnswers(frozenset(values[ticked]), self._gates(values[GATES]))

    def _ticked(self) -> Field[tuple[str, ...]]:
        cautions = self._safety().cautions
        if not cautions:
            return list_of(identifier(TICKED))
        return list_of(reference(TICKED, cautions, "files.unknown_caution", one_of(cautions)))

    def _gates(self, found: Table | None) -> dict[str, GateAnswer]:
        if found is None:
            return {}
        gates = self._safety().gates or found.keys
        values = read_fields(found, entries := [table(gate_id) for gate_id in gates])
        read = {entry.name: _answer(values[entry]) for entry in entries}
        return {gate_id: answer for gate_id, answer in read.items() if answer is not None}


def _answer(found: Table | None) -> GateAnswer | None:
    if found is None:
        return None
    values = read_fields(found, (ANSWERED_ON, VERSION))
    if ANSWERED_ON not in values or VERSION not in values:
        return None
    return GateAnswer(values[ANSWERED_ON], values[VERSION])


def _put(document: "TOMLDocument", said: CareAnswers, wanted: CareAnswers) -> None:
    import tomlkit

    if said.ticked != wanted.ticked or TICKED not in document:
        document[TICKED] = sorted(wanted.ticked)
    for gate_id, answer in wanted.gates.items():
        if said.gates.get(gate_id) == answer:
            continue
        if GATES.name not in document:
            document[GATES.name] = tomlkit.table(is_super_table=True)
        entry = tomlkit.table()
        entry.update({ANSWERED_ON.name: answer.answered_on, VERSION.name: answer.version})
        document[GATES.name][gate_id] = entry
