"""One of each window that opens over the program, to be walked by tests."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.services.backups.backup import Backup
from psoas_timer.services.backups.backup import Reason as Why
from psoas_timer.ui.about_dialog import AboutDialog
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.care.answers_dialog import AnswersDialog
from psoas_timer.ui.care.changes_dialog import ChangesDialog
from psoas_timer.ui.care.gate_dialog import GateDialog
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.care.nothing_left_dialog import NothingLeftDialog
from psoas_timer.ui.data.backups_sheet import BackupsSheet
from psoas_timer.ui.data.export_sheet import ExportSheet
from psoas_timer.ui.data.import_sheet import ImportSheet
from psoas_timer.ui.data.restore_sheet import RestoreSheet
from psoas_timer.ui.editor.add_sheet import AddSheet
from psoas_timer.ui.editor.conflict_sheet import ConflictSheet
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.leave_sheet import LeaveSheet
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.fit.fit_sheet import FitSheet
from psoas_timer.ui.history.deleted_sheet import DeletedSheet
from psoas_timer.ui.keys_dialog import KeysDialog
from psoas_timer.ui.paper.report_sheet import ReportSheet
from psoas_timer.ui.paper.routine_sheet import RoutinePaper
from psoas_timer.ui.ratings.card_sheet import CardSheet
from psoas_timer.ui.ratings.rating_sheet import RatingSheet
from psoas_timer.ui.sharing.paste_sheet import PasteSheet
from psoas_timer.ui.sharing.routine_sheet import RoutineSheet
from psoas_timer.ui.sharing.trash_sheet import TrashSheet
from psoas_timer.ui.sound.own_sounds_dialog import OwnSoundsDialog
from psoas_timer.ui.streak.streak_sheet import StreakSheet
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person


def dialogs(person: Person, theme: Theme) -> Iterator[QWidget]:
    """Every window over the program, with as much in it as may be."""
    practice = person.practice
    safety, places = practice.library.catalogue.safety, practice.places
    yield AdjustDialog(theme, practice, "full-release")
    yield from fit_sheets(person, theme)
    yield KeysDialog(theme, offers_about=True)
    yield AboutDialog(theme, places, safety)
    yield OwnSoundsDialog(theme, practice)
    for days in (400, 40, 1):
        practice.streak_desk.correct(practice.today() - timedelta(days=days))
    streak = StreakSheet(theme, practice)
    streak.pause_panel.offer_button.click()
    yield streak
    yield HelpDialog(theme, safety)
    for moment in (Moment.BEFORE, Moment.OTHER):
        rating = RatingSheet(theme, practice.ratings, moment)
        rating.more_button.click()
        rating.form.details.area_box.setCurrentIndex(4)
        yield rating
    yield CardSheet(theme, Reason.WORSE_AFTER)
    yield from data_sheets(person, theme)
    yield from routine_sheets(person, theme)
    yield AnswersDialog(theme, safety.cautions.values(), safety.cautions)
    for gate in safety.gates.values():
        yield GateDialog(theme, gate, safety.cautions, number=1, count=2)
        yield GateDialog(theme, gate, ())
    routine = practice.chosen("full-release")
    assert routine is not None
    report = ReportSheet(theme, practice)
    report.time_box.setCurrentIndex(report.time_box.count() - 1)
    yield report
    figures = FigureMaker(theme, practice.runner.now_ms, practice.library.poses)
    yield RoutinePaper(theme, practice, figures, routine)
    yield from editor_sheets(person, theme, figures, routine)
    yield ChangesDialog(theme, practice.care.care_for(routine))


def data_sheets(person: Person, theme: Theme) -> Iterator[QWidget]:
    """Sessions that were put away, backups, and what goes out and comes in."""
    practice = person.practice
    practice.history.delete(person.do("desk-break").id)
    yield DeletedSheet(theme, practice.history)
    backup = practice.backups.make(Why.ASKED)
    assert isinstance(backup, Backup)
    yield BackupsSheet(theme, practice)
    yield RestoreSheet(theme, practice, backup)
    yield ExportSheet(theme, practice)
    file = practice.places.data / "practised.csv"
    file.write_text("date,activity\n2026-02-27,Stretch\n2026-02-27,Read\n", encoding="utf-8")
    yield ImportSheet(theme, practice, file)


def editor_sheets(
    person: Person, theme: Theme, figures: FigureMaker, routine: Routine
) -> Iterator[QWidget]:
    """What the editor asks, and the sheet that adds steps; ticks every caution."""
    practice = person.practice
    safety = practice.library.catalogue.safety
    timeline = practice.timeline(routine)
    yield LeaveSheet(theme, routine.name)
    for theirs, is_gone in ((routine, False), (None, False), (None, True)):
        yield ConflictSheet(theme, "full-release.toml", timeline, theirs, is_gone=is_gone)
    yield NothingLeftDialog(theme, routine.name, [timeline] * 3)
    practice.care.tick(safety.cautions)
    editing = practice.editing.new()
    for search in ("", "a step of my own"):
        adding = AddSheet(theme, EditorModel(editing), figures, ticked=frozenset(safety.cautions))
        adding.search.setText(search)
        yield adding
    practice.editing.close(editing)


def routine_sheets(person: Person, theme: Theme) -> Iterator[QWidget]:
    """One that comes in, one whose ID is taken, a broken one, the trash, and what is pasted."""
    text = 'schema = 1\nid = "{}"\nname = "Evening"\n[[step]]\nexercise = "{}"\n'
    for routine_id, exercise in (
        ("evening", "low-lunge"),
        ("calm-reset", "low-lunge"),
        ("evening", "high-jump"),
    ):
        file = person.practice.places.data / "given.toml"
        file.write_text(text.format(routine_id, exercise), encoding="utf-8")
        preview = person.practice.sharing.look_into(file)
        yield RoutineSheet(theme, preview)
        if preview.received.routine is not None:
            taken = person.practice.sharing.take_in(preview)
            person.practice.sharing.put_away(taken.routine.id)
    trash = TrashSheet(theme, person.practice.sharing)
    trash.empty_button.click()
    yield trash
    sheet = "bridge 2x10; clamshells (green band) 3x15, twice a day; " + "and so on " * 30
    yield PasteSheet(theme, person.practice, text=sheet)


def fit_sheets(person: Person, theme: Theme) -> Iterator[QWidget]:
    """With nothing but changes, and where it can't be done."""
    for routine_id, minutes in (("full-release", 7), ("heat-therapy", 3)):
        routine = person.practice.prepared(routine_id)
        assert routine is not None
        sheet = FitSheet(theme, routine)
        sheet.minutes.setValue(minutes)
        yield sheet
