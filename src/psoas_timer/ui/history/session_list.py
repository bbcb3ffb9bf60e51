"""Sessions of History, the latest ones or those of a day: opened, noted, repeated, deleted."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.practice import Practice
from psoas_timer.ui.history.session_row import SessionRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.undo_line import UndoLine
from psoas_timer.ui.words import told_problem

SHOWN_SESSIONS = 20
"""So many sessions are shown at first, and more with each press."""


class SessionList(Card):
    """A line for each of the latest sessions or, once a day is shown, of that day.

    Signals:
        repeat_asked(str): to start the routine with this id.
        changed(): a session was deleted or counts again, so that all sums are others.
        closed(): the day was looked at.
        unfolded(object): the details of a session are in sight; gives its line.
        came_back(object): a session is there again; gives its line, which has the keyboard.
    """

    repeat_asked = Signal(str)
    changed = Signal()
    closed = Signal()
    unfolded = Signal(object)
    came_back = Signal(object)

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._practice = practice
        self._day: date | None = None
        self._wanted = SHOWN_SESSIONS
        self._undo_place = 0
        self.rows: list[SessionRow] = []
        self.title = label(self.tr("Recent sessions"), "heading", wraps=True)
        self.close_button = Button(theme, self.tr("Close"), "quiet", "x")
        self.close_button.clicked.connect(self.closed)
        self.close_button.hide()
        self.undo = UndoLine(theme)
        self._nothing = label(role="muted", wraps=True)
        self._list = QVBoxLayout()
        self.more = Button(theme, self.tr("Show more"), "quiet")
        self.more.clicked.connect(self._show_more)
        self.deleted_button = Button(theme, "", "quiet")
        self.deleted_button.clicked.connect(self._show_deleted)
        for button in (self.more, self.deleted_button):
            button.hide()
        self._lay_out()

    def show_day(self, day: date, title: str) -> None:
        """Show the sessions of this day below a title, instead of the latest."""
        if day != self._day:
            self.undo.hide()
        self._day = day
        self.title.setText(title)
        self.close_button.show()
        self.refresh()

    def refresh(self) -> None:
        """Show what the history holds now; lines of the same sessions stay as they are."""
        if self._day is None:
            self._show_latest()
        else:
            self._show_rows(self._practice.history.sessions_on(self._day))
        self._nothing.setVisible(not self.rows)
        self._nothing.setText(self._nothing_text())

    def _show_latest(self) -> None:
        history = self._practice.history
        records = history.recent(self._wanted + 1)
        self._show_rows(records[: self._wanted])
        self.more.setVisible(len(records) > self._wanted)
        deleted = len(history.deleted())
        self.deleted_button.setVisible(deleted > 0)
        self.deleted_button.setText(self.tr("Deleted sessions ({count})…").format(count=deleted))

    def _show_rows(self, records: Sequence[SessionRecord]) -> None:
        catalogue = self._practice.library.catalogue
        names = {each.id: each.name for each in catalogue.exercises.values()}
        shown = {row.record: row for row in self.rows if row.can_repeat == self._is_here(row)}
        rows = [
            shown.pop(record) if record in shown else self._row(record, names) for record in records
        ]
        for gone in set(self.rows) - set(rows):
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(rows):
            self._list.insertWidget(place, row)
        self._list.insertWidget(min(self._undo_place, len(rows)), self.undo)
        self.rows = rows
        self._order_stops()

    def _order_stops(self) -> None:
        """Have Tab go on as the lines are read: what is made later would come after all else."""
        rows = [stop for row in self.rows for stop in row.stops]
        stops = (self.close_button, *rows, self.undo.button, self.more, self.deleted_button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _row(self, record: SessionRecord, names: dict[str, str]) -> SessionRow:
        can_repeat = self._practice.library.routine(record.routine_id) is not None
        keep_note, rated = self._practice.history.note, self._practice.ratings.of_session
        row = SessionRow(self._theme, record, names, keep_note, rated, can_repeat=can_repeat)
        row.repeat_asked.connect(self.repeat_asked)
        row.delete_asked.connect(self._delete)
        row.opened.connect(self._order_stops)
        row.unfolded.connect(self.unfolded)
        return row

    def _is_here(self, row: SessionRow) -> bool:
        return self._practice.library.routine(row.record.routine_id) is not None

    def _delete(self, row: SessionRow) -> None:
        record = row.record
        self._undo_place = self.rows.index(row)
        problem = self._practice.history.delete(record.id)
        if problem is not None:
            self.undo.tell(told_problem(problem))
            self.refresh()
            return
        what = self.tr("Deleted: {name}, {day}.")
        text = what.format(name=record.routine_name, day=short_day(record.started.date()))
        self.changed.emit()
        self.undo.offer(text, lambda: self._restore(record))

    def _restore(self, record: SessionRecord) -> None:
        problem = self._practice.history.restore(record.id)
        self.changed.emit()
        if problem is not None:
            self.undo.tell(told_problem(problem))
        for row in self.rows:
            if row.record.id == record.id:
                _focus(row)
                self.came_back.emit(row)

    def _show_more(self) -> None:
        first_new = self._wanted
        self._wanted += SHOWN_SESSIONS
        self.refresh()
        if first_new < len(self.rows):
            _focus(self.rows[first_new])

    def _show_deleted(self) -> None:
        from psoas_timer.ui.history.deleted_sheet import DeletedSheet

        dialog = DeletedSheet(self._theme, self._practice.history, self.window())
        dialog.changed.connect(self.undo.hide)
        dialog.changed.connect(self.changed)
        dialog.open()

    def _nothing_text(self) -> str:
        if self._practice.history.problem is not None:
            return self.tr("The history can’t be read just now.")
        if self._day is None:
            return self.tr("No session counts just now.")
        return self.tr("No session on this day.")

    def _lay_out(self) -> None:
        # The lines reach further out than all else, so that their text begins where all text does.
        out = Space.S
        margins = self.column.contentsMargins()
        self.column.setContentsMargins(0, margins.top(), 0, margins.bottom())
        head = Flow(first_grows=True, overhang=QUIET_PX)
        head.addWidget(self.title)
        head.addWidget(self.close_button)
        foot = Flow()
        foot.addWidget(self.more)
        foot.addWidget(self.deleted_button)
        above = QVBoxLayout()
        above.setContentsMargins(margins.left(), 0, margins.right(), 0)
        above.setSpacing(Space.S)
        above.addLayout(head)
        above.addWidget(self._nothing)
        self._list.setContentsMargins(margins.left() - out, 0, margins.right() - out, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self.undo)
        foot.setContentsMargins(margins.left() - QUIET_PX, 0, margins.right(), 0)
        self.column.addLayout(above)
        self.column.addLayout(self._list)
        self.column.addLayout(foot)


def _focus(row: SessionRow) -> None:
    """Give a line the keyboard; only what is visible can get it, and a new one is not yet."""
    row.show()
    row.head.setFocus()
