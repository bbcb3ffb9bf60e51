"""Sessions as events of a calendar: iCalendar, RFC 5545.

Deleted ones are left out. The words come from the front end.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC

from psoas_timer.core.practice.record import SessionRecord

FOLD_BYTES = 75
"""Lines are at most so long, their end not counted (RFC 5545, 3.1)."""

_ESCAPED = re.compile(r"[\\;,]")
_LINE_END = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Describe = Callable[[SessionRecord], str]
"""Tells a session in a sentence or two."""


def calendar_text(sessions: Iterable[SessionRecord], describe: Describe) -> Iterator[str]:
    """The lines of the calendar; the same session always has the same UID."""
    yield from map(_line, ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Psoas Timer//EN"))
    yield _line("CALSCALE:GREGORIAN")
    for record in sessions:
        if record.deleted is None:
            yield from map(_line, _event(record, describe(record)))
    yield _line("END:VCALENDAR")


def _event(record: SessionRecord, description: str) -> Iterator[str]:
    start = f"{record.started.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield from ("BEGIN:VEVENT", f"UID:{_text(record.id)}@psoas-timer", f"DTSTAMP:{start}")
    yield from (f"DTSTART:{start}", f"DURATION:PT{max(round(record.led_ms / 1_000), 1)}S")
    yield f"SUMMARY:{_text(record.routine_name)}"
    yield f"DESCRIPTION:{_text(description)}"
    yield "TRANSP:TRANSPARENT"  # what was done keeps no time of the calendar busy
    yield "END:VEVENT"


def _text(text: str) -> str:
    """The text as a value of type TEXT (3.3.11)."""
    escaped = _ESCAPED.sub(r"\\\g<0>", text)
    return _CONTROL.sub("", _LINE_END.sub(r"\\n", escaped))


def _line(content: str) -> str:
    """The line, folded where it is longer than allowed, but never within a character."""
    if len(content.encode()) <= FOLD_BYTES:
        return f"{content}\r\n"
    folded, room = [""], FOLD_BYTES
    for character in content:
        size = len(character.encode())
        if size > room:
            folded.append(" ")
            room = FOLD_BYTES - 1
        folded[-1] += character
        room -= size
    return "\r\n".join(folded) + "\r\n"
