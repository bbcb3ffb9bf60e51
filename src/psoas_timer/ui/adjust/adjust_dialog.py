"""Adjust holds…: hold, rounds, rest and sides of every step, for now or for every coming time."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.preferences.adjust import (
    StepAdjustment,
    differences,
    rounds_bounds,
    with_defaults,
)
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.ui.adjust.circuit_fields import CircuitFields
from psoas_timer.ui.adjust.draft import Draft
from psoas_timer.ui.adjust.holds_table import HoldsTable
from psoas_timer.ui.adjust.step_fields import StepFields
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Strip
from psoas_timer.ui.widgets.buttons import ENTER_KEYS, Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told
from psoas_timer.wording.durations import clock_text

WIDTH_PX = 820
SHORTER, LONGER = 900, 1_100
"""What a press makes of all holds, in thousandths."""


class Library(Protocol):
    """Where routines come from."""

    def routine(self, routine_id: str) -> Routine | None:
        """The routine as it is written."""
        ...


class Practice(Protocol):
    """What this dialog needs; services.practice offers it."""

    @property
    def library(self) -> Library:
        """The routines as they are written."""
        ...

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        ...

    def chosen(self, routine_id: str) -> Routine | None:
        """The routine with default lengths and remembered adjustments."""
        ...

    def remember(self, routine_id: str, adjustments: Sequence[StepAdjustment]) -> None:
        """Keep adjustments for every coming start."""
        ...


class AdjustDialog(Sheet):
    """Changes a routine's holds inside their bounds and shows the total while typing.

    Enter in a field takes the value, Ctrl+Enter starts, Esc cancels.

    Signals:
        start_requested(Routine): start this routine now; nothing is kept for next time.
    """

    start_requested = Signal(object)

    def __init__(
        self, theme: Theme, practice: Practice, routine_id: str, parent: QWidget | None = None
    ) -> None:
        self._draft = _draft(practice, routine_id)
        routine = self._draft.routine
        super().__init__(theme, routine.name, parent, WIDTH_PX)
        self.setWindowTitle(told(message("adjust.title")))
        self._practice = practice
        self._routine_id = routine_id
        self._total_before_ms = routine.total_ms
        self.total = label("", "heading")
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.rows = [
            StepFields(
                theme,
                index + 1,
                step,
                routine.reps_bounds(index),
                is_in_circuit=routine.circuit_of(index) is not None,
            )
            for index, step in enumerate(routine.steps)
        ]
        self.circuits = [
            CircuitFields(theme, number, circuit, rounds_bounds(routine, circuit))
            for number, circuit in enumerate(routine.circuits, start=1)
        ]
        self._table = HoldsTable(theme, self.rows, self.circuits)
        self.shorter = self._all_button(theme, "shorter", SHORTER)
        self.longer = self._all_button(theme, "longer", LONGER)
        self._lay_out()
        self.start = self.add_button(told(message("adjust.start")), "primary")
        self.keep = self.add_button(told(message("adjust.keep")))
        self.reset = self.add_button(told(message("adjust.reset")))
        self.cancel = self.add_button(told(message("adjust.cancel")))
        self.start.clicked.connect(self._start)
        self.keep.clicked.connect(self._keep)
        self.reset.clicked.connect(self._reset)
        self.cancel.clicked.connect(self.reject)
        for index, row in enumerate(self.rows):
            row.changed.connect(lambda index=index: self._take(index))
            row.settled.connect(lambda index=index: self._settle(index))
        for fields in self.circuits:
            fields.changed.connect(lambda fields=fields: self._take_rounds(fields))
        self._show_total()
        first = next((row.hold for row in self.rows if row.hold.isEnabled()), self.start)
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter has only made a field take what was typed; with Ctrl it starts."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._start()

    def _take(self, index: int) -> None:
        """Take what stands in the fields of a step; what does not fit is explained at once."""
        row = self.rows[index]
        self._draft = self._draft.changed(
            index,
            hold_ms=row.hold.value(),
            reps=row.reps.value(),
            rest_ms=row.rest.value(),
            sides=row.chosen_sides(),
        )
        row.judge()
        self._show_total()
        row.offer_rest()

    def _take_rounds(self, fields: CircuitFields) -> None:
        """Lead a circuit as often as its field says; its steps may have fewer reps then."""
        first = fields.circuit.first_step
        self._draft = self._draft.changed(first, rounds=fields.rounds.value())
        self._bound_reps()
        self._show_total()

    def _bound_reps(self) -> None:
        routine = self._draft.routine
        for index, (row, step) in enumerate(zip(self.rows, routine.steps, strict=True)):
            row.bound_reps(routine.reps_bounds(index), step.reps)

    def _scale(self, per_mille: int) -> None:
        """Make all holds longer or shorter at once."""
        self._settle_all()
        self._draft = self._draft.scaled(per_mille)
        self._show_steps()

    def _show_steps(self) -> None:
        """Show all as the draft has it."""
        routine = self._draft.routine
        for fields, circuit in zip(self.circuits, routine.circuits, strict=True):
            fields.show_rounds(circuit.rounds)
        self._bound_reps()
        for row, step in zip(self.rows, routine.steps, strict=True):
            row.show_step(step)
            row.say(None)
        self._show_total()

    def _settle(self, index: int) -> None:
        """Put the values that were taken into the fields, in the place of those that were typed."""
        self.rows[index].show_step(self._draft.routine.steps[index])

    def _settle_all(self) -> None:
        for index, row in enumerate(self.rows):
            row.hold.interpretText()
            row.rest.interpretText()
            self._settle(index)

    def _start(self) -> None:
        self._settle_all()
        routine = self._draft.routine
        self.accept()
        self.start_requested.emit(routine)

    def _keep(self) -> None:
        self._settle_all()
        self._practice.remember(self._routine_id, self._draft.adjustments)
        self.accept()

    def _reset(self) -> None:
        self._draft = self._draft.without_changes()
        self._show_steps()

    def _show_total(self) -> None:
        self.strip.show_timeline(lay_out(self._draft.routine))
        total_ms = self._draft.routine.total_ms
        total, before = clock_text(total_ms), clock_text(self._total_before_ms)
        if total_ms == self._total_before_ms:
            self.total.setText(told(message("adjust.total", total=total)))
        else:
            self.total.setText(told(message("adjust.total_was", total=total, before=before)))

    def _all_button(self, theme: Theme, what: str, per_mille: int) -> Button:
        button = Button(theme, told(message(f"adjust.all.{what}")))
        button.setAutoDefault(False)
        button.setAccessibleName(told(message(f"adjust.all.{what}_named")))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._scale(per_mille))
        return button

    def _lay_out(self) -> None:
        self.title_line.addWidget(self.total)
        self.head.addWidget(self.strip)
        everything = Flow(first_grows=True)
        everything.addWidget(label(told(message("adjust.hint")), "muted", wraps=True))
        for widget in (label(told(message("adjust.all"))), self.shorter, self.longer):
            everything.addWidget(widget)
        self.column.addLayout(everything)
        self.column.addWidget(self._table)
        self.column.addStretch()


def _draft(practice: Practice, routine_id: str) -> Draft:
    """The routine with default lengths, and the remembered changes. The routine must exist."""
    written, chosen = practice.library.routine(routine_id), practice.chosen(routine_id)
    if written is None or chosen is None:
        raise ValueError(f"there is no routine {routine_id}")
    base = with_defaults(written, practice.settings)
    return Draft(base, differences(base, chosen))
