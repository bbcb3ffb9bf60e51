"""What comes between "Start" and the first second: questions that are due, and what they change.

Beginning the session itself is navigation's business, remembering the answers the services'.
"""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.care.cared_for import CaredFor
from psoas_timer.core.care.changes import Way
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import Message
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.content.library import LoadedRoutine
from psoas_timer.services.practice import Practice
from psoas_timer.ui.theme.theme import Theme

OFFERED = 3
"""How many other routines are offered where nothing of one is left."""


class Starting(QObject):
    """Asks and tells what is due before a routine; then it may begin.

    Signals:
        ready(Routine): it is to begin now.
        doubtful(Routine, tuple[Message, ...]): the same, but for these words of care.
        start_asked(str), adjust_asked(str): another one, or this one adjusted, is wanted.
        answered(): a question was answered, which may change every routine.
    """

    ready = Signal(object)
    doubtful = Signal(object, object)
    start_asked = Signal(str)
    adjust_asked = Signal(str)
    answered = Signal()

    def __init__(self, window: QWidget, theme: Theme, practice: Practice) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._practice = practice

    def start(self, routine: Routine, *, may_adjust: bool = True) -> None:
        """Ask the questions that are due, tell what is changed, and let it begin.

        Without `may_adjust` the routine comes from there already.
        """
        self.ask(routine, partial(self._tell, routine, may_adjust=may_adjust))

    def ask(self, routine: Routine, then: Callable[[], None], answered: int = 0) -> None:
        """Ask the questions that are due one after the other, and go on once they are answered.

        So many were `answered` on the way.
        """
        due = self._practice.care.gates_before(routine)
        if not due:
            then()
            return
        from psoas_timer.ui.care.gate_dialog import GateDialog

        gate = due[0]

        def remember(ticked: Collection[str]) -> None:
            self._practice.care.answer(gate, ticked)
            self.answered.emit()
            self.ask(routine, then, answered + 1)

        known = self._practice.care.answers.ticked
        number, count = answered + 1, answered + len(due)
        dialog = GateDialog(self._theme, gate, known, self._window, number=number, count=count)
        dialog.answered.connect(remember)
        dialog.open()

    def _tell(self, routine: Routine, *, may_adjust: bool) -> None:
        """Tell what is changed, or worth knowing; or let it begin."""
        cared = self._practice.care.care_for(routine)
        besides = self._practice.advice.cautions_before(routine)
        if not cared.can_be_led:
            self._tell_nothing_left(routine)
        elif cared.changes:
            self._tell_changes(routine, cared, besides, may_adjust=may_adjust)
        elif besides:
            self.doubtful.emit(routine, besides)
        else:
            self.ready.emit(routine)

    def _tell_changes(
        self, routine: Routine, cared: CaredFor, besides: Sequence[Message], *, may_adjust: bool
    ) -> None:
        from psoas_timer.ui.care.changes_dialog import ChangesDialog

        dialog = ChangesDialog(self._theme, cared, besides, self._window, may_adjust=may_adjust)
        dialog.start_asked.connect(lambda: self.ready.emit(routine))
        dialog.adjust_asked.connect(lambda: self.adjust_asked.emit(routine.id))
        dialog.open()

    def _tell_nothing_left(self, routine: Routine) -> None:
        from psoas_timer.ui.care.nothing_left_dialog import NothingLeftDialog

        dialog = NothingLeftDialog(self._theme, routine.name, self._others(), self._window)
        dialog.start_asked.connect(self.start_asked)
        dialog.open()

    def _others(self) -> list[Timeline]:
        """The routines that are led with the fewest changes, and in their order."""
        fitting: list[tuple[int, Timeline]] = []
        for entry in self._practice.library.entries():
            if not isinstance(entry, LoadedRoutine):
                continue
            cared = self._practice.cared_for(entry.routine.id)
            if cared is not None and cared.can_be_led:
                acts = sum(change.way is not Way.NOTED for change in cared.changes)
                fitting.append((acts, self._practice.timeline(cared.routine)))
        fitting.sort(key=lambda found: found[0])
        return [timeline for _, timeline in fitting[:OFFERED]]
