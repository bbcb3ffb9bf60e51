"""The streak and all of its days: what each was and why, what keeps it, and what comes next."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.ui.streak.earlier_day import EarlierDay
from psoas_timer.ui.streak.month_section import MonthSection
from psoas_timer.ui.streak.pause_panel import PausePanel
from psoas_timer.ui.streak.streak_top import StreakTop
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem

WIDTH_PX = 640
MONTHS_AT_ONCE = 12
DAYS_TO_BEGIN_WITH = 7


class StreakSheet(Sheet):
    """Explains the streak. Months are shown a year at a time, their days once they are opened.

    Signals:
        settings_asked(): the person wants to see the rules that can be chosen.
    """

    settings_asked = Signal()

    def __init__(self, theme: Theme, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("ui.streak.title")), parent, WIDTH_PX)
        self._practice = practice
        self._desk = practice.streak_desk
        self._months_shown = MONTHS_AT_ONCE
        self._sections: dict[tuple[int, int], MonthSection] = {}
        self.top = StreakTop(theme)
        self._problem = label(wraps=True)
        self._nothing = label(self.tr("The first day that counts will be the first line."), "muted")
        self.pause_panel = PausePanel(theme, self._desk)
        self.earlier_button = Button(theme, self.tr("Show earlier months"))
        self.earlier_day = EarlierDay(theme, self._desk, practice.today())
        self._lay_out()
        self.settings_button = self.add_button(self.tr("Goals and days of rest"), "")
        self.close_button = self.add_button(self.tr("Close"), "primary")
        self._connect()
        self.refresh()
        self._open_newest()
        self.close_button.setFocus()

    @property
    def sections(self) -> list[MonthSection]:
        """The months in sight, the newest first."""
        return list(self._sections.values())

    def refresh(self) -> None:
        """Show the streak as it is now; the keyboard stays where it is."""
        with self._practice.history.held():
            streak = self._desk.streak()
            audit = self._desk.audit(date.min)
            goal = self._desk.week_goal(first_weekday())
        problem = self._practice.history.problem
        self._show_problem(problem)
        if problem is None:
            self.top.show_streak(streak, audit, goal)
        else:
            self.top.show_unknown()
        self.pause_panel.setVisible(problem is None)
        self.pause_panel.show_pause(audit.pause, streak.practice_date)
        self._nothing.setVisible(problem is None and not audit.days)
        self.earlier_day.show_first(audit.days[0].day if audit.days else None, streak.practice_date)
        if problem is not None:
            self.earlier_day.hide()
        self._show_months(audit.days)

    def _show_months(self, days: Sequence[AuditDay]) -> None:
        months = groupby(reversed(days), key=lambda each: (each.day.year, each.day.month))
        by_month = {month: list(of_month) for month, of_month in months}
        shown = list(by_month)[: self._months_shown]
        for month in [month for month in self._sections if month not in shown]:
            gone = self._sections.pop(month)
            gone.hide()
            gone.deleteLater()
        for place, month in enumerate(shown):
            if month not in self._sections:
                self._sections[month] = self._make_section()
                self._months.insertWidget(place, self._sections[month])
            self._sections[month].show_days(by_month[month])
        self._sections = {month: self._sections[month] for month in shown}
        self.earlier_button.setVisible(len(by_month) > len(shown))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Have Tab go from above to below, whatever was made first."""
        parts = [part for section in self.sections for part in section.tab_order]
        earlier = (self.earlier_button, *self.earlier_day.stops)
        last = (*earlier, self.settings_button, self.close_button)
        for before, after in pairwise((self.pause_panel.cancel_button, *parts, *last)):
            QWidget.setTabOrder(before, after)

    def _open_newest(self) -> None:
        """Open the newest month, and the one before where that is hardly a week old."""
        for section in self.sections[:2]:
            section.head.setChecked(True)
            if len(section.rows) >= DAYS_TO_BEGIN_WITH:
                break

    def _show_earlier(self) -> None:
        first_new = self._months_shown
        self._months_shown += MONTHS_AT_ONCE
        self.refresh()
        self.sections[first_new].head.setFocus()

    def _note(self, day: date) -> None:
        self._show_change(self._desk.correct(day), day)

    def _take_back(self, day: date) -> None:
        self._show_change(self._desk.take_back_correction(day), day)

    def _take_back_rest(self) -> None:
        tomorrow = self._practice.today() + timedelta(days=1)
        self._show_change(self._desk.take_back_rest(tomorrow))
        self.close_button.setFocus()

    def _show_change(self, problem: Problem | None, day: date | None = None) -> None:
        """Show what has changed, or why it could not be kept; a screen reader hears the day."""
        self.refresh()
        if problem is not None:
            self._show_problem(problem)
        elif day is not None:
            rows = (section.row_of(day) for section in self.sections)
            row = next((row for row in rows if row is not None), None)
            announce(self, "" if row is None else row.accessibleName())

    def _show_problem(self, problem: Problem | None) -> None:
        self._problem.setText("" if problem is None else told_problem(problem))
        self._problem.setVisible(problem is not None)

    def _go_on(self, section: MonthSection, by: int) -> None:
        """Take the keyboard to the line below or above, and have that one seen."""
        lines = [line for each in self.sections for line in each.lines]
        here = self.focusWidget()
        place = lines.index(here) if here in lines else lines.index(section.head)
        line = lines[min(max(place + by, 0), len(lines) - 1)]
        line.setFocus()
        self._scrolled.ensureWidgetVisible(line, 0, Space.L)

    def _show_form(self) -> None:
        """Have the form below all days in sight, once it is laid out."""
        self.grow()
        form = self.earlier_day
        QTimer.singleShot(0, form, lambda: self._scrolled.ensureWidgetVisible(form, 0, Space.L))

    def _make_section(self) -> MonthSection:
        section = MonthSection(self._theme)
        section.noted.connect(self._note)
        section.taken_back.connect(self._take_back)
        section.left.connect(lambda by: self._go_on(section, by))
        section.opened.connect(self._order_tabs)
        section.opened.connect(self.grow)
        return section

    def _lay_out(self) -> None:
        self.column.addWidget(self.top)
        self.column.addWidget(self.pause_panel)
        self.column.addWidget(self._problem)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Day by day"), "heading"))
        self.column.addWidget(self._nothing)
        months = QWidget()  # one part, read before what is below it, whichever month comes later
        self._months = QVBoxLayout(months)
        self._months.setContentsMargins(0, 0, 0, 0)
        self._months.setSpacing(0)
        self.column.addWidget(months)
        self.column.addWidget(self.earlier_button)
        self.column.addWidget(self.earlier_day)
        self.column.addStretch()

    def _connect(self) -> None:
        self.earlier_button.setAutoDefault(False)
        self.top.rest_refused.connect(self._take_back_rest)
        self.earlier_button.clicked.connect(self._show_earlier)
        self.settings_button.clicked.connect(self._ask_settings)
        self.close_button.clicked.connect(self.accept)
        self.pause_panel.changed.connect(self._show_change)
        self.pause_panel.grew.connect(self.grow)
        self.earlier_day.changed.connect(self._show_change)
        self.earlier_day.grew.connect(self._show_form)

    def _ask_settings(self) -> None:
        self.accept()
        self.settings_asked.emit()
