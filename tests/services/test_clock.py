"""The clocks: which one the engine runs by, and that the second one sees what it does not."""

import ctypes
import time

import pytest

from psoas_timer.core.session.gap import gap_between
from psoas_timer.services.clock import SystemClock, continuous_clock, unbiased_clock


def test_the_engine_runs_by_the_clock_that_the_players_read():
    before_ms = time.monotonic_ns() // 1_000_000
    now_ms = SystemClock().now_ms()
    assert before_ms <= now_ms <= time.monotonic_ns() // 1_000_000


def test_without_a_sleep_both_clocks_go_on_alike():
    clock = SystemClock()
    first, second = clock.reading(), clock.reading()
    passed_ms = second.now_ms - first.now_ms
    assert abs(second.check_ms - first.check_ms - passed_ms) <= 2


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="Linux has this clock")
def test_linux_counts_sleep_by_the_boot_time_clock():
    before_ms = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    check_ms = SystemClock().reading().check_ms
    assert before_ms <= check_ms <= time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000


def test_local_time_knows_its_offset_from_utc():
    assert SystemClock().now_local().utcoffset() is not None


class MacLibrary:
    """What the C library of macOS answers on a machine with 24 MHz ticks (125/3 ns each)."""

    class mach_continuous_time:
        restype: type | None = None

        def __new__(cls) -> int:
            return 24_000_000

    @staticmethod
    def mach_timebase_info(scale: ctypes.Array) -> None:
        scale[:] = (125, 3)


def test_macos_ticks_become_milliseconds():
    assert continuous_clock(MacLibrary)() == 1_000
    assert MacLibrary.mach_continuous_time.restype is ctypes.c_uint64


class WindowsLibrary:
    """What kernel32 answers after 90 seconds awake, in units of 100 ns."""

    @staticmethod
    def QueryUnbiasedInterruptTime(ticks: ctypes.Array) -> int:
        ticks[0] = 900_000_000
        return 1


def test_windows_ticks_become_milliseconds():
    assert unbiased_clock(WindowsLibrary)() == 90_000


def test_a_sleep_shows_between_the_clocks():
    slept_ms = [0]
    clock = SystemClock(lambda: time.monotonic_ns() // 1_000_000 + slept_ms[0])
    before = clock.reading()
    slept_ms[0] = 60_000
    assert gap_between(before, clock.reading(), woken_for_ms=before.now_ms) >= 60_000
