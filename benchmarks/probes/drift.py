"""A real session on Qt's event loop, which is blocked for a while again and again.

Run: python drift.py SECONDS. A timer that counts its ticks runs beside the session.
"""

import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from parts import LedgerPlayer, beating_routine, end_on_error, forget, planned_sounds, report
from PySide6.QtCore import QCoreApplication, Qt, QTimer

from psoas_timer.core.session.events import Finished, SessionEvent
from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.runner import SessionRunner

BLOCK_EVERY_MS = 10_000
BLOCK_S = 1.5
TICKS_MS = (1_000, 100)
"""What is added per tick: many timers count whole seconds, others tenths."""


class TickCounter:
    """The naive way: time is what the ticks of a timer add up to."""

    def __init__(self, tick_ms: int) -> None:
        self._tick_ms = tick_ms
        self._counted_ms = 0
        self._since_ms = 0
        self._timer = QTimer()
        self._timer.timeout.connect(self._count)

    def start(self, now_ms: int) -> None:
        """Count from now on."""
        self._since_ms = now_ms
        self._timer.start(self._tick_ms)

    def behind_ms(self, now_ms: int) -> int:
        """How much of the real time was not counted."""
        return now_ms - self._since_ms - self._counted_ms

    def _count(self) -> None:
        self._counted_ms += self._tick_ms


class Trial:
    """One session, what blocks it, and the timer that counts."""

    def __init__(self, seconds: int, journal_folder: Path) -> None:
        self.clock = SystemClock()
        self.player = LedgerPlayer(self.clock.now_ms)
        self.timeline = lay_out(beating_routine(seconds))
        journal = FileJournal(journal_folder)
        self.runner = SessionRunner(
            self.clock, QtTicker(self.clock), CueFeed(self.player), journal, forget
        )
        self.runner.add_listener(self._listen)
        self.finished: Finished | None = None
        self.end_late_ms = 0
        self.worst_ms = 0
        self.blocks = 0
        self.counting = [TickCounter(tick_ms) for tick_ms in TICKS_MS]
        self.blocking = QTimer(interval=BLOCK_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self.blocking.timeout.connect(self._block)

    def run(self) -> None:
        """Lead through the whole session and report."""
        for counter in self.counting:
            counter.start(self.clock.now_ms())
        QTimer.singleShot(BLOCK_EVERY_MS // 2, self.blocking.start)  # never just at the end
        self.runner.start(self.timeline, Rules(), datetime.date)
        session = self.runner.session
        assert session is not None
        self.started_ms = session.anchor_ms
        QCoreApplication.exec()
        assert self.finished is not None
        report(
            blocks=self.blocks,
            drift_ms=self.finished.at_ms - self.started_ms - self.timeline.total_ms,
            worst_ms=self.worst_ms,
            end_late_ms=self.end_late_ms,
            behind_ms=[counter.behind_ms(self.clock.now_ms()) for counter in self.counting],
            **self._cues(),
        )

    def _listen(self, event: SessionEvent) -> None:
        if isinstance(event, Finished):
            self.finished = event
            self.end_late_ms = self.clock.now_ms() - event.at_ms
            QCoreApplication.quit()

    def _block(self) -> None:
        """Hold Qt's event loop up, then compare the session with the clock before it can wake."""
        time.sleep(BLOCK_S)
        self.blocks += 1
        session = self.runner.session
        if session is not None and not session.is_over:
            now_ms = self.clock.now_ms()
            error_ms = session.position_at(now_ms) - (now_ms - self.started_ms)
            self.worst_ms = max(self.worst_ms, abs(error_ms))

    def _cues(self) -> dict[str, object]:
        """How many cues were planned, which were never handed over, which too late or wrongly."""
        planned = set(planned_sounds(self.timeline, self.started_ms))
        first = min(when_ms for _, when_ms in planned)
        handed = {(sound, when_ms) for sound, when_ms, _ in self.player.handed}
        late = [when_ms for _, when_ms, at_ms in self.player.handed if at_ms > when_ms > first]
        return {
            "cues": len(planned),
            "missed": sorted(planned - handed),
            "foreign": sorted(handed - planned),
            "late": len(late),
        }


end_on_error()
application = QCoreApplication(sys.argv)
with tempfile.TemporaryDirectory(prefix="psoas-bench-") as folder:
    Trial(int(sys.argv[1]), Path(folder)).run()
