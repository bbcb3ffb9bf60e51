"""A routine that somebody gave us: what it is, and what becomes of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import errors_first
from psoas_timer.services.sharing.sharing_desk import Answer, Clash, Preview
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.routine_words import pictures_line, routine_head, routine_steps

if TYPE_CHECKING:
    from psoas_timer.ui.widgets.buttons import Button

ANSWERS = {
    Clash.NONE: {"import": Answer.KEEP_BOTH},
    Clash.OWN: {"keep_both": Answer.KEEP_BOTH, "replace": Answer.REPLACE},
    Clash.BUNDLED: {"keep_both": Answer.KEEP_BOTH},
    Clash.SAME: {},
}
"""What can be done with a routine, by what it meets here."""


class RoutineSheet(Sheet):
    """Shows all of the routine before anything changes. The first button is the careful one.

    Signals:
        answered(Answer): to take it in; the sheet closes.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("sharing.title")), parent)
        routine = preview.received.routine
        self.buttons: dict[str, Button] = {}
        if routine is None:
            self.column.addWidget(label(told(message("sharing.broken")), "strong", wraps=True))
        else:
            self._show(routine, preview)
        for problem in errors_first(preview.received.problems):
            self.column.addWidget(ProblemLine(theme, problem))
        self.column.addStretch()
        answers = {} if routine is None else ANSWERS[preview.clash]
        for name, answer in answers.items():
            button = self.add_button(
                told(message(f"sharing.{name}")), "" if self.buttons else "primary"
            )
            button.clicked.connect(partial(self._answer, answer))
            self.buttons[name] = button
        self.close_button = self.add_button(
            told(message("sharing.cancel" if answers else "exchange.close"))
        )
        self.close_button.clicked.connect(self.reject)
        next(iter(self.buttons.values()), self.close_button).setFocus()

    def _show(self, routine: Routine, preview: Preview) -> None:
        self.column.addWidget(label(told(routine_head(routine, translate)), "strong", wraps=True))
        name = "" if preview.present is None else preview.present.routine.name
        clash = told(message(f"sharing.clash.{preview.clash}", name=name))
        self.column.addWidget(label(clash, wraps=True))
        if routine.purpose:
            self.column.addWidget(label(routine.purpose, "muted", wraps=True))
        steps = [told(step) for step in routine_steps(routine, translate)]
        pictures = pictures_line(len(preview.received.pictures))
        if pictures is not None:
            steps.append(told(pictures))
        self.column.addWidget(label("\n".join(steps), wraps=True))

    def _answer(self, answer: Answer) -> None:
        self.accept()
        self.answered.emit(answer)
