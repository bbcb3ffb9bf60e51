"""Where the streak stands: the run, what skipping today means, freezes, the week, rest tomorrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import Audit
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import WeekGoal
from psoas_timer.ui.streak.streak_words import of_the_past, run_so_far, week_so_far
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.streak_text import freezes_text, if_skipped_text

ICON_PX = 18


class StreakTop(QWidget):
    """The figures and sentences above the days.

    Signals:
        rest_refused(): a day of rest that was taken for tomorrow is to be given back.
    """

    rest_refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = label(role="big", wraps=True)
        self._past = label(role="small", wraps=True)
        self._next = label(wraps=True)
        self._freezes = label(wraps=True)
        self._week = label(role="small", wraps=True)
        self.rest_button = Button(theme, self.tr("Take back"), "quiet")
        self.rest_button.setAccessibleName(self.tr("Take back the day of rest tomorrow"))
        self.rest_button.setAutoDefault(False)
        self.rest_button.clicked.connect(self.rest_refused)
        self._rest = QWidget()
        self._freeze_row = QWidget()
        self._lay_out(theme)

    def show_streak(self, streak: Streak, audit: Audit, goal: WeekGoal) -> None:
        """Show where it stands now."""
        self._current.setText(run_so_far(streak))
        self._past.setText(of_the_past(streak))
        self._next.setText(if_skipped_text(audit, translate))
        self._freezes.setText(freezes_text(audit, translate))
        self._week.setText(week_so_far(goal))
        for text in (self._past, self._next, self._week):
            text.setVisible(bool(text.text()))
        self._freeze_row.show()
        self._rest.setVisible(audit.rests_tomorrow)

    def show_unknown(self) -> None:
        """Say that the streak can't be read just now."""
        self._current.setText(told(message("ui.streak.unknown")))
        for part in (self._past, self._next, self._week, self._freeze_row, self._rest):
            part.hide()

    def _lay_out(self, theme: Theme) -> None:
        freezes = QHBoxLayout(self._freeze_row)
        freezes.setContentsMargins(0, 0, 0, 0)
        freezes.setSpacing(Space.S)
        icon = IconLabel(theme, "snowflake", ICON_PX)
        freezes.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        freezes.addWidget(self._freezes, 1)
        rest = Flow(first_grows=True)
        self._rest.setLayout(rest)
        rest.addWidget(label(told(message("streak.rests_tomorrow")), wraps=True))
        rest.addWidget(self.rest_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for part in (
            self._current,
            self._past,
            self._next,
            self._freeze_row,
            self._rest,
            self._week,
        ):
            column.addWidget(part)
