"""The keys that a terminal sends, by name. Reading them lives in the keyboards."""

from collections.abc import Iterator
from enum import StrEnum


class Key(StrEnum):
    """A key without a character of its own, or something that happens to the program.

    Every other key is the character that it types.
    """

    LEFT = "left arrow"
    RIGHT = "right arrow"
    ENTER = "enter"
    ESCAPE = "escape"
    OTHER = "other"
    """A key that means nothing here; any key answers an alarm."""
    INTERRUPT = "interrupt"
    """Ctrl+C."""
    TERMINATE = "terminate"
    """The program is told to end, or its terminal has gone."""
    SUSPEND = "suspend"
    """Ctrl+Z."""
    REDRAW = "redraw"
    """The terminal has changed its size, or is back."""


_SEQUENCES = {"[D": Key.LEFT, "OD": Key.LEFT, "[C": Key.RIGHT, "OC": Key.RIGHT}
_ESCAPE = "\x1b"
_ENTER = ("\r", "\n")


def keys_in(typed: str) -> Iterator[str]:
    """The keys that these characters stand for, escape sequences of a terminal included."""
    position = 0
    while position < len(typed):
        length = _sequence_length(typed, position)
        yield _key(typed[position : position + length])
        position += length


def _key(typed: str) -> str:
    if typed in _ENTER:
        return Key.ENTER
    if typed == _ESCAPE:
        return Key.ESCAPE
    if typed.startswith(_ESCAPE):
        return _SEQUENCES.get(typed[1:], Key.OTHER)
    return typed if typed.isprintable() else Key.OTHER


def _sequence_length(typed: str, start: int) -> int:
    """How many characters the key at this place takes: one, or those of an escape sequence.

    ECMA-48: a control sequence ends with a character from @ to ~; a single shift takes one more.
    """
    if typed[start] != _ESCAPE or start + 1 == len(typed):
        return 1
    if typed[start + 1] != "[":
        return min(3 if typed[start + 1] == "O" else 2, len(typed) - start)
    for end in range(start + 2, len(typed)):
        if "@" <= typed[end] <= "~":
            return end + 1 - start
    return len(typed) - start
