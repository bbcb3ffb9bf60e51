"""Counts the references to None while a real session runs as fast as it can.

Run: python references.py SECONDS. A binding that loses one per call soon kills it.
"""

import sys
from collections.abc import Callable
from datetime import datetime

from parts import beating_routine, end_on_error, report
from program import Program
from PySide6.QtCore import QTimer

from psoas_timer.core.session.events import Finished, SessionEvent
from psoas_timer.core.session.gap import Reading
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.clock import SystemClock

WARM_TICKS = 500
"""What is cached at first use is held by now."""


class LeapingClock:
    """A clock that stands still but for leaps."""

    def __init__(self) -> None:
        self._now_ms = 1_000_000

    def now_ms(self) -> int:
        """The instant of the last leap."""
        return self._now_ms

    def reading(self) -> Reading:
        """The machine never sleeps."""
        return Reading(self._now_ms, self._now_ms)

    def now_local(self) -> datetime:
        """The wall clock does not matter."""
        return SystemClock().now_local()

    def leap(self, to_ms: int) -> None:
        """Go on to this instant."""
        self._now_ms = max(self._now_ms, to_ms)


class LeapingTicker:
    """The real ticker, whose clock leaps to each alarm: it rings as soon as Qt's loop runs."""

    def __init__(self, clock: LeapingClock) -> None:
        self._clock = clock
        self._ticker = QtTicker(clock)

    def arm(self, at_ms: int, wake: Callable[[], None]) -> None:
        """Leap there and arm the real timer."""
        self._clock.leap(at_ms)
        self._ticker.arm(at_ms, wake)

    def disarm(self) -> None:
        """Forget the alarm."""
        self._ticker.disarm()


class Count:
    """Has the window painted at each event of the session and counts the references."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.ticks = 0
        self.counts: list[int] = []

    def on_event(self, event: SessionEvent) -> None:
        """Paint, count, and end with the session."""
        if isinstance(event, Finished):
            QTimer.singleShot(0, self._program.application.quit)
            return
        self._program.window.repaint()
        self.ticks += 1
        if self.ticks >= WARM_TICKS:
            self.counts.append(sys.getrefcount(None))


def run(seconds: int) -> None:
    """Lead through a session of this length and report the counts."""
    clock = LeapingClock()
    program = Program(clock, LeapingTicker(clock))
    program.begin(beating_routine(seconds))
    count = Count(program)
    program.practice.runner.add_listener(count.on_event)
    program.application.exec()
    report(ticks=len(count.counts), before=count.counts[0], after=count.counts[-1])


end_on_error()
run(int(sys.argv[1]))
