"""Notices that another practice day began while the window is open, for days perhaps."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

LOOK_EVERY_MS = 60_000
"""A clock may be set and a computer may sleep, so nobody can wait for the very moment."""


class DayWatch(QObject):
    """Looks once a minute, and whenever somebody turns to the `window`.

    Signals:
        changed(): today is another day than at the last look.
    """

    changed = Signal()

    def __init__(self, window: QWidget, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._today = today
        self._seen = today()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.installEventFilter(self)

    def look(self) -> None:
        """Compare today with the day that was seen last."""
        before, self._seen = self._seen, self._today()
        if self._seen != before:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window becomes the active one."""
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)
