"""The line of a circuit above its steps: how often they are led."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.messages import message
from psoas_timer.ui.adjust.field_row import FieldRow
from psoas_timer.ui.adjust.length_input import field_text
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import NumberBox
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_count


class CircuitFields(QWidget):
    """What a circuit is, and a field for its rounds below the same column of the steps.

    Signals:
        changed(): other rounds are wanted.
    """

    changed = Signal()

    def __init__(self, theme: Theme, number: int, circuit: Circuit, bounds: Bounds) -> None:
        super().__init__()
        self.circuit = circuit
        words = told_count("adjust.circuit", circuit.step_count)
        if circuit.rest_ms:
            rest = field_text(circuit.rest_ms)
            words = told(message("adjust.circuit_rest", circuit=words, rest=rest))
        self.rounds = NumberBox(theme)
        self.rounds.setRange(bounds.low, bounds.high)
        self.rounds.setToolTip(told(message("adjust.allowed", low=bounds.low, high=bounds.high)))
        self.rounds.setAccessibleName(told(message("adjust.field.rounds", number=number)))
        self.rounds.setEnabled(bounds.low < bounds.high)
        self.row = FieldRow(label(words, "strong", wraps=True), {"reps": self.rounds})
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.show_rounds(circuit.rounds)
        self.rounds.valueChanged.connect(self.changed)

    def show_rounds(self, rounds: int) -> None:
        """Show so many rounds, without telling of a change."""
        self.rounds.blockSignals(True)
        self.rounds.setValue(rounds)
        self.rounds.blockSignals(False)
