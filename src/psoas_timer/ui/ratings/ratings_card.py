"""Ratings on the History page: the chart, what it comes to in a sentence, and a way to note one."""

from collections.abc import Collection
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.core.practice.rating_trend import Direction
from psoas_timer.services.practice import Practice
from psoas_timer.ui.ratings.chart_data import SHOWN_DAYS, chart_data
from psoas_timer.ui.ratings.day_ratings import DayRatings
from psoas_timer.ui.ratings.rating_chart import RatingChart
from psoas_timer.ui.ratings.rating_marks import MomentSample
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_problem, translate
from psoas_timer.wording.rating_text import trend_text


class RatingsCard(Card):
    """What was rated in the last twelve weeks. `refresh` shows what the history holds now.

    Signals:
        help_asked(): to show "When to get help".
    """

    help_asked = Signal()

    def __init__(self, practice: Practice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self.chart = RatingChart(theme)
        self.legend = {moment: MomentSample(theme, moment) for moment in Moment}
        self.sentence = label(wraps=True)
        self.day = DayRatings(theme, practice.ratings)
        self.is_wanted = False
        """Whether there are ratings, or they are asked for, as of the last refresh."""
        self.note_button = Button(theme, told(message("ratings.note_one")))
        self.help_button = Button(theme, told(message("ratings.help")), icon="life-buoy")
        self.note_button.clicked.connect(self._note)
        self.help_button.clicked.connect(self.help_asked)
        self.chart.chosen.connect(self._show_day)
        self.day.changed.connect(self.refresh)
        self.day.came_back.connect(self._show_again)
        self._lay_out()

    def refresh(self) -> None:
        """Show the ratings, and what became of them."""
        today = self._practice.today()
        ratings = self._practice.ratings.since(today - timedelta(days=SHOWN_DAYS - 1))
        self.is_wanted = bool(ratings) or self._practice.settings.asks_ratings
        self.chart.show_data(chart_data(ratings, today))
        self._show_legend({rating.moment for rating in ratings})
        self._show_day()
        self._show_sentence(is_any=bool(ratings))

    def _show_sentence(self, *, is_any: bool) -> None:
        """Tell the trend, or why there is none."""
        trend = self._practice.ratings.trend()
        self.help_button.setVisible(trend.direction is Direction.HIGHER)
        problem = self._practice.ratings.problem
        if problem is not None:
            text = told_problem(problem)
        elif self._practice.history.problem is not None:
            text = told(message("ratings.unknown"))
        elif is_any:
            text = trend_text(trend, translate)
        else:
            text = told(message("ratings.none_yet"))
        self.sentence.setText(text)

    def _show_day(self) -> None:
        """Tell the day of the cursor in words; Tab comes to its ratings from the chart."""
        day = self.chart.day
        known = () if day is None else self._practice.ratings.since(day)
        self.day.show_ratings([rating for rating in known if rating.practice_date == day])
        for before, after in pairwise((self.chart, *self.day.stops, self.note_button)):
            QWidget.setTabOrder(before, after)

    def _show_again(self, rating: Rating) -> None:
        """Go to the day of a rating that came back: it may have had no other one meanwhile."""
        self.chart.go_to(rating.practice_date)
        self.day.focus_on(rating)

    def _show_legend(self, moments: Collection[Moment]) -> None:
        for moment, sample in self.legend.items():
            sample.setVisible(moment in moments)

    def _note(self) -> None:
        from psoas_timer.ui.ratings.rating_sheet import RatingSheet

        sheet = RatingSheet(self._theme, self._practice.ratings, Moment.OTHER, self.window())
        sheet.went_on.connect(self.refresh)
        sheet.help_asked.connect(lambda: self._show_help(sheet))
        sheet.open()

    def _show_help(self, sheet: QWidget) -> None:
        from psoas_timer.ui.care.help_dialog import HelpDialog

        HelpDialog(self._theme, self._practice.library.catalogue.safety, sheet).open()

    def _lay_out(self) -> None:
        head = Flow(first_grows=True, spacing=Space.L)
        head.addWidget(label(told(message("ratings.title")), "heading", wraps=True))
        for sample in self.legend.values():
            head.addWidget(sample)
        self.column.addLayout(head)
        self.column.addWidget(self.chart)
        self.column.addWidget(self.day)
        self.column.addWidget(self.sentence)
        self.column.addSpacing(Space.XS)
        buttons = Flow()
        for button in (self.note_button, self.help_button):
            buttons.addWidget(button)
        self.column.addLayout(buttons)
