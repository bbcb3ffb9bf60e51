"""Practice days: which date a session counts for. Streaks over such dates live in streak.py."""

from datetime import date, datetime, timedelta


def practice_date(started: datetime, day_start_hour: int) -> date:
    """The date that a session counts for: its local start, less the hour at which a day begins.

    With the day starting at 4, a session at 01:30 still belongs to the evening before (Anki's
    default, too).
    """
    return (started - timedelta(hours=day_start_hour)).date()
