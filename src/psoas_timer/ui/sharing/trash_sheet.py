"""The routines in the trash: each can come back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.services.sharing.trash import Thrown
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem


class TrashSheet(Sheet):
    """A line for each routine in the trash, the latest first.

    Signals:
        changed(): a routine came back.
    """

    changed = Signal()

    def __init__(self, theme: Theme, desk: SharingDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("sharing.trash")), parent)
        self._desk = desk
        about = told(message("sharing.trash.about"))
        self.column.addWidget(label(about, "muted", wraps=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        self.column.addLayout(self._lines)
        self.note = label(wraps=True)
        self.column.addWidget(self.note)
        self.column.addStretch()
        self.close_button = self.add_button(told(message("exchange.close")), "primary")
        self.close_button.clicked.connect(self.accept)
        self.back_buttons: list[Button] = []
        self._show_lines()
        self.close_button.setFocus()

    def _show_lines(self) -> None:
        empty(self._lines)
        self.back_buttons = []
        try:
            thrown = self._desk.trash.entries()
        except OSError as error:
            self._tell(message("sharing.trash.closed", reason=os_reason(error)))
            return
        for each in thrown:
            self._lines.addWidget(self._line(each))
        if not thrown:
            self._tell(message("sharing.trash.empty"))

    def _line(self, thrown: Thrown) -> QWidget:
        line = QWidget()
        row = Flow(first_grows=True)
        line.setLayout(row)
        routine = self._desk.look_into(thrown.path).received.routine
        name = thrown.path.name if routine is None else routine.name
        text = f"{short_day(thrown.when.astimezone().date())} · {name}"
        row.addWidget(label(text, wraps=True))
        back = Button(self._theme, told(message("sharing.bring_back")))
        back.setAutoDefault(False)
        back.setAccessibleName(told(message("sharing.bring_back_what", what=text)))
        back.clicked.connect(partial(self._bring_back, thrown))
        self.back_buttons.append(back)
        row.addWidget(back)
        return line

    def _bring_back(self, thrown: Thrown) -> None:
        try:
            taken = self._desk.restore(thrown)
        except ExchangeTrouble as error:
            self.note.setText(told_problem(error.problem))
            self.grow()
            return
        self._show_lines()
        if taken is None:
            self._tell(message("sharing.trash.unreadable"))
        else:
            self._tell(message("sharing.done", name=taken.routine.name))
            self.changed.emit()
        self.close_button.setFocus()

    def _tell(self, said: Message) -> None:
        self.note.setText(told(said))
        self.grow()
