"""Saving what is edited: done, refused, or asked about where somebody else wrote the file."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.services.editing.editing_desk import EditingDesk
from psoas_timer.services.editing.routine_edit_file import SaveOutcome, SaveResult
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.services.presence import may_exist
from psoas_timer.ui.editor.conflict_sheet import ConflictSheet, Outcome
from psoas_timer.ui.theme.theme import Theme


class Saving(QObject):
    """One way to save for all who edit in this window.

    Signals:
        saved(SaveResult): it is on the disk.
        refused(SaveResult): it is not, for the reasons in its problems; the draft is kept.
        given_up(Path): the person takes what this file says.
    """

    saved = Signal(object)
    refused = Signal(object)
    given_up = Signal(object)

    def __init__(self, theme: Theme, desk: EditingDesk, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._desk = desk
        self._window = window

    def save(self, editing: RoutineEditing) -> None:
        """Save it, or ask first."""
        self._tell(editing, self._desk.save(editing))

    def _tell(self, editing: RoutineEditing, result: SaveResult) -> None:
        match result.outcome:
            case SaveOutcome.SAVED:
                self.saved.emit(result)
            case SaveOutcome.REFUSED:
                self.refused.emit(result)
            case SaveOutcome.CHANGED_MEANWHILE:
                self._ask(editing)

    def _ask(self, editing: RoutineEditing) -> None:
        path = editing.file.path
        sheet = ConflictSheet(
            self._theme,
            path.name,
            editing.timeline,
            self._desk.theirs(editing),
            is_gone=not may_exist(path),
            parent=self._window,
        )
        sheet.answered.connect(lambda outcome: self._answered(editing, outcome))
        sheet.open()

    def _answered(self, editing: RoutineEditing, outcome: Outcome) -> None:
        match outcome:
            case Outcome.BOTH:
                self._tell(editing, self._desk.save_beside(editing))
            case Outcome.MINE | Outcome.AGAIN:
                self._tell(editing, editing.save(over_changes=True))
            case Outcome.THEIRS:
                editing.discard()
                self.given_up.emit(editing.file.path)
