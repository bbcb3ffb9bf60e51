"""What of a foreign file may go into the history: sizes and lengths that a database can hold.

It is no judgement on the content: whatever this program itself kept comes through.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord

LONGEST_ID = 200
LONGEST_TEXT = 20_000
MOST_STEPS = 5_000
MOST_MS = 2**53
"""What every reader of JSON still counts exactly."""

FARTHEST_FROM_UTC = timedelta(hours=23)
"""Real zones are at most 16 hours away from UTC."""

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


def check_session(record: SessionRecord) -> None:
    """Raises ValueError or OverflowError for a session that can't be kept."""
    check_text("id", record.id, LONGEST_ID)
    if not record.id:
        raise ValueError("id is empty")
    _check_time(record.started)
    _check_time(record.deleted or record.started)
    texts = (record.routine_id, record.routine_name, record.routine_version, record.note)
    for text in (*texts, *(step.exercise_id for step in record.steps)):
        check_text("a text", text, LONGEST_TEXT)
    if len(record.steps) > MOST_STEPS:
        raise ValueError(f"it has more than {MOST_STEPS} steps")
    _check_numbers((record.planned_ms, record.led_ms, record.held_ms))
    for step in record.steps:
        _check_numbers((step.step, step.planned_ms, step.done_ms))


def check_rating(rating: Rating) -> None:
    """The same for a rating."""
    check_text("id", rating.id, LONGEST_ID)
    if not rating.id:
        raise ValueError("id is empty")
    _check_time(rating.at)
    check_text("session", rating.session_id or "", LONGEST_ID)
    check_text("note", rating.note, LONGEST_TEXT)


def check_text(name: str, text: str, longest: int) -> None:
    """Raises ValueError for a text that is too long or no text at all."""
    if len(text) > longest:
        raise ValueError(f"{name} is longer than {longest} characters")
    if _HALF_A_CHARACTER.search(text):
        raise ValueError(f"{name} has half a character")


def _check_time(moment: datetime) -> None:
    if abs(moment.utcoffset() or timedelta()) > FARTHEST_FROM_UTC:
        raise ValueError(f"{moment} is too far from UTC")
    moment.astimezone(UTC)  # OverflowError at the ends of the calendar


def _check_numbers(numbers: Iterable[int]) -> None:
    for number in numbers:
        if not 0 <= number <= MOST_MS:
            raise ValueError(f"{number} is out of bounds")
