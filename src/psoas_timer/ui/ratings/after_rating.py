"""The question at the end of a session, and a word of care where the answer is high."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.seek_help import is_strong
from psoas_timer.services.rating_desk import RatingDesk
from psoas_timer.ui.ratings.rating_form import RatingForm
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_problem, translate
from psoas_timer.wording.rating_text import card_text


class AfterRating(Card):
    """Asks how it is after this session; each answer is kept at once and may be changed.

    `session_id` is None for a session that left no record.

    Signals:
        rated(): a number was given, or another one.
        stop_asked(): the person does not want to be asked any more.
        help_asked(): to show "When to get help".
    """

    rated = Signal()
    stop_asked = Signal()
    help_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: RatingDesk,
        session_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(told(message("ratings.after")))
        self._desk = desk
        self._session_id = session_id
        self._rating: Rating | None = None
        self.form = RatingForm(theme, desk.memory)
        self.form.chosen.connect(self._rate)
        self.form.details_changed.connect(self._complete)
        self.form.help_asked.connect(self.help_asked)
        self.noted = label("", "muted", wraps=True)
        self.noted.hide()
        self.care = label("", wraps=True)
        self.care.hide()
        self.help_button = Button(theme, told(message("ratings.help")), icon="life-buoy")
        self.help_button.clicked.connect(self.help_asked)
        self.help_button.hide()
        self.more_button = Button(theme, told(message("ratings.more")), "quiet")
        self.more_button.clicked.connect(self._ask_more)
        self.stop_button = Button(theme, told(message("ratings.stop_asking")), "quiet")
        self.stop_button.clicked.connect(self._stop)
        self._lay_out()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that stands for a number; tell whether it does."""
        return not self.form.isHidden() and self.form.take_key(event)

    def _rate(self, value: int) -> None:
        if self._rating is None:
            self._rating = self._desk.rate(value, Moment.AFTER, self._session_id)
        self._complete()
        problem = self._desk.problem
        noted = told(message("ratings.noted", value=value))
        self.noted.setText(noted if problem is None else told_problem(problem))
        self.noted.show()
        announce(self, self.noted.text())
        self._care_about(value)
        self.rated.emit()

    def _complete(self) -> None:
        """Keep what the form says beside the number, once there is one."""
        if self._rating is None:
            return
        complete = self.form.completed(self._rating)
        if complete != self._rating:
            self._rating = complete
            self._desk.keep(complete)

    def _care_about(self, value: int) -> None:
        """Say what a high rating means for the next time; asking somebody once a week at most."""
        is_high = is_strong(value)
        reason = self._desk.reason_after(value)
        if reason is not None:
            self._desk.card_shown()
            self.care.setText(card_text(reason, translate))
        elif not self.care.text():
            self.care.setText(told(message("ratings.gentle_next")))
        self.care.setVisible(is_high)
        self.help_button.setVisible(is_high)
        if is_high:
            announce(self, self.care.text())

    def _ask_more(self) -> None:
        self.form.ask_for_details()
        self.more_button.hide()

    def _stop(self) -> None:
        for part in (self.form, self.more_button, self.stop_button):
            part.hide()
        self.noted.setText(told(message("ratings.stopped")))
        self.noted.show()
        self.stop_asked.emit()

    def _lay_out(self) -> None:
        self.column.setSpacing(Space.M)
        self.column.addWidget(self.form)
        words = QVBoxLayout()
        for widget in (self.noted, self.care):
            words.addWidget(widget)
        self.column.addLayout(words)
        buttons = Flow()
        for button in (self.help_button, self.more_button, self.stop_button):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
