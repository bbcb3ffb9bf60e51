"""One of each window that opens over the program, to be walked by tests."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from psoas_timer.ui.about_dialog import AboutDialog
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.care.answers_dialog import AnswersDialog
from psoas_timer.ui.care.changes_dialog import ChangesDialog
from psoas_timer.ui.care.gate_dialog import GateDialog
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.care.nothing_left_dialog import NothingLeftDialog
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person


def dialogs(person: Person, theme: Theme) -> Iterator[QWidget]:
    """Every window over the program, with as much in it as may be."""
    practice = person.practice
    safety, places = practice.library.catalogue.safety, practice.places
    yield AdjustDialog(theme, practice, "full-release")
    yield KeysDialog(theme, offers_about=True)
    yield AboutDialog(theme, places, safety)
    yield HelpDialog(theme, safety)
    yield AnswersDialog(theme, safety.cautions.values(), safety.cautions)
    for gate in safety.gates.values():
        yield GateDialog(theme, gate, safety.cautions, number=1, count=2)
        yield GateDialog(theme, gate, ())
    routine = practice.chosen("full-release")
    assert routine is not None
    timeline = practice.timeline(routine)
    yield NothingLeftDialog(theme, routine.name, [timeline] * 3)
    practice.care.tick(safety.cautions)
    yield ChangesDialog(theme, practice.care.care_for(routine))
