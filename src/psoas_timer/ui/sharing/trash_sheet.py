"""The routines in the trash: each can come back, or go for good."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.services.sharing.trash import Thrown
from psoas_timer.ui.session.announce import announce
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_count, told_problem

WIDTH_PX = 640


class TrashSheet(Sheet):
    """A line for each routine in the trash, the latest first.

    What would be gone for good is asked once, by buttons at another place than the one that was
    pressed: a double click removes nothing.

    Signals:
        changed(): a routine came back, or something is gone for good.
    """

    changed = Signal()

    def __init__(self, theme: Theme, desk: SharingDesk, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("sharing.trash")), parent, WIDTH_PX)
        self._desk = desk
        self._thrown: Sequence[Thrown] = ()
        self._asked_of: Button | None = None
        self._sure: Callable[[], object] = lambda: None
        about = told(message("sharing.trash.about"))
        self.column.addWidget(label(about, "muted", wraps=True))
        self.note = label(role="strong", wraps=True)
        self.head.addWidget(self.note)
        self._answers = QWidget()
        self.head.addWidget(self._answers)
        answers = Flow(spacing=Space.S)
        self._answers.setLayout(answers)
        self.keep_button = self._button(message("sharing.trash.keep"))
        self.sure_button = self._button(message("sharing.trash.remove"))
        self.keep_button.clicked.connect(self._keep)
        self.sure_button.clicked.connect(lambda: self._sure())
        for button in (self.keep_button, self.sure_button):
            answers.addWidget(button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        self.column.addLayout(self._lines)
        self.column.addStretch()
        self.close_button = self.add_button(told(message("exchange.close")), "primary")
        self.close_button.clicked.connect(self.accept)
        self.empty_button = self.add_button(told(message("sharing.trash.empty_it")))
        self.empty_button.clicked.connect(self._empty)
        self.back_buttons: list[Button] = []
        self.remove_buttons: list[Button] = []
        self._tell("")
        self._show_lines()
        self.close_button.setFocus()

    def _show_lines(self) -> None:
        empty(self._lines)
        self.back_buttons, self.remove_buttons = [], []
        try:
            self._thrown = self._desk.trash.entries()
        except OSError as error:
            self._thrown = ()
            self._tell(told(message("sharing.trash.closed", reason=os_reason(error))))
        else:
            if not self._thrown and not self.note.text():
                self._tell(told(message("sharing.trash.empty")))
        for each in self._thrown:
            self._lines.addWidget(self._line(each))
        self.empty_button.setVisible(bool(self._thrown))

    def _line(self, thrown: Thrown) -> QWidget:
        line = QWidget()
        row = Flow(first_grows=True, spacing=Space.S)
        line.setLayout(row)
        routine = self._desk.look_into(thrown.path).received.routine
        name = thrown.path.name if routine is None else routine.name
        text = f"{short_day(thrown.when.astimezone().date())} · {name}"
        row.addWidget(label(text, wraps=True))
        back = self._button(message("sharing.bring_back"))
        back.setAccessibleName(told(message("sharing.bring_back_what", what=text)))
        back.clicked.connect(partial(self._bring_back, thrown))
        remove = self._button(message("sharing.trash.ask_to_remove"), "quiet")
        remove.setAccessibleName(told(message("sharing.trash.remove_what", what=text)))
        remove.clicked.connect(partial(self._remove, thrown, name, remove))
        self.back_buttons.append(back)
        self.remove_buttons.append(remove)
        row.addWidget(back)
        row.addWidget(remove)
        return line

    def _button(self, text: Message, role: str = "") -> Button:
        button = Button(self._theme, told(text), role)
        button.setAutoDefault(False)
        return button

    def _bring_back(self, thrown: Thrown) -> None:
        try:
            taken = self._desk.restore(thrown)
        except ExchangeTrouble as error:
            self._tell(told_problem(error.problem))
            return
        if taken is None:
            self._tell(told(message("sharing.trash.unreadable")))
            return
        self._done(told(message("sharing.done", name=taken.routine.name)))

    def _remove(self, thrown: Thrown, name: str, button: Button) -> None:
        gone = message("sharing.trash.removed", name=name)
        self._ask(button, told(message("sharing.trash.ask", name=name)), (thrown,), gone)

    def _empty(self) -> None:
        question = told_count("sharing.trash.ask_all", len(self._thrown))
        gone = message("sharing.trash.emptied")
        self._ask(self.empty_button, question, self._thrown, gone)

    def _ask(self, button: Button, question: str, thrown: Sequence[Thrown], gone: Message) -> None:
        self._tell(question)
        self._asked_of = button
        self._sure = partial(self._remove_all, thrown, gone)
        self._answers.show()
        self.grow()
        self.keep_button.setFocus()

    def _keep(self) -> None:
        asked_of = self._asked_of
        self._tell("")
        if asked_of is not None:
            asked_of.setFocus()

    def _remove_all(self, thrown: Sequence[Thrown], gone: Message) -> None:
        try:
            self._desk.remove(thrown)
        except ExchangeTrouble as error:
            self._done(told_problem(error.problem))
        else:
            self._done(told(gone))

    def _done(self, text: str) -> None:
        self._tell(text)
        self._show_lines()
        self.changed.emit()
        self.close_button.setFocus()

    def _tell(self, text: str) -> None:
        """Say something in place of what was said or asked before."""
        self._asked_of = None
        self._answers.hide()
        self.note.setText(text)
        self.note.setVisible(bool(text))
        announce(self.note, text)
        self.grow()
