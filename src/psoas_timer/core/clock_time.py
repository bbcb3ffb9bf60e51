"""Times of day as the person writes them, such as 18:30."""

import re

MINUTES_OF_A_DAY = 1_440

_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


def minute_of(text: str) -> int | None:
    """The minute of the day, from 0 for 00:00 to 1439 for 23:59; None for any other text."""
    found = _TIME.fullmatch(text)
    return None if found is None else int(found[1]) * 60 + int(found[2])


def time_text(minute: int) -> str:
    """The time of day as it is written: 18:30 for 1110."""
    return f"{minute // 60:02}:{minute % 60:02}"
