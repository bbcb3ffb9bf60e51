"""The offer of a day of rest after one that hurt: taken by one press, and undone by another."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_problem


class RestDesk(Protocol):
    """Where days of rest are kept; services.streak_desk answers."""

    def rest_on(self, day: date) -> Problem | None:
        """Take it as rest; ValueError once it is not tomorrow any more."""
        ...

    def take_back_rest(self, day: date) -> Problem | None:
        """Let it be as it was."""
        ...


class RestOffer(QWidget):
    """Says what a day of rest does, beside the button that takes it; hidden until it is offered.

    Signals:
        changed(): the day was taken, or given back.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: RestDesk | None = None
        self._day = date.min
        self._is_taken = False
        self.line = label(wraps=True)
        self.button = Button(theme, "")
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.line)
        row = Flow()
        row.addWidget(self.button)
        column.addLayout(row)
        self.hide()

    def offer(self, desk: RestDesk, day: date) -> None:
        """Offer this day, the one after today."""
        self._desk, self._day = desk, day
        self._show(is_taken=False)
        self.show()

    def withdraw(self) -> None:
        """Offer it no more."""
        self._desk = None
        self.hide()

    def _press(self) -> None:
        if self._desk is None:
            return
        try:
            take = self._desk.take_back_rest if self._is_taken else self._desk.rest_on
            problem = take(self._day)
        except ValueError:  # the next day has begun meanwhile
            self.withdraw()
            return
        if problem is not None:
            self.line.setText(told_problem(problem))
            return
        self._show(is_taken=not self._is_taken)
        announce(self.button, self.line.text())
        self.changed.emit()

    def _show(self, *, is_taken: bool) -> None:
        self._is_taken = is_taken
        line = "streak.rests_tomorrow" if is_taken else "streak.rest_offer.line"
        self.line.setText(told(message(line)))
        self.button.setText(told(message(f"streak.rest_offer.{'undo' if is_taken else 'take'}")))
        self.button.setAccessibleDescription(self.line.text())
