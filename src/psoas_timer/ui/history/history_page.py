"""History: streak and time practised, twelve months and weeks at a glance, and all sessions."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.exchange_buttons import ExchangeButtons
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.figure_cards import Figure, StreakFigure
from psoas_timer.ui.history.history_figures import (
    FigureText,
    best_text,
    current_text,
    ever_text,
    goal_text,
    week_text,
)
from psoas_timer.ui.history.month_map import MonthMap
from psoas_timer.ui.history.session_list import SessionList
from psoas_timer.ui.history.shade_legend import ShadeLegend
from psoas_timer.ui.history.side_card import SideCard
from psoas_timer.ui.ratings.ratings_card import RatingsCard
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.card_grid import CardGrid
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.page import Page

DAY_ROOM_PX = 120
"""So much below the title of a day comes into sight with it."""


class HistoryPage(Page):
    """What was done so far. `head` is the line of the title; others may add their buttons to it."""

    def __init__(
        self,
        practice: Practice,
        theme: Theme,
        figures: FigureMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self.head = Flow(first_grows=True, overhang=QUIET_PX)
        self.exchange = ExchangeButtons(theme, practice)
        self.exchange.routine_given.connect(self.file_given)
        self.nothing_yet = self._make_nothing_yet(figures)
        self.current = StreakFigure(theme)
        self.best, self.week, self.ever = Figure(), Figure(), Figure()
        self.map = MonthMap(theme)
        self.sides = SideCard(theme, practice)
        self.ratings = RatingsCard(practice, theme)
        self.sessions = SessionList(theme, practice)
        self.day_sessions = SessionList(theme, practice)
        self._day: date | None = None
        self._connect()
        self._lay_out()

    def refresh(self) -> None:
        """Show what the history holds now."""
        history = self._practice.history
        with history.held():
            totals = history.day_totals()
            today = self._practice.today()
            self._show_figures(totals, today)
            self.map.show_days(totals, today, first_weekday())
            self.sides.refresh()
            self.ratings.refresh()
            self.sessions.refresh()
            if self._day is not None:
                self.day_sessions.show_day(self._day, self.map.text_of(self._day))
            is_new = not totals and history.problem is None and not history.deleted()
        self.nothing_yet.setVisible(is_new)
        for part in self._parts:
            part.setVisible(not is_new)
        self.ratings.setVisible(not is_new or self.ratings.is_wanted)
        self.day_sessions.setVisible(self._day is not None and not is_new)

    def focus_first(self) -> None:
        """Give the keyboard to the map, or to the way to a first session."""
        is_new = not self.nothing_yet.isHidden()
        (self.nothing_yet.button if is_new else self.map).setFocus()

    def _show_figures(self, totals: Mapping[date, DayTotal], today: date) -> None:
        settings, desk = self._practice.settings, self._practice.streak_desk
        streak = desk.streak()
        goal = desk.week_goal(first_weekday())
        has_goal = settings.shows_weekly_goal and goal.goal > 0
        pause = desk.pause_now()
        now = current_text(streak, pause)
        freezes = streak.freezes if streak.current and pause is None else 0
        self.current.show_streak(now.value, now.words, freezes)
        _show(self.best, best_text(streak))
        _show(self.week, goal_text(goal) if has_goal else week_text(totals, today, first_weekday()))
        _show(self.ever, ever_text(totals))
        for figure in (self.current, self.best):
            figure.setVisible(settings.shows_streak)

    def _show_day(self, day: date) -> None:
        """Show what was done on a day below the map; asked for it once more, hide it."""
        is_new = day != self._day
        self._day = day if is_new else None
        self.map.mark(self._day)
        self.day_sessions.setVisible(is_new)
        if is_new:
            self.day_sessions.show_day(day, self.map.text_of(day))
            self.column.activate()
            self.ensureWidgetVisible(self.day_sessions.title, 0, DAY_ROOM_PX)

    def _show_details(self, row: QWidget) -> None:
        """Have the details of a session in sight, once they are laid out; its line stays there."""

        def scroll() -> None:
            bar, room_px = self.verticalScrollBar(), self.viewport().height()
            top = row.mapTo(self.viewport(), QPoint()).y() + bar.value() - Space.L
            bottom = top + row.height() + 2 * Space.L
            bar.setValue(max(bar.value(), min(top, bottom - room_px)))

        QTimer.singleShot(0, row, scroll)

    def _show_line(self, row: QWidget) -> None:
        """Have the line of a session in sight, once it has its place."""
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, DAY_ROOM_PX))

    def _close_day(self) -> None:
        self._day = None
        self.map.mark(None)
        self.day_sessions.hide()
        self.map.setFocus()

    def _connect(self) -> None:
        self.nothing_yet.asked.connect(lambda: self.page_asked.emit("today"))
        self.current.clicked.connect(self.streak_asked)
        self.map.chosen.connect(self._show_day)
        self.sides.target_asked.connect(lambda: self.settings_asked.emit("practice"))
        self.ratings.help_asked.connect(self.help_asked)
        self.day_sessions.closed.connect(self._close_day)
        for sessions in (self.sessions, self.day_sessions):
            sessions.repeat_asked.connect(self.start_asked)
            sessions.changed.connect(self.refresh)
            sessions.unfolded.connect(self._show_details)
            sessions.came_back.connect(self._show_line)
        self.exchange.imported.connect(self.refresh)

    def _make_nothing_yet(self, figures: FigureMaker) -> EmptyState:
        lunge = self._practice.library.catalogue.exercises.get("low-lunge")
        first = self.tr("Nothing here yet. Your first session will be the first line.")
        return EmptyState(self._theme, figures, lunge, first, self.tr("Choose a routine"))

    def _make_months(self) -> Card:
        months = Card()
        head = Flow(first_grows=True)
        head.addWidget(label(self.tr("Last 12 months"), "heading"))
        head.addWidget(ShadeLegend(self._theme))
        months.column.addLayout(head)
        months.column.addSpacing(Space.XS)
        months.column.addWidget(self.map)
        return months

    def _lay_out(self) -> None:
        self.head.addWidget(label(self.tr("History"), "title"))
        self.head.addWidget(self.exchange)
        self.column.addLayout(self.head)
        self.column.addWidget(self.nothing_yet)
        figures = CardGrid(narrowest_px=200, column_counts=(4, 2, 1))
        figures.show_cards([self.current, self.best, self.week, self.ever])
        months = self._make_months()
        for part in (figures, months, self.day_sessions, self.sides, self.ratings, self.sessions):
            self.column.addWidget(part)
        self._parts = (figures, months, self.sides, self.ratings, self.sessions)
        self.day_sessions.hide()
        self.column.addStretch()


def _show(figure: Figure, text: FigureText) -> None:
    figure.show_value(text.value, text.words)
