"""Tells from two clock readings whether nobody was led in between.

What then happens lives in commands.interrupt.
"""

from dataclasses import dataclass

SLEPT_MS = 2_000
"""Clocks that drift apart by more than this between two readings mean that the machine slept."""

STOPPED_MS = 10_000
"""A wake-up later than this means that the process was stopped, or starved beyond use."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Two monotonic clocks at one instant: `now_ms`, by which sessions run, and `check_ms`.

    They differ only while the machine sleeps: one of them stands still then, the other goes on.
    Which one it is depends on the system.
    """

    now_ms: int
    check_ms: int


def gap_between(last: Reading, now: Reading, woken_for_ms: int) -> int | None:
    """How long nobody was led, in milliseconds, or None if the person was led all the time.

    `woken_for_ms` is the instant (of `now_ms`) for which the present wake-up was armed.
    """
    passed_ms = now.now_ms - last.now_ms
    check_passed_ms = now.check_ms - last.check_ms
    late_ms = now.now_ms - woken_for_ms
    if abs(check_passed_ms - passed_ms) > SLEPT_MS or late_ms > STOPPED_MS:
        return max(passed_ms, check_passed_ms)
    return None
