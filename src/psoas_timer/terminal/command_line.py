"""Understands the command line. What each word means lives in parser.py.

This module is on the way to the window's first paint: it imports nothing by itself.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psoas_timer.terminal.arguments import Arguments


def asks_for_window_only(words: Sequence[str]) -> bool:
    """Tell whether the words after the program's name say no more than where everything lies.

    Such a start need not pay for argparse and the meaning of all other words.
    """
    if not words:
        return True
    return len(words) == 2 and words[0] == "--home" and words[1][:1] not in ("", "-")


def home_named(words: Sequence[str]) -> str | None:
    """The folder that such words name; None where there are none."""
    return words[1] if words else None


def parse(words: Sequence[str]) -> "Arguments":
    """Understand the words after the program's name.

    Raises SystemExit: 2 after telling what is wrong with them, 0 after --help or --version.
    """
    from psoas_timer.terminal.parser import parse_words

    return parse_words(words)
