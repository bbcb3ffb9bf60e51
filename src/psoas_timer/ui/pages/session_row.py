"""A past session: when, what, how much; pressed, it shows the seconds of each step and side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome, SessionRecord, StepRecord
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space
from psoas_timer.ui.widgets.dates import clock_time, short_day
from psoas_timer.ui.widgets.labels import ElidedLabel, label
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told, told_length, translate
from psoas_timer.wording.done_text import gently, outcome_of
from psoas_timer.wording.durations import clock_text

STRIP_PX = 130
WHEN_PX = 132
LENGTH_PX = 58

NARROW_PX = 480
"""Where a line is less wide than this at scale 1, it breaks into three."""


class SessionHead(Pressable):
    """The line that is always seen; pressed, it opens or closes the details."""

    def __init__(self, theme: Theme, record: SessionRecord, parent: QWidget | None = None) -> None:
        super().__init__("line", parent)
        self.setCheckable(True)
        when = f"{short_day(record.started.date())} {clock_time(record.started)}"
        outcome = told(message(f"session.outcome.{outcome_of(record)}"))
        length = clock_text(record.led_ms)
        self.setAccessibleName(f"{when}, {record.routine_name}, {length}, {outcome}")
        self._theme = theme
        self._strip = TimeStrip(theme)
        self._strip.show_record(record, "")
        self._moment = label(when, "small")
        self._name = ElidedLabel(record.routine_name, "strong")
        self._outcome = label("" if outcome_of(record) == "finished" else outcome, "small")
        self._took = label(length, "muted")
        self._took.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._grid)
        self._arrange()
        self.seal()
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into more lines where all this does not fit into one."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < self._theme.px(NARROW_PX)
        parts = (self._moment, self._name, self._outcome, self._strip, self._took)
        for part in parts:
            self._grid.removeWidget(part)
        if is_narrow:
            self._place((self._name, 0, 0), (self._took, 0, 1))
            self._place((self._moment, 1, 0), (self._outcome, 1, 1))
            self._grid.addWidget(self._strip, 2, 0, 1, 2)
        else:
            self._place(*((part, 0, column) for column, part in enumerate(parts)))
        for column in range(len(parts)):
            self._grid.setColumnStretch(column, int(column == (0 if is_narrow else 1)))
        widths = ((self._moment, WHEN_PX), (self._strip, STRIP_PX), (self._took, LENGTH_PX))
        for part, width in widths:
            part.setMinimumWidth(0 if is_narrow else self._theme.px(width))
        self._strip.setMaximumWidth(UNLIMITED_PX if is_narrow else self._theme.px(STRIP_PX))

    def _place(self, *places: tuple[QWidget, int, int]) -> None:
        for part, row, column in places:
            self._grid.addWidget(part, row, column)


class SessionRow(QWidget):
    """One session of the history with its details, which are made when first opened."""

    def __init__(
        self,
        theme: Theme,
        record: SessionRecord,
        exercise_names: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record = record
        self._exercise_names = exercise_names
        self._details: QWidget | None = None
        self.head = SessionHead(theme, record)
        self.head.toggled.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    def _toggle(self, is_open: bool) -> None:
        if self._details is None:
            self._details = self._make_details()
            self._column.addWidget(self._details)
        self._details.setVisible(is_open)

    def _make_details(self) -> QWidget:
        details = QWidget()
        grid = QGridLayout(details)
        is_narrow = self.width() < self._theme.px(NARROW_PX)
        left = Space.S if is_narrow else Space.S + self._theme.px(WHEN_PX) + Space.M
        grid.setContentsMargins(left, 0, Space.S, Space.M)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        for row, step in enumerate(self._record.steps):
            name = self._exercise_names.get(step.exercise_id, step.exercise_id)
            grid.addWidget(label(name, "small", wraps=True), row, 0)
            grid.addWidget(label(self._side(step), "small"), row, 1)
            grid.addWidget(label(self._done(step), "small"), row, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return details

    def _side(self, step: StepRecord) -> str:
        return "" if step.side is Side.NONE else told(message(f"side.{step.side.value}"))

    def _done(self, step: StepRecord) -> str:
        done, planned = told_length(step.done_ms), told_length(step.planned_ms)
        if step.outcome is not Outcome.FINISHED:
            done = self.tr("{done} of {planned}").format(done=done, planned=planned)
        return gently(done, translate, is_eased=step.is_eased)
