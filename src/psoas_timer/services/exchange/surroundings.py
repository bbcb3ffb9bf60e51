"""What an import needs to know of the person's time, beside the file itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`today` is the practice date of now, `zone` that of the person's clock.

    `practice_date` tells which date a session counts for.
    """

    today: date
    zone: tzinfo | None
    practice_date: Callable[[datetime], date]
