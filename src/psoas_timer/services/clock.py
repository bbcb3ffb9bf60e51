"""The clocks of this machine; the only file that reads them. What a gap means lives in the core."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from psoas_timer.core.session.gap import Reading

if TYPE_CHECKING:
    import ctypes


class SystemClock:
    """The Clock port on this machine.

    `now_ms` is `time.monotonic`, which the cue players in their own process read as well. Linux and
    macOS stop it while they sleep and have a second clock that goes on (CLOCK_BOOTTIME,
    mach_continuous_time). Windows goes on counting and has a second clock that stops
    (QueryUnbiasedInterruptTime). Elsewhere a sleep shows only as a late wake-up.
    """

    def __init__(self, check_ms: Callable[[], int] | None = None) -> None:
        self._check_ms = check_ms or _check_clock() or self.now_ms

    def now_ms(self) -> int:
        """Monotonic milliseconds; for measuring only."""
        return time.monotonic_ns() // 1_000_000

    def reading(self) -> Reading:
        """Both monotonic clocks, to tell sleep from waking."""
        return Reading(self.now_ms(), self._check_ms())

    def now_local(self) -> datetime:
        """The aware local wall-clock time; for records only."""
        return datetime.now().astimezone()


def _check_clock() -> Callable[[], int] | None:
    """A clock in milliseconds that treats sleep unlike `time.monotonic`, or None."""
    if sys.platform == "darwin":
        import ctypes  # about 10 ms, and only this system needs it

        return continuous_clock(ctypes.CDLL(None))
    elif sys.platform == "linux":  # noqa: RET505 (mypy follows platforms through elif only)
        return lambda: time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    elif sys.platform == "win32":
        import ctypes

        return unbiased_clock(ctypes.WinDLL("kernel32"))
    else:
        return None


def unbiased_clock(library: "ctypes.CDLL") -> Callable[[], int]:
    """Windows: QueryUnbiasedInterruptTime in milliseconds; it counts 100 ns while awake."""
    import ctypes

    def read() -> int:
        ticks = (ctypes.c_uint64 * 1)()
        library.QueryUnbiasedInterruptTime(ticks)
        return int(ticks[0]) // 10_000

    return read


def continuous_clock(library: "ctypes.CDLL") -> Callable[[], int]:
    """MacOS: mach_continuous_time in milliseconds; its ticks are scaled by mach_timebase_info."""
    import ctypes

    ticks = library.mach_continuous_time
    ticks.restype = ctypes.c_uint64
    scale = (ctypes.c_uint32 * 2)()
    library.mach_timebase_info(scale)
    numerator, denominator = scale
    return lambda: int(ticks()) * numerator // denominator // 1_000_000
