"""Understands the command line. What each word means lives in parser.py.

This module is on the way to the window's first paint: it imports next to nothing.
"""

from collections.abc import Sequence

from psoas_timer.terminal.arguments import Arguments


def parse(words: Sequence[str]) -> Arguments:
    """Understand the words after the program's name.

    Raises SystemExit: 2 after telling what is wrong with them, 0 after --help or --version.
    """
    if not words:
        return Arguments()
    # argparse costs several milliseconds, which the plain start of the window need not pay.
    from psoas_timer.terminal.parser import parse_words

    return parse_words(words)
