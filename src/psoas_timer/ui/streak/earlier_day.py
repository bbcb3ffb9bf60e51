"""A day before all others, noted as practised: many have practised before they had the program."""

from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.problems import Problem
from psoas_timer.ui.streak.form_parts import captioned, column_in, side_by_side
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import long_date
from psoas_timer.ui.widgets.day_box import DayBox
from psoas_timer.ui.widgets.labels import label


class DayDesk(Protocol):
    """Where days are noted; services.streak_desk answers."""

    def correct(self, day: date) -> Problem | None:
        """Mark a day as practised on; why that could not be kept, or None."""
        ...

    def take_back_correction(self, day: date) -> Problem | None:
        """Take that mark away again; why that could not be kept, or None."""
        ...


class EarlierDay(QWidget):
    """Offers to note a day before the first one that is known, with a way back.

    Signals:
        changed(object): a day was noted or is no more; the argument is a Problem if that could not
            be kept, else None.
        grew(): it needs more room than before.
    """

    changed = Signal(object)
    grew = Signal()

    def __init__(
        self, theme: Theme, desk: DayDesk, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._noted: date | None = None
        self.offer_button = Button(theme, self.tr("Note an earlier day…"), "quiet")
        self.line = label(wraps=True)
        self.undo_button = Button(theme, self.tr("Undo"), "", "rotate-ccw")
        self.day_box = DayBox(theme, today)
        self.note_button = Button(theme, self.tr("I practised"), "primary")
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self._form = self._make_form()
        self._lay_out()
        self._connect()
        self._show_parts()

    @property
    def stops(self) -> list[QWidget]:
        """What gets the keyboard here, in the order in which it is read."""
        form = [self.day_box, self.note_button, self.cancel_button]
        return [self.offer_button, self.undo_button, *form]

    def show_first(self, first: date | None, today: date) -> None:
        """Offer the days before the first one; all up to today where there is none."""
        latest = today if first is None else first - timedelta(days=1)
        self.setVisible(latest.toordinal() >= self.day_box.minimum())
        self.day_box.setMaximum(latest.toordinal())

    def _open_form(self) -> None:
        self._noted = None
        self._show_parts(is_asking=True)
        self.day_box.setValue(self.day_box.maximum())
        self.day_box.setFocus()
        self.day_box.selectAll()
        self.grew.emit()

    def _close_form(self) -> None:
        self._show_parts()
        self.offer_button.setFocus()

    def _note(self) -> None:
        self.day_box.interpretText()
        day = self.day_box.day
        problem = self._desk.correct(day)
        self._noted = day if problem is None else None
        self._tell(problem, self.tr("{day} is noted as practised.").format(day=long_date(day)))

    def _undo(self) -> None:
        if self._noted is not None:
            day, problem = self._noted, self._desk.take_back_correction(self._noted)
            self._noted = None if problem is None else day
            said = self.tr("{day} is not noted any more.").format(day=long_date(day))
            self._tell(problem, said)

    def _tell(self, problem: Problem | None, said: str) -> None:
        """Have the change shown; then the keyboard is where it can be taken back."""
        self.line.setText(said if problem is None else "")
        self._show_parts()
        self.changed.emit(problem)
        (self.offer_button if self._noted is None else self.undo_button).setFocus()
        if problem is None:
            announce(self, said)

    def _show_parts(self, *, is_asking: bool = False) -> None:
        self._form.setVisible(is_asking)
        self.offer_button.setVisible(not is_asking)
        self.undo_button.setVisible(self._noted is not None)
        self.line.setVisible(bool(self.line.text()) and not is_asking)

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = column_in(form)
        words = self.tr("A day on which you practised before all of these")
        column.addLayout(captioned(words, self.day_box, wraps=True))
        column.addLayout(side_by_side((self.note_button, self.cancel_button)))
        return form

    def _lay_out(self) -> None:
        column = column_in(self)
        column.addWidget(self.line)
        column.addLayout(side_by_side((self.offer_button, self.undo_button)))
        column.addWidget(self._form)

    def _connect(self) -> None:
        for button, act in (
            (self.offer_button, self._open_form),
            (self.cancel_button, self._close_form),
            (self.note_button, self._note),
            (self.undo_button, self._undo),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
