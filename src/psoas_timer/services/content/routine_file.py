"""Reading a routine file: its keys, its steps, and everything that is wrong with it.

The format is described in docs/routine-format.md.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.needs import all_equipment, all_gates
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.circuits import ReadSteps, read_steps
from psoas_timer.services.content.fields import Values, read_fields
from psoas_timer.services.content.fingerprint import fingerprint
from psoas_timer.services.content.list_fields import list_of
from psoas_timer.services.content.misplaced_keys import if_of_a_step
from psoas_timer.services.content.picture_folder import PictureFolder
from psoas_timer.services.content.report import Report, printable
from psoas_timer.services.content.routine_head import (
    EQUIPMENT,
    FIELDS,
    GAP_H,
    GATES_NAME,
    ID,
    INTRO,
    LEVEL,
    NAME,
    NOT_FOR,
    OUTRO,
    PER_DAY_MAX,
    PER_WEEK_MAX,
    PURPOSE,
    REMIND_EVERY_MIN,
    STEPS,
    TAGS,
    WHO,
)
from psoas_timer.services.content.source_text import read_text, too_long
from psoas_timer.services.content.toml_file import TomlFile, toml_of
from psoas_timer.services.content.word_fields import one_of, reference

MOST_BYTES = 256 * 1024
"""The longest routine that is read: 500 steps with their texts. Bundled ones have up to 4 KiB."""

MOST_LINES = 10_000
MOST_SIGNS = 16_000
"""More than 500 steps with every key need; each costs tomllib and toml_positions some 5 µs."""


@dataclass(frozen=True, slots=True)
class RoutineFile:
    """What was read from one file; `routine` is None if anything in it is an error.

    `text` is its content, "" if it could not be read at all.
    """

    shown: str
    routine: Routine | None
    problems: tuple[Problem, ...]
    text: str = ""

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of the pictures that its steps show, each once."""
        return () if self.routine is None else self.routine.pictures

    def with_taken_id(self, what: Message, severity: Severity = Severity.ERROR) -> "RoutineFile":
        """The same file, told that another one has its id: `what` says which.

        It is without its routine then, unless that is only a warning.
        """
        report = Report(self.shown, self.text)
        report.add((ID.name,), what, message("files.mend_taken_id"), severity)
        routine = None if report.has_errors else self.routine
        return replace(self, routine=routine, problems=(*report.problems, *self.problems))


def read_routine(path: Path, catalogue: Catalogue, shown: str | None = None) -> RoutineFile:
    """Read and check a routine file; `shown` is how problems call it (None: its whole path)."""
    shown = str(path) if shown is None else shown
    text = read_text(path, shown, MOST_BYTES)
    if isinstance(text, Problem):
        return RoutineFile(shown, None, (text,))
    return _read(text, shown, catalogue, path.parent)


def read_routine_text(text: str, shown: str, catalogue: Catalogue, folder: Path) -> RoutineFile:
    """The same for a text that is in no file, or not yet; pictures are looked for in `folder`."""
    size = len(text.encode("utf-8-sig", "surrogatepass"))  # a file may have the mark before it
    if refusal := too_long(size, MOST_BYTES):
        return RoutineFile(shown, None, (Problem(*refusal, file=printable(shown)),))
    return _read(text, shown, catalogue, folder)


def _read(text: str, shown: str, catalogue: Catalogue, folder: Path) -> RoutineFile:
    if refusal := _too_much(text):
        return RoutineFile(shown, None, (Problem(*refusal, file=printable(shown)),))
    file = toml_of(text, shown)
    if isinstance(file, Problem):
        return RoutineFile(shown, None, (file,))
    routine = _routine(file, catalogue, folder)
    return RoutineFile(shown, routine, file.problems, file.text)


def _too_much(text: str) -> tuple[Message, Message] | None:
    """What is wrong with a text of more parts than any routine has, seen before they are read."""
    lines, signs = text.count("\n"), sum(map(text.count, "=[,"))
    if lines > MOST_LINES:
        return message("files.too_many_lines", count=lines), _mend_too_much(MOST_LINES)
    if signs > MOST_SIGNS:
        return message("files.too_many_signs", count=signs), _mend_too_much(MOST_SIGNS)
    return None


def _mend_too_much(most: int) -> Message:
    return message("files.mend_too_much", most=most)


def _routine(file: TomlFile, catalogue: Catalogue, folder: Path) -> Routine | None:
    gates = list_of(
        reference(GATES_NAME, catalogue.gates, "files.unknown_gate", one_of(catalogue.gates))
    )
    values = read_fields(file.table, (*FIELDS, gates), partial(if_of_a_step, catalogue=catalogue))
    place = file.table.place.at(STEPS.name)
    found = read_steps(place, values[STEPS], catalogue, PictureFolder(folder))
    if file.table.keys.get(STEPS.name) == []:
        place.wrong(message("files.no_steps"), STEPS.expected)
    if file.table.place.report.has_errors:
        return None
    routine = _built(values, found, all_gates(values[gates], found.steps, catalogue))
    return replace(routine, version=fingerprint(routine))


def _built(values: Values, found: ReadSteps, gates: tuple[str, ...]) -> Routine:
    return Routine(
        id=values[ID],
        name=values[NAME],
        steps=tuple(found.steps),
        purpose=values[PURPOSE],
        who=values[WHO],
        not_for=values[NOT_FOR],
        intro=values[INTRO],
        outro=values[OUTRO],
        level=values[LEVEL],
        equipment=values[EQUIPMENT] if EQUIPMENT in values else all_equipment(found.steps),
        gates=gates,
        tags=values[TAGS],
        per_day_max=values[PER_DAY_MAX],
        per_week_max=values[PER_WEEK_MAX],
        gap_h=values[GAP_H],
        remind_every_min=values[REMIND_EVERY_MIN],
        circuits=tuple(found.circuits),
    )
