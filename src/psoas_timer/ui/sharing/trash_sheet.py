"""The routines in the trash: each can come back, or go for good."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import Message, message
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sharing.sharing_desk import SharingDesk
from psoas_timer.services.sharing.trash import Thrown
from psoas_timer.ui.put_away_sheet import PutAway, PutAwaySheet, Removal, Shelf
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.words import told, told_count, told_problem


class TrashSheet(PutAwaySheet):
    """A line for each routine in the trash, the latest first."""

    def __init__(self, theme: Theme, desk: SharingDesk, parent: QWidget | None = None) -> None:
        self._desk = desk
        title, about = message("sharing.trash"), message("sharing.trash.about")
        remove_all = told(message("sharing.trash.empty_it"))
        super().__init__(theme, told(title), told(about), remove_all, self._shelf_now, parent)

    def _shelf_now(self) -> Shelf:
        thrown: Sequence[Thrown] = ()
        said = ""
        try:
            thrown = self._desk.trash.entries()
        except OSError as error:
            said = told(message("sharing.trash.closed", reason=os_reason(error)))
        else:
            said = "" if thrown else told(message("sharing.trash.empty"))
        question = told_count("sharing.trash.ask_all", len(thrown))
        emptying = partial(self._remove_these, thrown, message("sharing.trash.emptied"))
        lines = [self._put_away(each) for each in thrown]
        return Shelf(lines, Removal(question, emptying), said)

    def _put_away(self, thrown: Thrown) -> PutAway:
        routine = self._desk.look_into(thrown.path).received.routine
        name = thrown.path.name if routine is None else routine.name
        gone = message("sharing.trash.removed", name=name)
        question = told(message("sharing.trash.ask", name=name))
        return PutAway(
            f"{short_day(thrown.when.astimezone().date())} · {name}",
            partial(self._bring_back, thrown),
            Removal(question, partial(self._remove_these, (thrown,), gone)),
        )

    def _bring_back(self, thrown: Thrown) -> str:
        try:
            taken = self._desk.restore(thrown)
        except ExchangeTrouble as error:
            return told_problem(error.problem)
        if taken is None:
            return told(message("sharing.trash.unreadable"))
        return told(message("sharing.done", name=taken.routine.name))

    def _remove_these(self, thrown: Sequence[Thrown], gone: Message) -> str:
        try:
            self._desk.remove(thrown)
        except ExchangeTrouble as error:
            return told_problem(error.problem)
        return told(gone)
