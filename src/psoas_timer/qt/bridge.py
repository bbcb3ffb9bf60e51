"""Turns what the runner tells into Qt signals. It decides nothing."""

from PySide6.QtCore import QObject, Signal

from psoas_timer.core.session.events import SessionEvent
from psoas_timer.services.session.runner import SessionRunner


class SessionBridge(QObject):
    """The runner as widgets see it.

    Signals:
        happened(SessionEvent): one event of the session, in order.
        changed(): after each event; the session is a new value.
    """

    happened = Signal(object)
    changed = Signal()

    def __init__(self, runner: SessionRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._stop_listening = runner.add_listener(self._pass_on)

    def close(self) -> None:
        """Stop listening to the runner."""
        self._stop_listening()

    def _pass_on(self, event: SessionEvent) -> None:
        self.happened.emit(event)
        self.changed.emit()
