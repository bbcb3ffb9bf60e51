"""A pause of the streak for illness or travel: begun, shown, ended early, undone."""

from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.practice.pause import MOST_DAYS, MOST_DAYS_BACK, Pause
from psoas_timer.core.problems import Problem
from psoas_timer.ui.streak.form_parts import captioned, column_in, side_by_side
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import long_date
from psoas_timer.ui.widgets.fields import ChoiceBox, NumberBox
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import translate
from psoas_timer.wording.streak_text import pause_text

USUAL_DAYS = 3
"""What the form begins with; our own choice."""


class PauseDesk(Protocol):
    """Where pauses are kept; services.streak_desk answers."""

    def pauses(self) -> tuple[Pause, ...]:
        """All of them."""
        ...

    def pause(self, first: date, days: int) -> Problem | None:
        """Begin one."""
        ...

    def resume(self) -> Problem | None:
        """End the one that goes on."""
        ...

    def put_back_pauses(self, before: tuple[Pause, ...]) -> Problem | None:
        """Undo."""
        ...


class PausePanel(QWidget):
    """Offers a pause where there is none, and its end where there is one.

    Signals:
        changed(object): the pauses are others now; the argument is a Problem if they could not be
            kept, else None.
        grew(): it needs more room than before.
    """

    changed = Signal(object)
    grew = Signal()

    def __init__(self, theme: Theme, desk: PauseDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = date.min
        self._before: tuple[Pause, ...] | None = None
        self.line = label(wraps=True)
        self.offer_button = Button(theme, self.tr("Pause for illness or travel…"), "", "pause")
        self.end_button = Button(theme, self.tr("End the pause"))
        self.undo_button = Button(theme, self.tr("Undo"), "", "rotate-ccw")
        self.days_box = NumberBox(theme)
        self.first_box = ChoiceBox(theme)
        self.until = label(role="small", wraps=True)
        self.start_button = Button(theme, self.tr("Start the pause"), "primary")
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self._form = self._make_form()
        self._form.hide()
        self._lay_out()
        self._connect()

    def show_pause(self, pause: Pause | None, today: date) -> None:
        """Show the pause that goes on, or the way to one."""
        self._today = today
        if pause is not None:
            self._form.hide()
            self.line.setText(pause_text(pause, today, long_date, translate))
        self.line.setVisible(pause is not None)
        self.end_button.setVisible(pause is not None)
        self.offer_button.setVisible(pause is None and self._form.isHidden())
        self.undo_button.setVisible(self._before is not None)

    def _open_form(self) -> None:
        self.first_box.clear()
        names = (self.tr("Today"), self.tr("Yesterday"))
        for back in range(MOST_DAYS_BACK + 1):
            day = long_date(self._today - timedelta(days=back))
            self.first_box.addItem(f"{names[back]}, {day}" if back < len(names) else day)
        self.days_box.setValue(USUAL_DAYS)
        self._tell_end()
        self._form.show()
        self.offer_button.hide()
        self.undo_button.hide()
        self.grew.emit()
        self.days_box.setFocus()
        self.days_box.selectAll()

    def _close_form(self) -> None:
        self._form.hide()
        self.offer_button.show()
        self.offer_button.setFocus()

    def _tell_end(self) -> None:
        back = max(self.first_box.currentIndex(), 0)
        last = self._today + timedelta(days=self.days_box.value() - 1 - back)
        self.until.setText(self.tr("The last day of it is {day}.").format(day=long_date(last)))

    def _start(self) -> None:
        before = self._desk.pauses()
        first = self._today - timedelta(days=self.first_box.currentIndex())
        self._form.hide()
        self._tell(before, self._desk.pause(first, self.days_box.value()))

    def _end(self) -> None:
        before = self._desk.pauses()
        self._tell(before, self._desk.resume())

    def _undo(self) -> None:
        if self._before is not None:
            self._tell(None, self._desk.put_back_pauses(self._before))

    def _tell(self, before: tuple[Pause, ...] | None, problem: Problem | None) -> None:
        """Have the change shown; then the keyboard is where it can be taken back."""
        if problem is None:
            self._before = before
        self.changed.emit(problem)
        buttons = (self.undo_button, self.end_button, self.offer_button)
        next(button for button in buttons if not button.isHidden()).setFocus()
        if problem is None:
            announce(self, self.line.text() if not self.line.isHidden() else self.tr("No pause"))

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = column_in(form)
        about = self.tr("Nothing is expected in a pause. Your streak stays, and practising adds.")
        column.addWidget(label(about, wraps=True))
        self.days_box.setRange(1, MOST_DAYS)
        for words, box in (
            (self.tr("How many days"), self.days_box),
            (self.tr("From"), self.first_box),
        ):
            column.addLayout(captioned(words, box))
        column.addWidget(self.until)
        column.addLayout(side_by_side((self.start_button, self.cancel_button)))
        return form

    def _lay_out(self) -> None:
        column = column_in(self)
        column.addWidget(self.line)
        column.addLayout(side_by_side((self.offer_button, self.end_button, self.undo_button)))
        column.addWidget(self._form)

    def _connect(self) -> None:
        for button, act in (
            (self.offer_button, self._open_form),
            (self.cancel_button, self._close_form),
            (self.start_button, self._start),
            (self.end_button, self._end),
            (self.undo_button, self._undo),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.days_box.valueChanged.connect(self._tell_end)
        self.first_box.currentIndexChanged.connect(self._tell_end)
