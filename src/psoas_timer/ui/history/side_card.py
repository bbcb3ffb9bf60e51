"""Minutes per side and kind of the last weeks, beside a target: as bars or as a table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.practice.side_minutes import WEEKS_SHOWN, SideWeek, side_weeks, weeks_from
from psoas_timer.services.practice import Practice
from psoas_timer.ui.history.side_chart import SideChart
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.legend import LegendEntry
from psoas_timer.ui.widgets.legend_label import LegendLabel

if TYPE_CHECKING:
    from psoas_timer.ui.history.side_table import SideTable


class SideCard(Card):
    """The chart with its legend; the table is made when it is first asked for.

    Signals:
        target_asked(): to change the weekly target.
    """

    target_asked = Signal()

    def __init__(self, theme: Theme, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._practice = practice
        self._weeks: tuple[SideWeek, ...] = ()
        self.chart = SideChart(theme)
        self.table: SideTable | None = None
        self.target_button = Button(theme, "", "quiet")
        self.target_button.clicked.connect(self.target_asked)
        self.table_button = Button(theme, "", "quiet")
        self.table_button.clicked.connect(self._switch)
        self._legend = LegendLabel(theme)
        explained = self.tr(
            "Three bars for each of the last {weeks} weeks: left (L), right (R), and what has no"
            " side (–). Behind them stands the whole week."
        )
        self._explained = label(explained.format(weeks=WEEKS_SHOWN), "small", wraps=True)
        self._nothing = label(self.tr("No holds in the last weeks."), "muted", wraps=True)
        self._told = label(role="small", wraps=True)
        self.chart.week_told.connect(self._told.setText)
        self._lay_out()

    def refresh(self) -> None:
        """Show the weeks up to now."""
        today = self._practice.today()
        first = weeks_from(today, first_weekday())[0]
        held = self._practice.history.held_on(first, today)
        self._weeks = side_weeks(held, today, first_weekday())
        target_min = self._practice.settings.weekly_target_min
        self.chart.show_weeks(self._weeks, target_min * 60_000)
        self._legend.show_entries(_legend(self._weeks))
        target = self.tr("Target: {minutes} min a week") if target_min else self.tr("Set a target")
        self.target_button.setText(target.format(minutes=target_min))
        self._show_parts()

    def _switch(self) -> None:
        if self.table is None:
            from psoas_timer.ui.history.side_table import SideTable

            self.table = SideTable(self._theme)
            self.table.hide()
            self.column.insertWidget(self.column.indexOf(self.chart), self.table)
        is_table = self.table.isHidden()
        self.table.setVisible(is_table)
        self._show_parts()
        (self.table if is_table else self.chart).setFocus()

    def _show_parts(self) -> None:
        is_any = any(week.total_ms for week in self._weeks)
        is_table = self.table is not None and not self.table.isHidden()
        if self.table is not None and is_table:
            self.table.show_weeks(self._weeks)
        self.chart.setVisible(is_any and not is_table)
        self._explained.setVisible(is_any and not is_table)
        self._legend.setVisible(is_any and not is_table)
        self._told.setVisible(is_any and not is_table)
        self.table_button.setVisible(is_any)
        text = self.tr("Show the bars") if is_table else self.tr("Show as a table")
        self.table_button.setText(text)
        self._nothing.setVisible(not is_any)

    def _lay_out(self) -> None:
        head = Flow(first_grows=True, overhang=QUIET_PX)
        head.addWidget(label(self.tr("Minutes of each side"), "heading"))
        head.addWidget(self.table_button)
        head.addWidget(self.target_button)
        self.column.addLayout(head)
        self.column.addWidget(self._explained)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self.chart)
        self.column.addWidget(self._told)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._legend)


def _legend(weeks: tuple[SideWeek, ...]) -> tuple[LegendEntry, ...]:
    """Each kind with its time in all these weeks, in the order of the kinds."""
    sums = dict.fromkeys(Kind, 0)
    for week in weeks:
        for (_, kind), held_ms in week.held_ms.items():
            sums[kind] += held_ms
    return tuple(LegendEntry(kind, (held_ms,)) for kind, held_ms in sums.items() if held_ms)
