"""Makes any text safe and readable on any terminal. Where it is written lives in output.py."""

import unicodedata

_STAND_INS = str.maketrans(
    {
        "·": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "×": "x",
        "±": "+/-",
        "…": "...",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "→": "->",
        "←": "<-",
        "°": " degrees",
        "ß": "ss",
    }
)
"""What to write where the terminal's encoding has no such character."""

_WIDE = ("W", "F")
"""East Asian widths that take two columns."""


def readable(text: str, encoding: str) -> str:
    """The text without control characters, and with stand-ins where the encoding lacks something.

    Names come from files that anybody may have written: an escape sequence in one must not steer
    the terminal. Line breaks are kept.
    """
    shown = "".join(" " if is_control(character) else character for character in text)
    try:
        shown.encode(encoding)
    except UnicodeEncodeError:
        shown = "".join(_encodable(character, encoding) for character in shown)
    return shown


def is_control(character: str) -> bool:
    """Tell whether the character would steer the terminal; a line break does not count."""
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")


def columns(text: str) -> int:
    """How many columns the text takes on a terminal."""
    return sum(_column_count(character) for character in text)


def cut_to(text: str, width: int) -> str:
    """The text, cut so that it takes no more columns than there are."""
    taken = 0
    for index, character in enumerate(text):
        taken += _column_count(character)
        if taken > width:
            return text[:index]
    return text


def _column_count(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _encodable(character: str, encoding: str) -> str:
    for candidate in (
        character,
        character.translate(_STAND_INS),
        "".join(c for c in unicodedata.normalize("NFKD", character) if c.isascii()),
    ):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        if candidate:
            return candidate
    return "?"
