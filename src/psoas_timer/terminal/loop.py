"""The ticker of a terminal: one wait for a key or the instant that is due, whichever is first."""

from collections.abc import Callable

from psoas_timer.core.ports.clock import Clock
from psoas_timer.terminal.keyboard import Keyboard


class Loop:
    """A Ticker that rings while somebody waits for keys."""

    def __init__(self, clock: Clock, keyboard: Keyboard) -> None:
        self._clock = clock
        self.keyboard = keyboard
        self._due_ms = 0
        self._wake: Callable[[], None] | None = None

    @property
    def is_armed(self) -> bool:
        """Tell whether anything is still to happen by itself."""
        return self._wake is not None

    def arm(self, at_ms: int, wake: Callable[[], None]) -> None:
        """Call `wake` once at this monotonic instant, during a wait."""
        self._due_ms = at_ms
        self._wake = wake

    def disarm(self) -> None:
        """Forget the alarm, if any."""
        self._wake = None

    def wait(self, until_ms: int | None = None) -> str:
        """Wait until a key is pressed, the alarm has rung or `until_ms` has come.

        Gives the key, else "". With nothing armed, no limit and no keys to come it returns at once.
        """
        dues = [self._due_ms] if self._wake is not None else []
        if until_ms is not None:
            dues.append(until_ms)
        key = ""
        if dues or self.keyboard.is_there:
            timeout_ms = max(min(dues) - self._clock.now_ms(), 0) if dues else None
            key = self.keyboard.wait(timeout_ms)
        self._ring()
        return key

    def _ring(self) -> None:
        if self._wake is not None and self._clock.now_ms() >= self._due_ms:
            wake, self._wake = self._wake, None
            wake()
