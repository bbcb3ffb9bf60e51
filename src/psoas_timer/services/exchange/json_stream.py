"""Reads a JSON object of any length piece by piece: its arrays are never whole in the memory.

What its members mean, others know.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple, TextIO

PIECE = 1 << 20
"""Characters that are read at once."""

LONGEST_ELEMENT = 8 << 20
"""Characters that one element may take; a session of 500 steps needs a hundredth of that."""

_BLANK = " \t\n\r"


class Member(NamedTuple):
    """A member of the object, or one element of a member that is an array."""

    name: str
    value: object


class JsonBroken(ValueError):
    """This is no JSON from some line on; what stood before it was given already."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


class JsonStream:
    """Gives the members of the object in `file` in their order; arrays element by element."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._is_whole = False
        self._lines_before = 0
        self._decoder = json.JSONDecoder()

    def members(self) -> Iterator[Member]:
        """All members. Raises JsonBroken."""
        self._expect("{")
        while not self._take("}"):
            name = self._value()
            if not isinstance(name, str):
                raise self._broken("a name in quotes is missing")
            self._expect(":")
            if self._take("["):
                yield from (Member(name, element) for element in self._elements())
            else:
                yield Member(name, self._value())
            if not self._take(","):
                self._expect("}")
                break
        if self._next():
            raise self._broken("something follows the end")

    def _elements(self) -> Iterator[object]:
        if self._take("]"):
            return
        while True:
            yield self._value()
            if not self._take(","):
                self._expect("]")
                return

    def _value(self) -> object:
        """The value that begins here; more is read until it is whole."""
        self._next()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise self._broken("it is too deeply nested") from error
            except ValueError as error:  # not whole yet, or broken
                if self._is_whole:
                    raise self._broken("an entry is broken off or no JSON") from error
            else:
                # A number at the very end may go on in the next piece.
                if end < len(self._text) or self._is_whole:
                    self._at = end
                    return value
            if len(self._text) - self._at > LONGEST_ELEMENT:
                raise self._broken("an entry is too long, or no JSON")
            self._read_on()

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._broken(f"{sign} is missing")

    def _take(self, sign: str) -> bool:
        if self._next() != sign:
            return False
        self._at += 1
        return True

    def _next(self) -> str:
        """The next character that is no blank, or "" at the end of the file."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _BLANK:
                    return self._text[self._at]
                self._at += 1
            if self._is_whole:
                return ""
            self._read_on()

    def _read_on(self) -> None:
        piece = self._file.read(PIECE)
        self._is_whole = not piece
        self._lines_before += self._text.count("\n", 0, self._at)
        self._text = self._text[self._at :] + piece
        self._at = 0

    def _broken(self, reason: str) -> JsonBroken:
        line = 1 + self._lines_before + self._text.count("\n", 0, self._at)
        return JsonBroken(line, reason)
