"""Something slow that is done beside the window. What it is, others know."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_MS = 30
"""How often the window's thread looks whether the answer is there: only while it is awaited.

The thread itself never touches Qt, so that it may outlive the widget that asked.
"""

Answer = TypeVar("Answer")


class Errand(QObject, Generic[Answer]):
    """Has one thing at a time done on a thread of its own.

    Signals:
        done(answer): it is done; emitted on the window's thread. Where it raised there is no
            answer and no signal: threading.excepthook has heard of it.
    """

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: list[Answer] = []
        self._has_ended = threading.Event()
        self._is_out = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_out(self) -> bool:
        """Tell whether an answer is awaited."""
        return self._is_out

    def send(self, work: Callable[[], Answer]) -> bool:
        """Have this done, unless something is being done already; tells whether it will be."""
        if self._is_out:
            return False
        self._is_out = True
        answers, has_ended = self._answers, self._has_ended
        has_ended.clear()
        tied = _tied(work)

        def run() -> None:
            try:
                answers.append(tied())
            finally:
                has_ended.set()

        threading.Thread(target=run, name="errand", daemon=True).start()
        self._timer.start()
        return True

    def _look(self) -> None:
        if not self._has_ended.is_set():
            return
        self._timer.stop()
        self._is_out = False
        if self._answers:
            self.done.emit(self._answers.pop())


def _tied(work: Callable[[], Answer]) -> Callable[[], Answer]:
    """The work, such that the thread which does it is never the one that lets go of it last.

    The work may know the widget that asked, and that may be closed meanwhile. Another thread would
    destroy it without stopping its timers, and the next of them would crash. What knows itself is
    let go by Python's garbage collector only: where that runs is up to garbage.py.
    """

    def tied() -> Answer:
        return work()

    tied.__dict__["itself"] = tied
    return tied
