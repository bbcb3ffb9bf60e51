"""The clocks as the engine sees them. The one that reads the machine lives in services.clock."""

from datetime import datetime
from typing import Protocol

from psoas_timer.core.session.gap import Reading


class Clock(Protocol):
    """Time, for measuring and for records."""

    def now_ms(self) -> int:
        """Monotonic milliseconds, standing still while the machine sleeps; for measuring only."""
        ...

    def reading(self) -> Reading:
        """Both monotonic clocks, to tell sleep from waking."""
        ...

    def now_local(self) -> datetime:
        """The aware local wall-clock time; for records only."""
        ...
