"""Writes lines, tables and JSON to a stream. What they say lives in the reports and the player."""

import errno
import json
import os
import textwrap
from collections.abc import Mapping, Sequence
from typing import TextIO

from psoas_timer.services.os_reason import os_reason
from psoas_timer.terminal.plain_text import columns, cut_to, readable

NARROWEST = 20
"""Text is not broken into shorter lines than this."""

INDENT = "    "
"""What stands before the lines below a row."""

DEFAULT_WIDTH = 80
"""Columns to fill where nothing tells how wide the terminal is."""

JsonValue = str | int | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
"""What can be answered in JSON; lengths of time are whole milliseconds."""


class ReaderGone(Exception):
    """Nobody reads any more: the pipe or the terminal at the other end has been closed."""


class NotWritten(Exception):
    """There is no room for what was to be written; the argument is the system's reason."""


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Output:
    """One stream that a person or another program reads.

    Every method that writes may raise ReaderGone or NotWritten.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._status_columns = 0

    @property
    def is_terminal(self) -> bool:
        """Tell whether somebody looks at it, rather than a file or another program."""
        return self._stream.isatty()

    @property
    def width(self) -> int:
        """The columns of the terminal just now."""
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or DEFAULT_WIDTH
        except (OSError, ValueError):
            return DEFAULT_WIDTH

    def line(self, text: str = "") -> None:
        """Write a whole line, above the status line if there is one."""
        self.clear_status()
        self._write(f"{self._readable(text)}\n")

    def prose(self, text: str, indent: str = "") -> None:
        """Write text broken at words where a terminal would break within them."""
        if not self.is_terminal:
            self.line(f"{indent}{text}")
            return
        for paragraph in text.splitlines():
            for line in self._wrapped(paragraph, indent):
                self.line(line)

    def ask(self, text: str) -> None:
        """Write a question, broken as prose is, and stay behind it."""
        *above, last = self._wrapped(text) if self.is_terminal else [text]
        for line in above:
            self.line(line)
        self.clear_status()
        self._write(f"{self._readable(last)} ")

    def status(self, text: str) -> None:
        """Show the text in place of the last status; nothing where no terminal can do that."""
        if self.is_terminal:
            # One column stays free, since terminals differ in what follows a full line.
            shown = cut_to(self._readable(text), self.width - 1)
            taken = columns(shown)
            # Blanks instead of an escape sequence, which old consoles would show.
            self._write(f"\r{shown}{' ' * (self._wiped_columns() - taken)}")
            self._status_columns = taken

    def clear_status(self) -> None:
        """Take the status line away."""
        if self._status_columns:
            self._write(f"\r{' ' * self._wiped_columns()}\r")
            self._status_columns = 0

    def _wiped_columns(self) -> int:
        """What is taken by the last status, or all of a terminal that became narrower since."""
        return min(self._status_columns, self.width - 1)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        right: frozenset[int] = frozenset(),
        below: Sequence[Sequence[str]] = (),
    ) -> None:
        """Write rows in columns; those whose index is in `right` have their cells there.

        `below` has the lines that follow each row, indented.
        """
        shown = [[self._readable(cell) for cell in row] for row in rows]
        widths = [max(columns(cell) for cell in column) for column in zip(*shown, strict=True)]
        for number, row in enumerate(shown):
            cells = [
                _padded(cell, width, index in right)
                for index, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            self._write("  ".join(cells).rstrip() + "\n")
            for text in below[number] if below else ():
                self.prose(text, INDENT)

    def json(self, value: JsonValue) -> None:
        """Write a JSON value, in ASCII so that every program reads the same."""
        self._write(json.dumps(value, indent=2) + "\n")

    def _wrapped(self, paragraph: str, indent: str = "") -> list[str]:
        """The lines of a paragraph; paths and addresses stay whole, so that they can be picked."""
        return textwrap.wrap(
            paragraph,
            max(self.width - 1, NARROWEST),
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _readable(self, text: str) -> str:
        return readable(text, self._stream.encoding or "ascii")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise NotWritten(os_reason(error)) from error
            raise ReaderGone from error


def _padded(cell: str, width: int, is_right: bool) -> str:
    gap = " " * (width - columns(cell))
    return gap + cell if is_right else cell + gap
