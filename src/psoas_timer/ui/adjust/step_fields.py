"""The fields for one step of a routine: hold, rounds, rest, sides. draft.py judges what fits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.routine import Step
from psoas_timer.core.messages import Message, message
from psoas_timer.core.preferences.adjust import sides_choices
from psoas_timer.ui.adjust.draft import hold_range_ms, hold_remark, rest_remark
from psoas_timer.ui.adjust.field_row import FieldRow
from psoas_timer.ui.adjust.length_box import LengthBox
from psoas_timer.ui.adjust.length_input import field_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.fields import ChoiceBox, NumberBox
from psoas_timer.ui.widgets.kind_dot import KindDot
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

ARROW_STEP_MS = 5_000
"""What an arrow adds to a hold that is not counted in breaths or movements."""


class StepFields(QWidget):
    """The row of one step, and a line under it for remarks.

    Signals:
        changed(): a field has another value.
        settled(): what was typed is complete; the value that was taken may stand in its place.
    """

    changed = Signal()
    settled = Signal()

    def __init__(
        self,
        theme: Theme,
        number: int,
        step: Step,
        reps_bounds: Bounds,
        *,
        is_in_circuit: bool = False,
    ) -> None:
        super().__init__()
        self.step = step
        self._number = number
        self.hold = LengthBox(theme, max(step.grain_ms, ARROW_STEP_MS))
        self.reps = NumberBox(theme)
        self.rest = LengthBox(theme, ARROW_STEP_MS)
        self.sides = ChoiceBox(theme)
        self.row = FieldRow(self._title(theme, Space.L if is_in_circuit else 0), self._fields())
        self.remark = label("", "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.row)
        column.addWidget(self.remark)
        self._prepare(reps_bounds)

    def chosen_sides(self) -> Sides:
        """The sides chosen now; the list keeps them as plain text."""
        return Sides(self.sides.currentData())

    def show_step(self, step: Step) -> None:
        """Show the values of this step, without telling of a change."""
        self.step = step
        values = ((self.hold, step.hold_ms), (self.reps, step.reps), (self.rest, step.rest_ms))
        for box, value in values:
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self.sides.blockSignals(True)
        self.sides.setCurrentIndex(self.sides.findData(step.sides))
        self.sides.blockSignals(False)
        self.offer_rest()

    def offer_rest(self) -> None:
        """Offer a rest only where there is one: between rounds."""
        is_between = self.reps.value() > 1 and not self.step.alternate
        self.rest.setEnabled(is_between)
        self.row.offer("rest", is_between)

    def bound_reps(self, bounds: Bounds, reps: int) -> None:
        """Offer as many reps as these and show so many, without telling of a change."""
        self.reps.blockSignals(True)
        self.reps.setRange(bounds.low, bounds.high)
        self.reps.setValue(reps)
        self.reps.blockSignals(False)
        self.reps.setToolTip(told(message("adjust.allowed", low=bounds.low, high=bounds.high)))
        self.reps.setEnabled(bounds.low < bounds.high)
        self.row.offer("reps", self.reps.isEnabled())
        self.offer_rest()

    def say(self, remark: Message | None) -> None:
        """Explain under the row why a value was not taken as typed; None takes that back."""
        text = "" if remark is None else told(remark)
        why = self.step.exercise.bounds_from
        if remark is not None and why and remark.key in ("adjust.at_least", "adjust.at_most"):
            text = told(message("adjust.why", bound=text, why=why.rstrip(".")))
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def judge(self) -> None:
        """Explain what is capped of what stands in the fields now."""
        hold = hold_remark(self.step, self.hold.value())
        self.say(hold or rest_remark(self.step, self.rest.value()))

    def _title(self, theme: Theme, indent_px: int) -> QWidget:
        name = QWidget()
        line = QHBoxLayout(name)
        line.setContentsMargins(indent_px, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(KindDot(theme, self.step.exercise.kind))
        line.addWidget(label(self.step.exercise.name, wraps=True), 1)
        return name

    def _fields(self) -> dict[str, QWidget]:
        return {"hold": self.hold, "reps": self.reps, "rest": self.rest, "sides": self.sides}

    def _prepare(self, bounds: Bounds) -> None:
        step = self.step
        low_ms, high_ms = hold_range_ms(step)
        allowed = message("adjust.allowed", low=field_text(low_ms), high=field_text(high_ms))
        self.hold.setToolTip(told(allowed))
        self.hold.setEnabled(low_ms < high_ms)
        self.bound_reps(bounds, step.reps)
        for sides in sides_choices(step):
            self.sides.addItem(told(message(f"sides.{sides}")), sides)
        self.sides.setEnabled(self.sides.count() > 1)
        self.row.offer("sides", self.sides.isEnabled())
        self.show_step(step)
        self.say(None)
        for box in (self.hold, self.reps, self.rest):
            box.valueChanged.connect(self.changed)
        self.sides.currentIndexChanged.connect(self.changed)
        for box in (self.hold, self.rest):
            box.editingFinished.connect(self.settled)
            box.unread.connect(lambda text: self.say(message("adjust.unread", text=text)))
        self._name_fields()

    def _name_fields(self) -> None:
        name = self.step.exercise.name
        for field, widget in self._fields().items():
            words = message(f"adjust.field.{field}", step=self._number, name=name)
            widget.setAccessibleName(told(words))
            if widget is self.sides:  # on Linux the name of a list is what is chosen in it
                widget.setAccessibleDescription(told(words))
