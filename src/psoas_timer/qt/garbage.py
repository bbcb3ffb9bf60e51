"""Where Python looks for garbage that knows itself: on the window's thread, and nowhere else."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_EVERY_MS = 5_000


class GarbageCollector(QObject):
    """Has garbage collected by a timer of the window's thread.

    Python does it on whichever thread has just made many objects. Where widgets or timers are
    among the garbage, Qt has them destroyed on the wrong thread then: it warns that "timers cannot
    be stopped from another thread", goes on calling them, and the process crashes.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Keep Python from doing it, for the life of the process, and look from now on."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect what Python would have collected by now, as old as that is."""
        found = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [age for age, (count, most) in enumerate(found) if count > most > 0]
        if due:
            gc.collect(max(due))
