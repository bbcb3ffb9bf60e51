"""What a past session was in detail: seconds of each step and side, ratings, note, what to do."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.own_exercise import exercise_name
from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import Outcome, SessionRecord, StepRecord
from psoas_timer.core.problems import Problem
from psoas_timer.ui.history.note_edit import NoteEdit
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_length, told_problem, translate
from psoas_timer.wording.done_text import gently
from psoas_timer.wording.rating_text import rated_text


class SessionDetails(QWidget):
    """Below the line of a session; `keep_note` stores a note and gives what went wrong, or None.

    Signals:
        repeat_asked(), delete_asked(): the buttons.
    """

    repeat_asked = Signal()
    delete_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        record: SessionRecord,
        exercise_names: Mapping[str, str],
        keep_note: Callable[[str], Problem | None],
        *,
        can_repeat: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.note = NoteEdit(record.note, keep_note, self._tell_kept)
        self.rated = label(role="small", wraps=True)
        self.rated.hide()
        self._kept = label(role="small", wraps=True)
        self._kept.hide()
        name = record.routine_name
        self.repeat = Button(theme, self.tr("Repeat"), icon="rotate-ccw")
        self.repeat.setAccessibleName(self.tr("Repeat {name}").format(name=name))
        self.repeat.clicked.connect(self.repeat_asked)
        self.delete = Button(theme, self.tr("Delete"), icon="x")
        self.delete.setAccessibleName(self.tr("Delete {name}").format(name=name))
        self.delete.clicked.connect(self.delete_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._steps(record, exercise_names))
        column.addWidget(self.rated)
        column.addWidget(self.note)
        column.addWidget(self._kept)
        column.addLayout(self._buttons(record, can_repeat=can_repeat))

    @property
    def stops(self) -> list[QWidget]:
        """What gets the keyboard here, in the order in which it is read."""
        return [self.note, self.repeat, self.delete]

    def show_ratings(self, ratings: Sequence[Rating]) -> None:
        """Show the ratings that belong to the session, each in a line."""
        self.rated.setText("\n".join(rated_text(rating, translate) for rating in ratings))
        self.rated.setVisible(bool(ratings))

    def _steps(self, record: SessionRecord, names: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        for row, step in enumerate(record.steps):
            name = exercise_name(step.exercise_id, names)
            grid.addWidget(label(name, "small", wraps=True), row, 0)
            grid.addWidget(label(_side(step), "small"), row, 1)
            grid.addWidget(label(self._done(step), "small"), row, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return grid

    def _buttons(self, record: SessionRecord, *, can_repeat: bool) -> Flow:
        buttons = Flow()
        if can_repeat:
            buttons.addWidget(self.repeat)
        else:
            self.repeat.setParent(self)
            self.repeat.hide()
            gone = self.tr("This routine is no longer here, so it can’t be repeated.")
            imported = self.tr("Imported, so it has no steps and can’t be repeated.")
            why = imported if record.is_imported else gone
            buttons.addWidget(label(why, "small", wraps=True))
        buttons.addWidget(self.delete)
        return buttons

    def _tell_kept(self, problem: Problem | None) -> None:
        self._kept.setText(self.tr("Saved.") if problem is None else told_problem(problem))
        self._kept.show()

    def _done(self, step: StepRecord) -> str:
        done, planned = told_length(step.done_ms), told_length(step.planned_ms)
        if step.outcome is not Outcome.FINISHED:
            done = self.tr("{done} of {planned}").format(done=done, planned=planned)
        return gently(done, translate, is_eased=step.is_eased)


def _side(step: StepRecord) -> str:
    return "" if step.side is Side.NONE else told(message(f"side.{step.side.value}"))
