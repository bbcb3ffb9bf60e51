"""Lengths of time as people type them. Pure: no Qt, no bounds."""

import re

_CLOCK = re.compile(r"(?:(\d+):)?(\d+):(\d{1,2}(?:[.,]\d+)?)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PARTS = re.compile(
    r"(?:(?P<h>\d+(?:[.,]\d+)?)\s*(?:h|hours?))?\s*"
    r"(?:(?P<m>\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?))?\s*"
    r"(?:(?P<s>\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?))?"
)

LONGEST_MS = 359_999_000
"""Anything longer than 99:59:59 is a slip of the finger."""


def parse_length_ms(text: str) -> int | None:
    """Milliseconds of "90", "1:30", "1:02:03", "10 min", "1.5 min", "1 h 5 min 3 s"; else None.

    A bare number counts seconds.
    """
    text = text.strip().lower()
    if _NUMBER.fullmatch(text):
        return _ms(0, 0, _number(text))
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (_number(part or "0") for part in clock.groups())
        return _ms(hours, minutes, seconds) if seconds < 60 else None
    parts = _PARTS.fullmatch(text)
    if parts is None or not any(parts.groups()):
        return None
    return _ms(*(_number(parts[name] or "0") for name in ("h", "m", "s")))


def field_text(length_ms: int) -> str:
    """A length for a field: 45 s below a minute, then as on a clock; `parse_length_ms` reads it."""
    if length_ms < 60_000:
        return f"{length_ms / 1_000:g} s"
    minutes, ms = divmod(length_ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{ms // 1_000:02}" + (f"{ms % 1_000 / 1_000:g}"[1:] if ms % 1_000 else "")
    return f"{hours}:{minutes:02}:{seconds}" if hours else f"{minutes}:{seconds}"


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _ms(hours: float, minutes: float, seconds: float) -> int | None:
    length_ms = round(((hours * 60 + minutes) * 60 + seconds) * 1_000)
    return length_ms if length_ms <= LONGEST_MS else None
