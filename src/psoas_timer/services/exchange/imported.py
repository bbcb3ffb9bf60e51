"""Sessions of which another program tells: a length and a name, without any steps."""

import hashlib
from datetime import date, datetime

from psoas_timer.core.practice.record import IMPORTED, NOTE_MAX, Outcome, SessionRecord

LONGEST_NAME = 200


def imported_session(
    day: date, started: datetime, name: str, length_ms: int, *, key: str, note: str = ""
) -> SessionRecord:
    """A finished session; the same `key` always gives the same id, so it is stored only once."""
    digest = hashlib.sha256(key.encode(errors="replace")).hexdigest()
    return SessionRecord(
        id=f"{IMPORTED}-{digest[:32]}",
        started=started,
        practice_date=day,
        routine_id=IMPORTED,
        routine_name=name[:LONGEST_NAME],
        routine_version="",
        outcome=Outcome.FINISHED,
        planned_ms=length_ms,
        led_ms=length_ms,
        held_ms=length_ms,
        steps=(),
        note=note[:NOTE_MAX],
    )
