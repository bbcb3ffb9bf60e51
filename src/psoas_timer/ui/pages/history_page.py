"""History: streak and time practised, twelve months at a glance, and the latest sessions."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.services.practice import Practice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.pages.session_row import SessionRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.card_grid import CardGrid
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.month_map import MonthMap
from psoas_timer.ui.widgets.shade_legend import ShadeLegend
from psoas_timer.ui.words import told_count, told_length

SHOWN_SESSIONS = 20


class Figure(Card):
    """A large value with a line of words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = label(role="big")
        self._words = label(role="small", wraps=True)
        self.column.setSpacing(0)
        self.column.addWidget(self._value)
        self.column.addWidget(self._words)

    def show_value(self, value: str, words: str) -> None:
        """Show this value and what it is."""
        self._value.setText(value)
        self._words.setText(words)


class HistoryPage(Page):
    """What was done so far."""

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
        lunge = practice.library.catalogue.exercises.get("low-lunge")
        first = self.tr("Nothing here yet. Your first session will be the first line.")
        self.nothing_yet = EmptyState(theme, figures, lunge, first, self.tr("Choose a routine"))
        self.nothing_yet.asked.connect(lambda: self.page_asked.emit("today"))
        self._day: date | None = None
        self.figures = [Figure() for _ in range(4)]
        self.map = MonthMap(theme)
        self.map.chosen.connect(self._show_day)
        self._sessions_title = label(role="heading", wraps=True)
        self.rows: list[SessionRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._nothing = label(role="muted", wraps=True)
        self._lay_out()

    def refresh(self) -> None:
        """Show what the history holds now."""
        self._day = None
        with self._practice.history.held():
            totals = self._practice.history.day_totals()
            today = self._practice.today()
            self._show_figures(totals, today)
            self.map.show_days(totals, today, first_weekday())
            self._show_sessions()
        is_new = not self.rows and self._practice.history.problem is None
        self.nothing_yet.setVisible(is_new)
        for part in self._parts:
            part.setVisible(not is_new)

    def focus_first(self) -> None:
        """Give the keyboard to the map, or to the way to a first session."""
        (self.map if self.rows else self.nothing_yet.button).setFocus()

    def _show_figures(self, totals: Mapping[date, DayTotal], today: date) -> None:
        streak = self._practice.streak_desk.streak()
        start = week_start(today, first_weekday())
        week = _sum(total for day, total in totals.items() if start <= day <= today)
        ever = _sum(totals.values())
        current, best, this_week, in_all = self.figures
        new = self.tr("A new start")  # a zero discourages (content/facts.md, 7)
        now = told_count("ui.days", streak.current) if streak.current else new
        ever_best = told_count("ui.days", streak.best) if streak.best else "–"
        current.show_value(now, self.tr("current streak"))
        best.show_value(ever_best, self.tr("best streak"))
        for figure in (current, best):
            figure.setVisible(self._practice.settings.shows_streak)
        self._show_week(this_week, week)
        in_all.show_value(
            told_length(_told_in_minutes(ever.held_ms)),
            self.tr("of holds in all, {sessions}").format(
                sessions=told_count("ui.sessions", ever.sessions)
            ),
        )

    def _show_week(self, figure: Figure, week: DayTotal) -> None:
        if not week.sessions:  # a zero discourages here as well
            figure.show_value(self.tr("A fresh week"), self.tr("no session in it yet"))
            return
        sessions = told_count("ui.sessions", week.sessions)
        held = told_length(_told_in_minutes(week.held_ms))
        figure.show_value(held, self.tr("of holds this week, {sessions}").format(sessions=sessions))

    def _show_day(self, day: date) -> None:
        self._day = None if self._day == day else day
        self._show_sessions()

    def _show_sessions(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        if self._day is None:
            records = self._practice.history.recent(SHOWN_SESSIONS)
            self._sessions_title.setText(self.tr("Recent sessions"))
        else:
            records = self._practice.history.sessions_on(self._day)
            self._sessions_title.setText(self.map.text_of(self._day))
        names = {e.id: e.name for e in self._practice.library.catalogue.exercises.values()}
        self.rows = [SessionRow(self._theme, record, names) for record in records]
        for row in self.rows:
            self._list.addWidget(row)
        self._nothing.setVisible(not self.rows)
        self._nothing.setText(self._nothing_text())

    def _nothing_text(self) -> str:
        if self._practice.history.problem is not None:
            return self.tr("The history can’t be read just now.")
        return self.tr("No session on this day.")

    def _lay_out(self) -> None:
        self.column.addWidget(label(self.tr("History"), "title"))
        self.column.addWidget(self.nothing_yet)
        figures = CardGrid(narrowest_px=200, column_counts=(4, 2, 1))
        figures.show_cards(self.figures)
        self.column.addWidget(figures)
        months = Card()
        head = Flow(first_grows=True)
        head.addWidget(label(self.tr("Last 12 months"), "heading"))
        head.addWidget(ShadeLegend(self._theme))
        months.column.addLayout(head)
        months.column.addSpacing(Space.XS)
        months.column.addWidget(self.map)
        self.column.addWidget(months)
        sessions = Card()
        sessions.column.addWidget(self._sessions_title)
        sessions.column.addWidget(self._nothing)
        sessions.column.addLayout(self._list)
        self.column.addWidget(sessions)
        self._parts = (figures, months, sessions)
        self.column.addStretch()


def _told_in_minutes(length_ms: int) -> int:
    """Whole minutes, once there is one: seconds would only be noise in a week's figure."""
    return length_ms // 60_000 * 60_000 or length_ms


def _sum(totals: Iterable[DayTotal]) -> DayTotal:
    summed = DayTotal()
    for total in totals:
        summed = DayTotal(
            summed.finished + total.finished,
            summed.sessions + total.sessions,
            summed.held_ms + total.held_ms,
        )
    return summed
