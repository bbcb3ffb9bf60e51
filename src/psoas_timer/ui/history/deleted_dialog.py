"""The sessions that were deleted: each can come back, and all of them can go for good."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.dates import clock_time, short_day
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_count, told_problem
from psoas_timer.wording.durations import clock_text


class DeletedDialog(Sheet):
    """A line for each deleted session; removing them all asks once more.

    Signals:
        changed(): a session came back, or all are gone.
    """

    changed = Signal()

    def __init__(self, theme: Theme, history: KnownHistory, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("history_page.deleted")), parent)
        self._history = history
        self._is_sure = False
        about = self.tr("They count for nothing, and stay here until you remove them.")
        self.column.addWidget(label(about, "muted", wraps=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.S)
        self.column.addLayout(self._lines)
        self.told = label(wraps=True)
        self.column.addWidget(self.told)
        self.column.addStretch()
        self.close_button = self.add_button(self.tr("Close"), "primary")
        self.remove_button = self.add_button(self.tr("Remove all for good"))
        self.close_button.clicked.connect(self.accept)
        self.remove_button.clicked.connect(self._remove)
        self.back_buttons: list[Button] = []
        self._show_lines()
        self.close_button.setFocus()

    def _show_lines(self) -> None:
        empty(self._lines)
        self.back_buttons = []
        records = self._history.deleted()
        for record in records:
            self._lines.addWidget(self._line(record))
        self.remove_button.setVisible(bool(records))
        if not records:
            self._tell(self.tr("Nothing is left here."))

    def _line(self, record: SessionRecord) -> QWidget:
        line = QWidget()
        row = Flow(first_grows=True)
        line.setLayout(row)
        when = f"{short_day(record.started.date())} {clock_time(record.started)}"
        text = f"{when} · {record.routine_name} · {clock_text(record.led_ms)}"
        row.addWidget(label(text, wraps=True))
        back = Button(self._theme, self.tr("Bring back"))
        back.setAutoDefault(False)
        back.setAccessibleName(self.tr("Bring back {what}").format(what=text))
        back.clicked.connect(partial(self._bring_back, record.id))
        self.back_buttons.append(back)
        row.addWidget(back)
        return line

    def _bring_back(self, session_id: str) -> None:
        self._done(self._history.restore(session_id), self.tr("It counts again."))

    def _remove(self) -> None:
        if not self._is_sure:
            self._is_sure = True
            count = told_count("ui.sessions", len(self.back_buttons))
            self._tell(
                self.tr("{count} would be gone for good. Press once more to remove.").format(
                    count=count
                )
            )
            return
        self._done(self._history.remove_deleted(), self.tr("They are gone."))

    def _done(self, problem: Problem | None, text: str) -> None:
        self._is_sure = False
        self._tell(text if problem is None else told_problem(problem))
        if problem is None:
            self.changed.emit()
        self._show_lines()
        self.close_button.setFocus()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.grow()
