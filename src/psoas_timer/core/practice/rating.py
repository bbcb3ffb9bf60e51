"""Ratings of tension or pain as values. What follows from them: rating_trend.py, seek_help.py.

The scale: https://physiotherapy.ca/divisions/pain-science/numeric-rating-scale-nrs-11/
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Side

VALUES = Bounds(0, 10)
"""Whole numbers; 0 is none, 10 the worst imaginable."""

RECENT_DAYS = 28
"""What was rated before the last four weeks says nothing of now. Our own choice."""


class Moment(StrEnum):
    """When a rating was given."""

    BEFORE = "before"
    AFTER = "after"
    OTHER = "other"


class Area(StrEnum):
    """Where it was felt, for whoever wants to say so."""

    LOW_BACK = "low_back"
    HIP_FRONT = "hip_front"
    GROIN = "groin"
    BELLY = "belly"
    THIGH = "thigh"


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer to "Right now, how much tension or pain around the hip and low back?".

    `at` is an aware local time, `practice_date` is fixed when it is written. `session_id` is the
    session that it was given before or after; None for none. A `note` has at most
    core.practice.record.NOTE_MAX characters. Raises ValueError for a `value` outside of VALUES.
    """

    id: str
    at: datetime
    practice_date: date
    moment: Moment
    value: int
    session_id: str | None = None
    area: Area | None = None
    side: Side = Side.NONE
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what is not on the scale."""
        if self.value not in VALUES:
            raise ValueError(f"{self.value} is not from {VALUES.low} to {VALUES.high}")
