"""Holds Python up: for 50 of every 100 ms nothing else of this process that needs it can run."""

import time

from PySide6.QtCore import Qt, QTimer

EVERY_MS = 100
HELD_MS = 50.0

_PIECE = 200_000


def start_stalls() -> QTimer:
    """Hold Python up from now on, as long as the answer is kept."""
    timer = QTimer(interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: hold_python(HELD_MS))
    timer.start()
    return timer


def hold_python(for_ms: float) -> None:
    """Stay about this long in C calls that let no other thread run."""
    began_s = time.perf_counter()
    sum(range(_PIECE))
    per_ms = _PIECE / ((time.perf_counter() - began_s) * 1_000)
    sum(range(int(per_ms * max(0.0, for_ms - (time.perf_counter() - began_s) * 1_000))))
