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

    `now_ms` is `time.monotonic`, which the cue players in their own process read as well. It stands
    still while Linux and macOS sleep and goes on while Windows does, so the second clock of a
    reading (`other_ms`) is the system's one that does the opposite: CLOCK_BOOTTIME,
    mach_continuous_time, QueryUnbiasedInterruptTime. Where there is none, both are the same and a
    sleep shows as a late wake-up only.
    """

    def __init__(self, other_ms: Callable[[], int] | None = None) -> None:
        self._other_ms = other_ms or _other_clock() or self.now_ms

    def now_ms(self) -> int:
        """Monotonic milliseconds; for measuring only."""
        return time.monotonic_ns() // 1_000_000

    def reading(self) -> Reading:
        """Both monotonic clocks, to tell sleep from waking."""
        return Reading(self.now_ms(), self._other_ms())

    def now_local(self) -> datetime:
        """The aware local wall-clock time; for records only."""
        return datetime.now().astimezone()


def _other_clock() -> Callable[[], int] | None:
    """The clock that treats sleep the other way than `time.monotonic`, or None without one."""
    if sys.platform == "win32":
        import ctypes  # about 10 ms, and only these two systems need it

        return unbiased_clock(ctypes.windll.kernel32)
    if sys.platform == "darwin":
        import ctypes

        return continuous_clock(ctypes.CDLL(None))
    if hasattr(time, "CLOCK_BOOTTIME"):
        return lambda: time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return None


def continuous_clock(library: "ctypes.CDLL") -> Callable[[], int]:
    """MacOS: mach_continuous_time in milliseconds; its ticks are scaled by mach_timebase_info."""
    import ctypes

    ticks = library.mach_continuous_time
    ticks.restype = ctypes.c_uint64
    scale = (ctypes.c_uint32 * 2)()
    library.mach_timebase_info(scale)
    numerator, denominator = scale
    return lambda: int(ticks()) * numerator // denominator // 1_000_000


def unbiased_clock(library: "ctypes.CDLL") -> Callable[[], int]:
    """Windows: QueryUnbiasedInterruptTime in milliseconds; it counts units of 100 ns."""
    import ctypes

    def read_ms() -> int:
        units = ctypes.c_uint64()
        library.QueryUnbiasedInterruptTime(ctypes.byref(units))
        return units.value // 10_000

    return read_ms
