"""A sheet of what was put away: each line can come back, or go for good.

What lies there, and how it comes back, is up to the sheets of routines and of sessions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told

WIDTH_PX = 640


@dataclass(frozen=True, slots=True)
class Removal:
    """What goes for good: what is asked before, and what does it and gives what to say then."""

    question: str
    remove: Callable[[], str]


@dataclass(frozen=True, slots=True)
class PutAway:
    """One line. `bring_back` gives what to say then; `removal` is None where all go together."""

    text: str
    bring_back: Callable[[], str]
    removal: Removal | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """All lines, how all go for good, and what is to be said of them; "" for nothing."""

    lines: Sequence[PutAway]
    removal: Removal
    said: str = ""


class PutAwaySheet(Sheet):
    """Shows what `look` gives, anew after each answer.

    What would be gone for good is asked once, by buttons at another place than the one that was
    pressed: a double click removes nothing.

    Signals:
        changed(): something came back, or is gone for good.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        about: str,
        remove_all: str,
        look: Callable[[], Shelf],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent, WIDTH_PX)
        self._look = look
        self._asked_of: Button | None = None
        self._removal: Removal | None = None
        self.column.addWidget(label(about, "muted", wraps=True))
        self.note = label(role="strong", wraps=True)
        self._answers = QWidget()
        self.keep_button = self._button(message("put_away.keep"))
        self.sure_button = self._button(message("put_away.sure"))
        self._lines = QVBoxLayout()
        self.close_button = self.add_button(told(message("exchange.close")), "primary")
        self.empty_button = self.add_button(remove_all)
        self.back_buttons: list[Button] = []
        self.remove_buttons: list[Button] = []
        self._lay_out()
        self.keep_button.clicked.connect(self._keep)
        self.sure_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.accept)
        self._tell("")
        self._show_lines()
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        self.head.addWidget(self.note)
        self.head.addWidget(self._answers)
        answers = Flow(spacing=Space.S)
        self._answers.setLayout(answers)
        for button in (self.keep_button, self.sure_button):
            answers.addWidget(button)
        self._lines.setSpacing(Space.S)
        self.column.addLayout(self._lines)
        self.column.addStretch()
        self.empty_button.clicked.connect(lambda: self._ask(self.empty_button, self._shelf.removal))

    def _show_lines(self) -> None:
        empty(self._lines)
        self.back_buttons, self.remove_buttons = [], []
        self._shelf = self._look()
        for each in self._shelf.lines:
            self._lines.addWidget(self._line(each))
        if self._shelf.said and not self.note.text():
            self._tell(self._shelf.said)
        self.empty_button.setVisible(bool(self._shelf.lines))

    def _line(self, put_away: PutAway) -> QWidget:
        line = QWidget()
        row = Flow(first_grows=True, spacing=Space.S)
        line.setLayout(row)
        text, removal = put_away.text, put_away.removal
        row.addWidget(label(text, wraps=True))
        back = self._button(message("put_away.bring_back"))
        back.setAccessibleName(told(message("put_away.bring_back_what", what=text)))
        back.clicked.connect(lambda: self._done(put_away.bring_back()))
        self.back_buttons.append(back)
        row.addWidget(back)
        if removal is not None:
            remove = self._button(message("put_away.remove"), "quiet")
            remove.setAccessibleName(told(message("put_away.remove_what", what=text)))
            remove.clicked.connect(partial(self._ask, remove, removal))
            self.remove_buttons.append(remove)
            row.addWidget(remove)
        return line

    def _button(self, text: Message, role: str = "") -> Button:
        button = Button(self._theme, told(text), role)
        button.setAutoDefault(False)
        return button

    def _ask(self, button: Button, removal: Removal) -> None:
        self._tell(removal.question)
        self._asked_of, self._removal = button, removal
        self._answers.show()
        self.grow()
        self.keep_button.setFocus()

    def _keep(self) -> None:
        asked_of = self._asked_of
        self._tell("")
        if asked_of is not None:
            asked_of.setFocus()

    def _remove(self) -> None:
        if self._removal is not None:
            self._done(self._removal.remove())

    def _done(self, text: str) -> None:
        self._tell(text)
        self._show_lines()
        self.changed.emit()
        self.close_button.setFocus()

    def _tell(self, text: str) -> None:
        """Say something in place of what was said or asked before."""
        self._asked_of = self._removal = None
        self._answers.hide()
        self.note.setText(text)
        self.note.setVisible(bool(text))
        announce(self.note, text)
        self.grow()
