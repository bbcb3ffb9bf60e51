"""Reading what a therapist wrote, telling what became of it, and writing it as a routine file."""

import os
from pathlib import Path

from psoas_timer.core.content.prescription.draft import Draft
from psoas_timer.core.content.prescription.plain import cleaned
from psoas_timer.core.content.prescription.reading import MOST_CHARACTERS, read_prescription
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.routine_writer import routine_text
from psoas_timer.services.content.source_text import read_text
from psoas_timer.services.content.text_fields import LONGEST_NAME
from psoas_timer.services.editing.names import id_of
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.practice import Practice
from psoas_timer.services.whole_files import write_whole
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.wording.prescription_text import draft_lines, total_text

STANDARD_INPUT = Path("-")

_NAME = "From my therapist"


def prescription(practice: Practice, console: Console, path: Path, to: Path | None) -> int:
    """Tell what was understood, guessed and not understood; write a routine where `to` is given."""
    text = _text(console, path)
    if isinstance(text, Problem):
        console.name_problem(text)
        return DATA_PROBLEM
    library = practice.library
    draft = read_prescription(text, library.names(), library.catalogue)
    for line in draft_lines(draft):
        console.out.line(line)
    if draft.steps:
        routine = draft.routine("draft", _NAME, library.catalogue)
        console.out.prose(total_text(draft, routine.total_ms))
    if to is None:
        return DONE if draft.steps else DATA_PROBLEM
    return _write(practice, console, draft, to)


def _text(console: Console, path: Path) -> str | Problem:
    if path == STANDARD_INPUT:
        # One more than is read tells that there is more.
        try:
            return console.stdin.read(MOST_CHARACTERS + 1)
        except UnicodeDecodeError:
            return Problem(message("files.not_utf8"), message("files.mend_not_utf8"))
    return read_text(path, str(path))


def _write(practice: Practice, console: Console, draft: Draft, path: Path) -> int:
    """Write the draft as a routine file, over nothing that is there; it is called as its file."""
    if not draft.steps:
        console.complain(message("prescription.save_nothing"))
        return DATA_PROBLEM
    if os.path.lexists(path):
        console.complain(message("prescription.exists", file=str(path)))
        return DATA_PROBLEM
    name = cleaned(path.stem.replace("-", " ").replace("_", " ")) or _NAME
    name = name[0].upper() + name[1:]
    if len(name) > LONGEST_NAME:
        lengths = {"most": LONGEST_NAME, "letters": len(name)}
        console.complain(message("prescription.long_name", **lengths))
        return DATA_PROBLEM
    catalogue = practice.library.catalogue
    routine = draft.routine(id_of(path.stem), name, catalogue)
    try:
        write_whole(path, routine_text(routine, catalogue).encode())
    except OSError as error:
        console.complain(message("prescription.not_saved", file=str(path), why=os_reason(error)))
        return DATA_PROBLEM
    console.tell(message("prescription.saved", file=str(path)))
    return DONE
