"""Tells when a helper is to be given up: its output stands still, or it hangs itself. Pure."""

from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.trouble import trouble
from psoas_timer.services.sound.wire import Running

STALLED_MS = 1_000
"""No new frame for this long, by the helper's own account, means that the output is gone."""

SILENT_MS = 3_000
"""A helper that tells nothing for this long hangs.

It reports twice a second, but where many programs want to run it may wait for more than a second to
do so while its sound, at real-time priority, goes on: it must not be ended for that.
"""

OPENING_MS = 5_000
"""A helper that has not opened its output by then hangs."""

HELD_UP_MS = 300
"""Woken this much too late, we were held up ourselves and must not blame the helper."""


class Watchdog:
    """Watches one helper after the other; all instants are monotonic ms."""

    def __init__(self) -> None:
        self._is_ready = False
        self._frames = 0
        self._progress_ms = 0
        self._heard_ms = 0
        self._expected_ms: int | None = None

    def helper_started(self, now_ms: int) -> None:
        """Another helper is on its way."""
        self._is_ready, self._frames = False, 0
        self._progress_ms = self._heard_ms = now_ms

    def became_ready(self, now_ms: int) -> None:
        """It opened its output."""
        self._is_ready = True
        self._progress_ms = self._heard_ms = now_ms

    def told(self, running: Running, now_ms: int) -> None:
        """It told how far its output is."""
        self._heard_ms = now_ms
        if running.frames > self._frames:
            self._frames, self._progress_ms = running.frames, now_ms

    def woken(self, now_ms: int) -> None:
        """Our own thread runs again; where that is much too late, nobody is to blame for it."""
        if self._expected_ms is not None and now_ms > self._expected_ms + HELD_UP_MS:
            self._progress_ms = self._heard_ms = now_ms

    def sleeps_until(self, at_ms: int | None) -> None:
        """Our own thread sleeps until then at the latest, None for as long as nothing comes."""
        self._expected_ms = at_ms

    def look_ms(self) -> int:
        """When the next look is due, if nothing is told before."""
        return self._heard_ms + SILENT_MS if self._is_ready else self._progress_ms + OPENING_MS

    def complaint(self, now_ms: int) -> Problem | None:
        """Why the helper is to be given up now, or None."""
        if not self._is_ready:
            hangs = now_ms >= self._progress_ms + OPENING_MS
            return trouble("sound.output_hangs") if hangs else None
        stands_still = self._heard_ms >= self._progress_ms + STALLED_MS
        if stands_still or now_ms >= self._heard_ms + SILENT_MS:
            return trouble("sound.output_stalled")
        return None
