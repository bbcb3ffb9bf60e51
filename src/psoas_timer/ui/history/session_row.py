"""A past session in a line: when, what, how much. Pressed, it shows its details below."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.ui.history.session_details import SessionDetails
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space
from psoas_timer.ui.widgets.dates import clock_time, short_day
from psoas_timer.ui.widgets.labels import ElidedLabel, label
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told
from psoas_timer.wording.done_text import outcome_of
from psoas_timer.wording.durations import clock_text

RatingsOf = Callable[[SessionRecord], Sequence[Rating]]
"""The ratings that belong to a session."""

KeepNote = Callable[[str, str], Problem | None]
"""Stores a note for the session with this id; gives what went wrong, or None."""

STRIP_PX = 130
WHEN_PX = 132
LENGTH_PX = 58

NARROW_PX = 480
"""Where a line is less wide than this at scale 1, it breaks into three."""


class SessionHead(Pressable):
    """The line that is always seen; pressed, it opens or closes the details.

    Signals:
        delete_asked(): the key for it was pressed.
    """

    delete_asked = Signal()

    def __init__(self, theme: Theme, record: SessionRecord, parent: QWidget | None = None) -> None:
        super().__init__("line", parent)
        self.setCheckable(True)
        self.setToolTip(self.tr("Shows the steps, ratings and the note; Del deletes the session"))
        self._theme = theme
        self._strip = TimeStrip(theme)
        self._moment = label(role="small")
        self._name = ElidedLabel("", "strong")
        self._outcome = label(role="small")
        self._took = label(role="muted")
        self._took.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.show_record(record)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._grid)
        self._arrange()
        self.seal()
        theme.changed.connect(self._arrange)

    def show_record(self, record: SessionRecord) -> None:
        """Show this session."""
        when = f"{short_day(record.started.date())} {clock_time(record.started)}"
        outcome = told(message(f"session.outcome.{outcome_of(record)}"))
        noted = self.tr("with a note") if record.note else ""
        length = clock_text(record.led_ms)
        spoken = (when, record.routine_name, length, outcome, noted)
        self.setAccessibleName(", ".join(filter(None, spoken)))
        self._strip.show_record(record, "")
        self._moment.setText(when)
        self._name.setText(record.routine_name)
        told_outcome = "" if outcome_of(record) == "finished" else outcome
        self._outcome.setText(" · ".join(filter(None, (told_outcome, noted))))
        self._took.setText(length)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the session with Del."""
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into more lines where all this does not fit into one."""
        super().resizeEvent(event)
        if self._is_narrow != self._wants_narrow():
            self._arrange()

    def _wants_narrow(self) -> bool:
        return self.width() < self._theme.px(NARROW_PX)

    def _arrange(self) -> None:
        self._is_narrow = is_narrow = self._wants_narrow()
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
    """One session of the history with its details, which are made when first opened.

    `keep_note` stores a note for the session of this id and gives what went wrong, or None.
    `ratings_of` is asked whenever the details are opened.

    Signals:
        repeat_asked(str): to start the routine with this id.
        delete_asked(object): to delete this session; gives the row.
        opened(): there are details now.
        unfolded(object): the details are in sight, below the line; gives the row.
    """

    repeat_asked = Signal(str)
    delete_asked = Signal(object)
    opened = Signal()
    unfolded = Signal(object)

    def __init__(
        self,
        theme: Theme,
        record: SessionRecord,
        exercise_names: Mapping[str, str],
        keep_note: KeepNote,
        ratings_of: RatingsOf,
        *,
        can_repeat: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.record = record
        self._exercise_names = exercise_names
        self._keep_note = keep_note
        self._ratings_of = ratings_of
        self.can_repeat = can_repeat
        self.details: SessionDetails | None = None
        self.head = SessionHead(theme, record)
        self.head.toggled.connect(self._toggle)
        self.head.delete_asked.connect(lambda: self.delete_asked.emit(self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)

    @property
    def stops(self) -> list[QWidget]:
        """What gets the keyboard here, in the order in which it is read."""
        return [self.head, *(self.details.stops if self.details is not None else ())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the details begin where the name does."""
        super().resizeEvent(event)
        self._indent()

    def _toggle(self, is_open: bool) -> None:
        if self.details is None:
            self.details = self._make_details()
            self._column.addWidget(self.details)
            self._indent()
            self.opened.emit()
        if is_open:
            self.details.show_ratings(self._ratings_of(self.record))
        self.details.setVisible(is_open)
        if is_open:
            self.unfolded.emit(self)

    def _make_details(self) -> SessionDetails:
        details = SessionDetails(
            self._theme,
            self.record,
            self._exercise_names,
            self._note,
            can_repeat=self.can_repeat,
        )
        details.repeat_asked.connect(lambda: self.repeat_asked.emit(self.record.routine_id))
        details.delete_asked.connect(lambda: self.delete_asked.emit(self))
        return details

    def _note(self, text: str) -> Problem | None:
        problem = self._keep_note(self.record.id, text)
        self.record = replace(self.record, note=text)
        self.head.show_record(self.record)
        return problem

    def _indent(self) -> None:
        if self.details is not None and (inside := self.details.layout()) is not None:
            is_narrow = self.width() < self._theme.px(NARROW_PX)
            left = Space.S if is_narrow else Space.S + self._theme.px(WHEN_PX) + Space.M
            inside.setContentsMargins(left, Space.XS, Space.S, Space.L)
