"""One rating, asked for in a sheet: before a session, or at any time from History."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment
from psoas_timer.services.rating_desk import RatingDesk
from psoas_timer.ui.ratings.rating_form import RatingForm
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told


class RatingSheet(Sheet):
    """Asks one question, and keeps the answer at once.

    A number ends it, unless "More…" was pressed: then its own button does. BEFORE a session Enter
    and Esc skip the question and go on to the session; "Not now" and closing go back to the page.

    Signals:
        went_on(): it was answered or skipped.
        stop_asked(): the person does not want to be asked; went_on follows.
        help_asked(): to show "When to get help"; the sheet stays.
    """

    went_on = Signal()
    stop_asked = Signal()
    help_asked = Signal()

    def __init__(
        self, theme: Theme, desk: RatingDesk, moment: Moment, parent: QWidget | None = None
    ) -> None:
        self._is_before = moment is Moment.BEFORE
        title = "before" if self._is_before else "title"
        super().__init__(theme, told(message(f"ratings.{title}")), parent)
        self._desk = desk
        self._moment = moment
        self.form = RatingForm(theme, desk.memory)
        self.form.chosen.connect(self._take)
        self.form.help_asked.connect(self.help_asked)
        self.form.details_changed.connect(self.grow)
        self.column.addWidget(self.form)
        self.column.addStretch()
        self.keep_button = self._button("start" if self._is_before else "save", "primary")
        self.keep_button.clicked.connect(self._keep)
        self.keep_button.hide()
        self.skip_button = self._button("skip" if self._is_before else "cancel")
        self.skip_button.clicked.connect(self._skip)
        self.more_button = self._button("more")
        self.more_button.clicked.connect(self._ask_more)
        self.back_button = self._button("not_now")
        self.back_button.clicked.connect(self.reject)
        self.stop_button = self._button("stop_asking", "quiet")
        self.stop_button.clicked.connect(self._stop)
        for button in (self.back_button, self.stop_button):
            button.setVisible(self._is_before)
        self.skip_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the numbers, and let Esc skip."""
        if event.key() == Qt.Key.Key_Escape:
            self._skip()
        elif not self.form.take_key(event):
            super().keyPressEvent(event)

    def _take(self, value: int) -> None:
        """A number is the whole answer, unless more was asked for."""
        if self.form.has_details:
            self.keep_button.setEnabled(True)
        else:
            self._keep()

    def _ask_more(self) -> None:
        self.form.ask_for_details()
        self.more_button.hide()
        self.keep_button.show()
        self.keep_button.setEnabled(self.form.value is not None)
        self.grow()

    def _keep(self) -> None:
        if self.form.value is None:
            return
        rating = self._desk.rate(self.form.value, self._moment)
        if (complete := self.form.completed(rating)) != rating:
            self._desk.keep(complete)
        self._go_on()

    def _skip(self) -> None:
        if not self._is_before:
            self.reject()
            return
        self._desk.not_rated()
        self._go_on()

    def _stop(self) -> None:
        self._desk.not_rated()
        self.stop_asked.emit()
        self._go_on()

    def _go_on(self) -> None:
        self.accept()
        self.went_on.emit()

    def _button(self, what: str, role: str = "") -> Button:
        return self.add_button(told(message(f"ratings.{what}")), role)
