"""What the session view costs: counting down a hold, standing still, and a ring painted naively.

Run: python countdown.py COUNTING_S PAUSED_S. The naive way paints the whole of the same ring anew
60 times a second. Reported are seconds of CPU time per second.
"""

import sys
import time

from parts import end_on_error, one_hold, report
from program import Program
from PySide6.QtCore import QEventLoop, Qt, QTimer

from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.clock import SystemClock
from psoas_timer.ui.session.ring import CountdownRing

HOLD_S = 300
FRAME_MS = 17
SETTLE_S = 2.0
"""The hold's start, with its announcement and first layout, lies before what is measured."""


def wait(seconds: float) -> None:
    """Let Qt's loop run for a while, and nothing beside it."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1_000), loop.quit)
    loop.exec()


def cpu_share(seconds: float) -> float:
    """The CPU time of this process in the coming seconds, as a share of one core."""
    began_s, used_s = time.monotonic(), time.process_time()
    wait(seconds)
    return (time.process_time() - used_s) / (time.monotonic() - began_s)


class NaivePainter:
    """Has the whole ring painted at a fixed rate while the time runs."""

    def __init__(self, ring: CountdownRing) -> None:
        self._ring = ring
        self.frames = 0
        self._timer = QTimer(ring)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._paint)
        self._timer.start(FRAME_MS)

    def stop(self) -> None:
        """Paint no more."""
        self._timer.stop()

    def _paint(self) -> None:
        self.frames += 1
        self._ring.show_left(1 - self.frames * FRAME_MS / (HOLD_S * 1_000))
        self._ring.update()


def run(counting_s: float, paused_s: float) -> None:
    """Count down, stand still, and then paint the naive way in the paused session."""
    clock = SystemClock()
    program = Program(clock, QtTicker(clock))
    ring = program.begin(one_hold(HOLD_S)).running.stage.ring
    wait(SETTLE_S)
    counting = cpu_share(counting_s)
    program.practice.runner.pause()
    wait(SETTLE_S)
    paused = cpu_share(paused_s) if paused_s else None
    naive_painter = NaivePainter(ring)
    wait(SETTLE_S)
    naive = cpu_share(counting_s)
    naive_painter.stop()
    report(
        counting=counting,
        paused=paused,
        naive=naive,
        frames_per_s=naive_painter.frames / (counting_s + SETTLE_S),
        side_px=min(ring.width(), ring.height()),
    )


end_on_error()
run(float(sys.argv[1]), float(sys.argv[2]))
