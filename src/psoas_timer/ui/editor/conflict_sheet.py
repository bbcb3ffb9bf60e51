"""The question where somebody else has changed the file since it was opened: theirs, mine, both."""

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import Timeline, lay_out
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.labels import PathLabel, label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told, told_count
from psoas_timer.wording.durations import clock_text

if TYPE_CHECKING:
    from psoas_timer.ui.widgets.buttons import Button

WIDTH_PX = 620


class Outcome(StrEnum):
    """What becomes of the two."""

    BOTH = "both"
    """Mine is saved as another routine."""
    MINE = "mine"
    """Mine is saved over a copy of theirs."""
    THEIRS = "theirs"
    """Mine is let go."""
    AGAIN = "again"
    """Mine is saved where there is no file any more."""


class ConflictSheet(Sheet):
    """Shows both by name, length and strip, and what each answer does. Esc goes on editing.

    `theirs` is None where the file is gone, which `is_gone` tells, or no routine any more.

    Signals:
        answered(Outcome): the person has chosen.
    """

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        file: str,
        mine: Timeline,
        theirs: Routine | None,
        *,
        is_gone: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _told("title"), parent, WIDTH_PX)
        what = PathLabel(_told(_kind(theirs, is_gone=is_gone), file=file))
        self.setAccessibleDescription(what.text())
        self.column.addWidget(what)
        if theirs is not None:
            self._show("in_file", lay_out(theirs))
        self._show("edited", mine)
        self.column.addSpacing(Space.S)
        self.buttons: dict[Outcome, Button] = {}
        for outcome in _outcomes(theirs, is_gone=is_gone):
            self._offer(outcome)
        self.column.addStretch()
        self.go_on_button = self.add_button(told(message("editor.go_on")))
        self.go_on_button.clicked.connect(self.reject)
        next(iter(self.buttons.values())).setFocus()

    def _show(self, whose: str, timeline: Timeline) -> None:
        routine = timeline.routine
        self.column.addSpacing(Space.XS)
        self.column.addWidget(label(_told(whose), "over"))
        steps = told_count("editor.steps", len(routine.steps))
        facts = f"{routine.name} · {clock_text(timeline.total_ms)} · {steps}"
        self.column.addWidget(label(facts, "strong", wraps=True))
        strip = TimeStrip(self._theme, Strip.SESSION_HEIGHT)
        strip.show_timeline(timeline)
        self.column.addWidget(strip)

    def _offer(self, outcome: Outcome) -> None:
        meaning = _told(f"{outcome}.means")
        self.column.addWidget(label(meaning, "muted", wraps=True))
        button = self.add_button(_told(outcome), "" if self.buttons else "primary")
        button.setAccessibleDescription(meaning)
        button.clicked.connect(partial(self._answer, outcome))
        self.buttons[outcome] = button

    def _answer(self, outcome: Outcome) -> None:
        self.accept()
        self.answered.emit(outcome)


def _kind(theirs: Routine | None, *, is_gone: bool) -> str:
    if is_gone:
        return "gone"
    return "broken" if theirs is None else "changed"


def _outcomes(theirs: Routine | None, *, is_gone: bool) -> tuple[Outcome, ...]:
    if is_gone:
        return (Outcome.AGAIN,)
    both = (Outcome.BOTH, Outcome.MINE)
    return both if theirs is None else (*both, Outcome.THEIRS)


def _told(what: str, **args: str) -> str:
    return told(message(f"editor.conflict.{what}", **args))
