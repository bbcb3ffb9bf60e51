"""What is led otherwise because of a person's answers, said before the start."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.care.cared_for import CaredFor
from psoas_timer.core.care.changes import Way, told
from psoas_timer.core.messages import Message, message
from psoas_timer.ui import words
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.wording.durations import clock_text


class ChangesDialog(Sheet):
    """Tells the changes and what to mind, then starts, adjusts or goes back (Esc).

    `besides` is what else is worth saying before this start. Without `may_adjust` only what was
    adjusted already can be started.

    Signals:
        start_asked(), adjust_asked(): the buttons.
    """

    start_asked = Signal()
    adjust_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        cared: CaredFor,
        besides: Sequence[Message] = (),
        parent: QWidget | None = None,
        *,
        may_adjust: bool = True,
    ) -> None:
        is_changed = any(change.way is not Way.NOTED for change in cared.changes)
        title = "title" if is_changed else "title_noted"
        super().__init__(theme, _told(title, name=cared.routine.name), parent)
        others = [change for change in cared.changes if change.way is not Way.NOTED]
        notes = [change for change in cared.changes if change.way is Way.NOTED]
        said = (*told(cared.changes), *besides)
        self.setAccessibleDescription(" ".join(words.told(sentence) for sentence in said))
        self._add("", told(others))
        self._add(_told("mind") if others else "", told(notes))
        self._add(_told("besides"), besides)
        self.column.addStretch()
        length = clock_text(cared.routine.total_ms)
        self.start_button = self.add_button(_told("start", length=length), "primary")
        self.adjust_button = self.add_button(_told("adjust"))
        self.adjust_button.setVisible(may_adjust)
        self.back_button = self.add_button(_told("back"))
        self.start_button.clicked.connect(self._start)
        self.adjust_button.clicked.connect(self._adjust)
        self.back_button.clicked.connect(self.reject)
        self.start_button.setFocus()

    def _add(self, heading: str, said: Sequence[Message]) -> None:
        if said and heading:
            self.column.addWidget(label(heading, "strong", wraps=True))
        for sentence in said:
            self.column.addWidget(label(words.told(sentence), wraps=True))

    def _start(self) -> None:
        self.accept()
        self.start_asked.emit()

    def _adjust(self) -> None:
        self.reject()
        self.adjust_asked.emit()


def _told(what: str, **args: str) -> str:
    return words.told(message(f"care.changes.{what}", **args))
