"""Waits until the words of a step can be heard. Who speaks them: services.voice."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_timer.services.voice.voice_desk import VoiceState

LOOK_EVERY_MS = 50
LONGEST_MS = 15_000
"""An engine that hangs is ended after 12 s, and another one may speak then."""


class VoiceWait(QObject):
    """Looks now and then whether a voice is ready, and no longer than somebody waits.

    Signals:
        over(): it is ready, or won't be any more.
    """

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state: Callable[[], VoiceState] = lambda: VoiceState.READY
        self.look = QTimer(self)
        self.look.setInterval(LOOK_EVERY_MS)
        self.look.timeout.connect(self._look)
        self.patience = QTimer(self)
        self.patience.setInterval(LONGEST_MS)
        self.patience.setSingleShot(True)
        self.patience.timeout.connect(self._end)

    @property
    def is_waiting(self) -> bool:
        """Tell whether `over` is still to come."""
        return self.patience.isActive()

    def begin(self, state: Callable[[], VoiceState]) -> None:
        """Wait until this tells that nothing is coming any more; `over` may come at once."""
        self._state = state
        self.look.start()
        self.patience.start()
        self._look()

    def stop(self) -> None:
        """Wait no longer, and tell nothing."""
        self.look.stop()
        self.patience.stop()

    def _look(self) -> None:
        if self._state() is not VoiceState.COMING:
            self._end()

    def _end(self) -> None:
        self.stop()
        self.over.emit()
