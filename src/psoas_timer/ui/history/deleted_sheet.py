"""The sessions that were deleted: each can come back, and all of them can go for good."""

from functools import partial

from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.ui.put_away_sheet import PutAway, PutAwaySheet, Removal, Shelf
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.dates import clock_time, short_day
from psoas_timer.ui.words import told, told_count, told_problem
from psoas_timer.wording.durations import clock_text


class DeletedSheet(PutAwaySheet):
    """A line for each deleted session, the last deleted first."""

    def __init__(self, theme: Theme, history: KnownHistory, parent: QWidget | None = None) -> None:
        self._history = history
        title, about = message("history_page.deleted"), message("history_page.deleted.about")
        remove_all = told(message("history_page.deleted.remove_all"))
        super().__init__(theme, told(title), told(about), remove_all, self._shelf_now, parent)

    def _shelf_now(self) -> Shelf:
        records = self._history.deleted()
        question = told_count("history_page.deleted.ask_all", len(records))
        said = "" if records else told(message("history_page.deleted.empty"))
        return Shelf([self._put_away(each) for each in records], Removal(question, self._all), said)

    def _put_away(self, record: SessionRecord) -> PutAway:
        when = f"{short_day(record.started.date())} {clock_time(record.started)}"
        text = f"{when} · {record.routine_name} · {clock_text(record.led_ms)}"
        return PutAway(text, partial(self._bring_back, record.id))

    def _bring_back(self, session_id: str) -> str:
        return _said(self._history.restore(session_id), "history_page.deleted.back")

    def _all(self) -> str:
        return _said(self._history.remove_deleted(), "history_page.deleted.gone")


def _said(problem: Problem | None, done: str) -> str:
    return told(message(done)) if problem is None else told_problem(problem)
