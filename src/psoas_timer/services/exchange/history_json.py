"""Our own file of history: everything as JSON, one entry on a line. docs/data.md describes it.

Its entries are read back in history_json_reading.py.
"""

import json
from collections.abc import Iterable, Iterator

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.services.history import notes_json, rating_json, record_json

FORMAT = "psoas-timer-history"
VERSION = 1


def history_text(
    sessions: Iterable[SessionRecord], ratings: Iterable[Rating], notes: StreakNotes
) -> Iterator[str]:
    """The text of the file, piece by piece; the same history always gives the same text."""
    yield f'{{"format": "{FORMAT}",\n"version": {VERSION},\n'
    yield from _array("sessions", map(session_value, sessions))
    yield from _array("ratings", map(rating_json.to_json, ratings))
    yield from _array("rules", (notes_json.rules_value(*entry) for entry in notes.book.entries))
    yield from _array("pauses", map(notes_json.pause_value, notes.pauses))
    yield from _array("corrected_days", notes_json.days_value(notes.corrected))
    yield from _array("rest_days", notes_json.days_value(notes.rest_days), end="\n}\n")


def session_value(record: SessionRecord) -> dict[str, object]:
    """A session with all of its steps."""
    return {name: value for name, value in record_json.to_json(record).items() if name != "schema"}


def _array(name: str, values: Iterable[object], end: str = ",\n") -> Iterator[str]:
    yield f'"{name}": ['
    before = "\n"
    for value in values:
        yield before + json.dumps(value, ensure_ascii=False)
        before = ",\n"
    yield f"]{end}"
