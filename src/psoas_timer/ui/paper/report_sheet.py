"""The report for a therapist: of which time, with which name, with or without notes."""

from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.report import (
    FOUR_WEEKS_DAYS,
    THREE_MONTHS_DAYS,
    Period,
    nearest_period,
    period_up_to,
)
from psoas_timer.services.practice import Practice
from psoas_timer.services.report import report_of
from psoas_timer.ui.paper.ink import Sheet
from psoas_timer.ui.paper.paper_sheet import AskForFile, PaperSheet
from psoas_timer.ui.paper.report_page import report_sheet
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.day_box import DayBox
from psoas_timer.ui.widgets.fields import ChoiceBox, TickBox
from psoas_timer.ui.words import told, told_problem

NAME_MAX = 80
OWN_DAYS = 0
"""Stands for other days in the choice of the time."""

TIMES = {
    "four_weeks": FOUR_WEEKS_DAYS,
    "three_months": THREE_MONTHS_DAYS,
    "own": OWN_DAYS,
}


class ReportSheet(PaperSheet):
    """Reads the history once for each time that is chosen; typing a name only paints anew."""

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        title, about = told(message("paper.report.title")), told(message("paper.report.about"))
        super().__init__(theme, title, about, SheetPainter(), parent, ask_for_file)
        self._practice = practice
        self._report = report_of(practice, period_up_to(practice.today(), FOUR_WEEKS_DAYS))
        self.time_box = ChoiceBox(theme)
        for key, days in TIMES.items():
            self.time_box.addItem(told(message(f"paper.time.{key}")), days)
        self.first_box = DayBox(theme, practice.today())
        self.last_box = DayBox(theme, practice.today())
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(NAME_MAX)
        self.notes_box = TickBox(theme, told(message("paper.has_notes")))
        self.notes_box.setChecked(True)
        self._arrange()
        self._connect()
        self._begin()

    def make_page(self) -> Sheet:
        """The page as it is chosen now."""
        return report_sheet(
            self._report,
            self.paper.points,
            self._practice.today(),
            first_weekday=first_weekday(),
            name=self.name_field.text(),
            has_notes=self.notes_box.isChecked(),
        )

    def file_name(self) -> str:
        """With the last day of the report."""
        last = self._report.period.last
        return told(message("paper.file.report", day=last.isoformat()))

    @property
    def period(self) -> Period:
        """The days that are chosen."""
        days = self.time_box.currentData()
        if days == OWN_DAYS:
            return nearest_period(self.first_box.day, self.last_box.day)
        return period_up_to(self._practice.today(), days)

    def _begin(self) -> None:
        today = self._practice.today()
        self.first_box.setValue((today - timedelta(days=FOUR_WEEKS_DAYS - 1)).toordinal())
        self.last_box.setValue(today.toordinal())
        self._read()

    def _read(self) -> None:
        """Take the report of the chosen days."""
        is_own = self.time_box.currentData() == OWN_DAYS
        for pair in self._own_days:
            pair.setVisible(is_own)
        self._report = report_of(self._practice, self.period)
        problem = self._practice.history.problem
        if problem is None:
            self.show_page()
        else:
            self.show_problem(told(message("paper.report.unread", problem=told_problem(problem))))

    def _arrange(self) -> None:
        self.add_option(told(message("paper.time")), self.time_box)
        self._own_days = (
            self.add_option(told(message("paper.time.first")), self.first_box),
            self.add_option(told(message("paper.time.last")), self.last_box),
        )
        self.first_box.setToolTip(told(message("paper.time.most")))
        self.add_option(told(message("paper.name")), self.name_field)
        self.add_option(told(message("paper.size")), self.size_box)
        self.options.addWidget(self.notes_box)
        days = (self.time_box, self.first_box, self.last_box)
        self.order(*days, self.name_field, self.size_box, self.notes_box)

    def _connect(self) -> None:
        self.time_box.currentIndexChanged.connect(self._read)
        self.first_box.valueChanged.connect(self._read)
        self.last_box.valueChanged.connect(self._read)
        self.name_field.textChanged.connect(self.show_page)
        self.notes_box.toggled.connect(self.show_page)
