"""An export or import that runs beside the window: how far it is, and calling it off."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_timer.core.problems import Problem
from psoas_timer.qt.errand import Errand
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.exchange.watch import Cancelled, Watch

TELL_EVERY_MS = 200

Work = Callable[[Watch], object]


class WatchedErrand(QObject):
    """One at a time.

    Signals:
        progressed(int): so many hundredths are done; not told of what is done at once.
        done(object): the answer.
        failed(Problem): it could not be done, and nothing has changed.
        cancelled(): it was called off, and nothing has changed.
    """

    progressed = Signal(int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._errand: Errand[_Answer] = Errand(self)
        self._errand.done.connect(self._answered)
        self._is_called_off = threading.Event()
        self._share = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TELL_EVERY_MS)
        self._timer.timeout.connect(lambda: self.progressed.emit(round(self._share * 100)))

    @property
    def is_out(self) -> bool:
        """Tell whether something is being done."""
        return self._errand.is_out

    def send(self, work: Work) -> bool:
        """Have this done, unless something is; tells whether it will be."""
        if self._errand.is_out:
            return False
        is_called_off = self._is_called_off = threading.Event()
        self._share = 0.0

        def watch(share: float) -> None:
            self._share = share
            if is_called_off.is_set():
                raise Cancelled

        self._timer.start()
        return self._errand.send(lambda: _answer_of(work, watch))

    def call_off(self) -> None:
        """Have it end soon, with nothing changed; too late it changes nothing."""
        self._is_called_off.set()

    def _answered(self, answer: "_Answer") -> None:
        self._timer.stop()
        match answer.value:
            case Cancelled():
                self.cancelled.emit()
            case Problem() as problem:
                self.failed.emit(problem)
            case value:
                self.done.emit(value)


class _Answer:
    """What came of it; Qt hands some plain values on as copies of its own."""

    def __init__(self, value: object) -> None:
        self.value = value


def _answer_of(work: Work, watch: Watch) -> _Answer:
    try:
        return _Answer(work(watch))
    except ExchangeTrouble as error:
        return _Answer(error.problem)
    except Cancelled as cancelled:
        return _Answer(cancelled)
