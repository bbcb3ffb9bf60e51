"""What the session view costs: counting down a hold, standing still, and a ring painted naively.

Run: python countdown.py WIDTH HEIGHT SLICES SLICE_S PAUSED_S. The naive way paints the whole of the
same ring anew 60 times a second. Reported are seconds of CPU time per second.
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
SETTLE_S = 5.0
"""A start with its announcement and first layout, and the count-in after a pause, pass first."""


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

    def start(self) -> None:
        """Paint from now on."""
        self._timer.start(FRAME_MS)

    def stop(self) -> None:
        """Paint no more."""
        self._timer.stop()

    def _paint(self) -> None:
        self.frames += 1
        self._ring.show_left(1 - self.frames * FRAME_MS / (HOLD_S * 1_000))
        self._ring.update()


def run(size: tuple[int, int], slices: int, slice_s: float, paused_s: float) -> None:
    """Let counting and the naive way take turns, then stand still."""
    clock = SystemClock()
    program = Program(clock, QtTicker(clock))
    program.window.resize(*size)
    ring = program.begin(one_hold(HOLD_S)).running.stage.ring
    runner = program.practice.runner
    naive_painter = NaivePainter(ring)
    counting, naive = [], []
    for _ in range(slices):
        wait(SETTLE_S)
        counting.append(cpu_share(slice_s))
        runner.pause()
        naive_painter.start()
        wait(SETTLE_S)
        naive.append(cpu_share(slice_s))
        naive_painter.stop()
        runner.resume()
    runner.pause()
    wait(SETTLE_S)
    paused = cpu_share(paused_s)
    frames_per_s = naive_painter.frames / (slices * (slice_s + SETTLE_S))
    report(
        counting=counting,
        naive=naive,
        paused=paused,
        frames_per_s=frames_per_s,
        side_px=min(ring.width(), ring.height()),
    )


end_on_error()
width, height, slices, slice_s, paused_s = map(int, sys.argv[1:])
run((width, height), slices, slice_s, paused_s)
