"""Looks for reminders on Qt's event loop. Which one is due is decided in services.reminders."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from psoas_timer.services.reminders.reminder_desk import ReminderDesk


class ReminderClock(QObject):
    """Looks when the next reminder is due, and once a minute; not at all while none is wanted.

    While nobody could see a reminder, as `may_tell` says, none is due; a session is looked at.

    Signals:
        due(Due): this reminder is to be told now.
        looked(): after each look, also without one.
    """

    due = Signal(object)
    looked = Signal()

    def __init__(
        self, desk: ReminderDesk, may_tell: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may_tell = may_tell
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on; also to be called when other reminders are wanted."""
        self._desk.watch()
        self.look()

    def look(self) -> None:
        """Look now, and again when it is time."""
        due = self._desk.look() if self._desk.is_led or self._may_tell() else None
        if due is not None:
            self.due.emit(due)
        self.looked.emit()
        wait_ms = self._desk.wait_ms()
        if wait_ms is None:
            self._timer.stop()
        else:
            self._timer.start(wait_ms)

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
