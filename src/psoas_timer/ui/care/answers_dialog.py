"""All that can be ticked for safety, also what no question asks for."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.safety import Caution
from psoas_timer.core.messages import message
from psoas_timer.ui.care.caution_ticks import CautionTicks
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told


class AnswersDialog(Sheet):
    """A tick for each caution; Esc leaves them as they were.

    Signals:
        answered(frozenset): the keys of those that are ticked now.
    """

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        cautions: Iterable[Caution],
        ticked: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, told(message("care.answers.all")), parent)
        self.ticks = CautionTicks(theme, cautions, ticked)
        self.ticks.changed.connect(self.grow)
        self.column.addWidget(label(told(message("care.answers.about")), "muted", wraps=True))
        self.column.addWidget(self.ticks)
        self.column.addStretch()
        self.save_button = self.add_button(told(message("care.gate.save")), "primary")
        self.cancel_button = self.add_button(told(message("care.answers.cancel")))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.reject)
        first = next(iter(self.ticks.boxes.values()), None)
        (self.save_button if first is None else first).setFocus()

    def _save(self) -> None:
        ticked = self.ticks.ticked
        self.accept()
        self.answered.emit(ticked)
