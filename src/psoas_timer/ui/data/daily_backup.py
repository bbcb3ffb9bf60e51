"""Has the backup of the day made while the window is open, beside its thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from psoas_timer.qt.errand import Errand
from psoas_timer.services.backups.backup import Backup
from psoas_timer.services.practice import Practice

LOOK_EVERY_MS = 30 * 60 * 1_000
"""A window may be open for days."""


class DailyBackup(QObject):
    """Looks at once and then again and again, but not while a session is led.

    `looked` is called after each look that may have found trouble or ended it.
    """

    def __init__(self, practice: Practice, parent: QObject, looked: Callable[[], None]) -> None:
        super().__init__(parent)
        self._practice = practice
        self._looked = looked
        self._before = practice.backups.problems
        self._errand: Errand[Backup | None] = Errand(self)
        self._errand.done.connect(self._done)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_making(self) -> bool:
        """Tell whether one is being made, or looked for."""
        return self._errand.is_out

    def look(self) -> None:
        """Make the backup of today, unless there is one or a session is led."""
        session = self._practice.runner.session
        if session is None or session.is_over:
            self._errand.send(self._practice.backups.make_daily)

    def end(self) -> None:
        """Look no more; what is being made goes on."""
        self._timer.stop()

    def _done(self, _made: Backup | None) -> None:
        problems = self._practice.backups.problems
        if problems != self._before:
            self._before = problems
            self._looked()
