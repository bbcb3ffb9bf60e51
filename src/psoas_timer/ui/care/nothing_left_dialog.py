"""Says kindly that nothing of a routine suits the person, and offers others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.routine_card import RoutineCard
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told


class NothingLeftDialog(Sheet):
    """Names the routine that can't be led, with a card for each of the `others`.

    Signals:
        start_asked(str): one of the others is to be started, by its id.
    """

    start_asked = Signal(str)

    def __init__(
        self, theme: Theme, name: str, others: Sequence[Timeline], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, told(message("care.nothing.title")), parent)
        self.column.addWidget(label(told(message("care.nothing_left", name=name)), wraps=True))
        self.cards = [RoutineCard(theme, timeline) for timeline in others]
        if self.cards:
            self.column.addWidget(label(told(message("care.nothing.others")), "strong"))
        for card in self.cards:
            card.clicked.connect(lambda _=False, card=card: self._start(card.routine_id))
            card.started.connect(self._start)
            self.column.addWidget(card)
        self.column.addWidget(label(told(message("care.nothing.review")), "small", wraps=True))
        self.column.addStretch()
        self.close_button = self.add_button(told(message("care.changes.back")))
        self.close_button.clicked.connect(self.reject)
        (self.cards[0] if self.cards else self.close_button).setFocus()

    def _start(self, routine_id: str) -> None:
        if self.isVisible():  # the second press of a double click comes after the first
            self.accept()
            self.start_asked.emit(routine_id)
