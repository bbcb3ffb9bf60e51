"""A question of safety before the first routine that needs it, and once more from Settings."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.safety import Gate
from psoas_timer.core.messages import message
from psoas_timer.ui.care.caution_ticks import CautionTicks
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told


class GateDialog(Sheet):
    """Asks what applies to the person, with what they `ticked` before.

    Enter takes the way on: "None of these" as long as nothing is ticked. Esc is "Not now". `number`
    and `count` tell which question this is, if there are several.

    Signals:
        answered(frozenset): the keys of the cautions that apply.
    """

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        gate: Gate,
        ticked: Collection[str],
        parent: QWidget | None = None,
        *,
        number: int = 1,
        count: int = 1,
    ) -> None:
        super().__init__(theme, gate.title, parent)
        self.setAccessibleDescription(gate.text)
        self.ticks = CautionTicks(theme, gate.cautions, ticked)
        self.ticks.changed.connect(self._offer)
        if count > 1:
            self.column.addWidget(label(_told("number", number=number, count=count), "over"))
        self.column.addWidget(label(gate.text, wraps=True))
        self.column.addWidget(self.ticks)
        self.column.addWidget(label(_told("private"), "small", wraps=True))
        self.column.addStretch()
        self.none_button = self.add_button(_told("none"), "primary")
        self.go_on_button = self.add_button(_told("go_on"), "primary")
        self.not_now_button = self.add_button(_told("not_now"))
        for button in (self.none_button, self.go_on_button):
            button.clicked.connect(self._answer)
        self.not_now_button.clicked.connect(self.reject)
        self._offer()
        (self.go_on_button if self.ticks.ticked else self.none_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on from a tick, too; a key held down since the start answers nothing."""
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._answer()

    def _offer(self) -> None:
        """Offer the one way on that fits the ticks."""
        is_any = bool(self.ticks.ticked)
        self.none_button.setVisible(not is_any)
        self.go_on_button.setVisible(is_any)
        self.grow()

    def _answer(self) -> None:
        ticked = self.ticks.ticked
        self.accept()
        self.answered.emit(ticked)


def _told(what: str, **args: str | int) -> str:
    return told(message(f"care.gate.{what}", **args))
