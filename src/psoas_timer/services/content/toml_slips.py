"""What people really type where TOML wants something else, told apart by what stands there.

Which sentence tomllib's own message becomes is decided in toml_text.py.
"""

import re
import unicodedata
from collections.abc import Callable

from psoas_timer.core.messages import Message, message

_QUOTES = "“”„‟«»‹›‘’‚‛`´"
"""What word processors, telephones and other languages have in place of straight quotes."""

_SWITCHES = {
    **dict.fromkeys(("true", "yes", "on"), "true"),
    **dict.fromkeys(("false", "no", "off"), "false"),
}

_INVISIBLE = ("Zs", "Cf")
"""Blanks and characters without a width, as Unicode sorts them."""

_VALUE = re.compile(r"""[^="']*=\s*(?P<value>.*?)\s*(?:\#.*)?""")

_LONGEST_LINE = 200
"""No line with one number is longer, and the time of matching grows with the square of it."""

_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Message]], ...] = (
    (
        re.compile(r"(\d{1,5}),(\d{1,3})(?:\s*[A-Za-z]+\.?)?"),
        lambda found: message("files.mend_syntax_number", value=f"{found[1]}.{found[2]}"),
    ),
    (
        re.compile(r"(\d{1,5}(?:\.\d)?)\s*[A-Za-z]+\.?"),
        lambda found: message("files.mend_syntax_number", value=found[1]),
    ),
    (
        re.compile(r"0+([1-9]\d{0,4})"),
        lambda found: message("files.mend_syntax_number", value=found[1]),
    ),
    (
        re.compile(r"(\d{1,3}):([0-5]\d)"),
        lambda found: message("files.mend_syntax_clock", value=int(found[1]) * 60 + int(found[2])),
    ),
)
"""Numbers as people write them, and how TOML has them."""

_REMARK = re.compile(r"\s*(?://|;|--)")


def wrong_character(
    line: str, column: int, *, is_open_text: bool
) -> tuple[Message, Message] | None:
    """A character that only looks right, and how to mend it; None if there is none to blame.

    `column` is where tomllib stopped, counted from 1. `is_open_text` tells that it missed the end
    of a text, whose last character may be the one.
    """
    end = len(line.rstrip())
    place = end if is_open_text and line[:end].endswith(tuple(_QUOTES)) else column
    found = line[place - 1 : place]
    if found and found in _QUOTES:
        what = message("files.syntax_quotes", column=place, quote=found)
        return what, message("files.mend_syntax_quotes")
    if found and found != " " and unicodedata.category(found) in _INVISIBLE:
        what = message("files.syntax_invisible", column=place, code=f"U+{ord(found):04X}")
        return what, message("files.mend_syntax_invisible")
    return None


def mend_of_value(line: str, column: int) -> Message | None:
    """How to mend a value that is not understood; None where nobody can tell."""
    found = re.match(r"[A-Za-z]+(?=\s|$|#)", line[column - 1 :])
    word = _SWITCHES.get(found[0].lower()) if found else None
    return message("files.mend_syntax_number", value=word) if word else None


def mend_of_what_follows(line: str, column: int) -> Message | None:
    """How to mend a line where something follows the value; None where nobody can tell."""
    if _REMARK.match(line[column - 1 :]):
        return message("files.mend_syntax_remark")
    if len(line) <= _LONGEST_LINE and (found := _VALUE.fullmatch(line)):
        for pattern, mend in _NUMBERS:
            if number := pattern.fullmatch(found["value"]):
                return mend(number)
    return None
