"""The ratings of one day in words, each of which can be removed and put back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.services.rating_desk import RatingDesk
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import clock_time, long_date
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.undo_line import UndoLine
from psoas_timer.ui.words import told, told_problem


class DayRatings(QWidget):
    """Shows the ratings of a day; hidden until there is one to show.

    Signals:
        changed(): one was removed or put back.
        came_back(Rating): it is there again.
    """

    changed = Signal()
    came_back = Signal(object)

    def __init__(self, theme: Theme, desk: RatingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self.rows: list[RatingRow] = []
        self._title = label(role="strong", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.XS)
        self.undo_line = UndoLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addWidget(self.undo_line)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What gets the keyboard here, in the order in which it is read."""
        return [*(row.remove_button for row in self.rows), self.undo_line.button]

    def show_ratings(self, ratings: Sequence[Rating]) -> None:
        """Show these, all of one day; with none only what can be undone."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [RatingRow(self._theme, rating) for rating in ratings]
        for row in self.rows:
            row.remove_asked.connect(self._remove)
            self._list.addWidget(row)
        self._title.setVisible(bool(ratings))
        if ratings:
            self._title.setText(long_date(ratings[0].practice_date))
        self.setVisible(bool(ratings) or not self.undo_line.isHidden())

    def focus_on(self, rating: Rating) -> None:
        """Give the keyboard to this one, if it is shown."""
        for row in self.rows:
            if row.rating == rating:
                row.show()  # only what is visible can get the keyboard
                row.remove_button.setFocus()

    def _remove(self, rating: Rating) -> None:
        problem = self._desk.take_back(rating)
        if problem is not None:
            self.undo_line.tell(told_problem(problem))
            return
        removed = told(message("ratings.removed", rating=text_of(rating)))
        self.undo_line.offer(removed, lambda: self._put_back(rating))
        self.changed.emit()

    def _put_back(self, rating: Rating) -> None:
        problem = self._desk.keep(rating)
        if problem is not None:
            self.undo_line.tell(told_problem(problem))
        self.changed.emit()
        if problem is None:
            self.came_back.emit(rating)


class RatingRow(QWidget):
    """One rating.

    Signals:
        remove_asked(Rating): it should go.
    """

    remove_asked = Signal(object)

    def __init__(self, theme: Theme, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rating = rating
        text = text_of(rating)
        self.remove_button = Button(theme, told(message("ratings.remove")), "quiet")
        name = told(message("ratings.remove_this", rating=text))
        self.remove_button.setAccessibleName(name)
        self.remove_button.clicked.connect(lambda: self.remove_asked.emit(rating))
        row = Flow(first_grows=True)
        row.addWidget(label(text, wraps=True))
        row.addWidget(self.remove_button)
        self.setLayout(row)


def text_of(rating: Rating) -> str:
    """When, how much, where, and the person's own words."""
    moment = told(message(f"ratings.moment.{rating.moment}"))
    value = told(message("ratings.value", value=rating.value))
    area = "" if rating.area is None else told(message(f"ratings.area.{rating.area}"))
    side = "" if rating.side is Side.NONE else told(message(f"ratings.side.{rating.side}"))
    place = ", ".join(filter(None, (area, side)))
    parts = (clock_time(rating.at), moment, value, place, rating.note)
    return " · ".join(filter(None, parts))
