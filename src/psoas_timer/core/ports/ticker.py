"""What wakes the engine. The adapters live in qt.ticker and terminal."""

from collections.abc import Callable
from typing import Protocol


class Ticker(Protocol):
    """A single alarm clock: arming it again replaces the earlier alarm."""

    def arm(self, at_ms: int, wake: Callable[[], None]) -> None:
        """Call `wake` once at this monotonic instant, never before it; at once if it has passed."""
        ...

    def disarm(self) -> None:
        """Forget the alarm, if any."""
        ...
