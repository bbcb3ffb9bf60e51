"""Tells from two clock readings whether nobody was led in between.

What then happens lives in commands.interrupt.
"""

from dataclasses import dataclass

SLEPT_MS = 2_000
"""A jump this large between the clock that counts sleep and the one that does not means that the
machine slept.
"""

STOPPED_MS = 10_000
"""A wake-up later than this means that the process was stopped, or starved beyond use."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks at one instant; `awake_ms` stands still while the machine sleeps."""

    awake_ms: int
    total_ms: int


def gap_between(last: Reading, now: Reading, woken_for_ms: int) -> int | None:
    """How long nobody was led, in milliseconds, or None if the person was led all the time.

    `woken_for_ms` is the instant (on the awake clock) for which the present wake-up was armed.
    """
    slept_ms = (now.total_ms - last.total_ms) - (now.awake_ms - last.awake_ms)
    late_ms = now.awake_ms - woken_for_ms
    if slept_ms > SLEPT_MS or late_ms > STOPPED_MS:
        return now.total_ms - last.total_ms
    return None
