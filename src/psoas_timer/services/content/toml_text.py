"""TOML text to a table, with a syntax error as a problem that names line and column.

Which keys the table may have is decided by the readers of each kind of file.
"""

import re

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.toml_slips import (
    mend_of_value,
    mend_of_what_follows,
    wrong_character,
)

_PLACE = re.compile(r"(?P<reason>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|.*)\)")

_TOO_MANY_PARTS = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){64}"""
)
"""A dotted key that tomllib would take minutes for: its time grows with the square of the parts."""

_MANY_DIGITS = re.compile(r"[0-9_]{4300}")

_SYNTAX_KEYS = (
    ("Invalid statement", "files.syntax_statement"),
    ("Invalid initial character for a key", "files.syntax_statement"),
    ("Expected newline or end of document", "files.syntax_after_value"),
    ("Cannot", "files.syntax_twice"),
    ("Duplicate inline table key", "files.syntax_twice"),
    ("Unterminated string", "files.syntax_open_text"),
    ("Illegal character '\\n'", "files.syntax_open_text"),
    ("Found invalid character '\\n'", "files.syntax_open_text"),
    ("Expected '\"", "files.syntax_open_text"),
    ("Expected \"'", "files.syntax_open_text"),
    ("Illegal character", "files.syntax_character"),
    ("Found invalid character", "files.syntax_character"),
    ("Unescaped '\\", "files.syntax_escape"),
    ("Invalid hex value", "files.syntax_escape"),
    ("Expected '='", "files.syntax_equals"),
    ("Expected ']", "files.syntax_bracket"),
    ("Unclosed", "files.syntax_bracket"),
    ("Invalid value", "files.syntax_value"),
    ("Invalid date", "files.syntax_value"),
)
"""How the messages of tomllib begin, and what we say instead; tried in this order."""


def read_table(text: str, shown: str) -> dict[str, object] | Problem:
    """The values of a TOML text by key, or the one problem that keeps it from being read."""
    import tomllib  # takes about 4 ms, which the first paint need not wait for

    if found := _TOO_MANY_PARTS.search(text):
        return _problem_at(found, "files.too_deep", text, shown)
    try:
        return tomllib.loads(text)
    except RecursionError:
        return Problem(message("files.too_deep"), file=printable(shown))
    except tomllib.TOMLDecodeError as error:
        return _syntax_problem(str(error), text, printable(shown))
    except ValueError:  # Python refuses to read numbers of more than 4300 digits
        return _problem_at(_MANY_DIGITS.search(text), "files.huge_number", text, shown)


def _syntax_problem(error: str, text: str, shown: str) -> Problem:
    found = _PLACE.fullmatch(error)
    reason = found["reason"] if found else error
    line, column = _end_of(text)
    if found and found["line"]:
        line, column = int(found["line"]), int(found["column"])
    key = next((key for start, key in _SYNTAX_KEYS if reason.startswith(start)), None)
    if key is None:
        what = message("files.syntax_other", column=column, reason=printable(reason))
        return Problem(what, file=shown, line=line)
    return Problem(*_told(key, text.split("\n")[line - 1], column), shown, line)


def _told(key: str, line: str, column: int) -> tuple[Message, Message]:
    """What is wrong in the line, and how to mend it."""
    is_open_text = key == "files.syntax_open_text"
    if slip := wrong_character(line, column, is_open_text=is_open_text):
        return slip
    mend = None
    if key == "files.syntax_value":
        mend = mend_of_value(line, column)
    elif key == "files.syntax_after_value":
        mend = mend_of_what_follows(line, column)
    return message(key, column=column), mend or message(key.replace("files.", "files.mend_"))


def _problem_at(found: re.Match[str] | None, key: str, text: str, shown: str) -> Problem:
    line = text.count("\n", 0, found.start()) + 1 if found else None
    return Problem(message(key), file=printable(shown), line=line)


def _end_of(text: str) -> tuple[int, int]:
    """Line and column behind the last character that is not a line end."""
    lines = text.rstrip("\r\n").split("\n")
    return len(lines), len(lines[-1]) + 1
