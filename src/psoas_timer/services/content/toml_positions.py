"""The line of every key, table and array element of a TOML document.

`tomllib` reads the values but keeps no positions; this scanner keeps only positions and takes the
document to be valid. Why there is one: docs/decisions/0003-toml-positions.md.
"""

import re
import tomllib
from collections.abc import Iterator

from psoas_timer.services.content.key_path import KeyPath

_BLANK = re.compile(r"(?:[ \t\n]++|#[^\n]*+)*+")
_EQUALS = re.compile(r"=[ \t]*+")
_KEY_PART = re.compile(r"""[ \t]*+([A-Za-z0-9_-]++|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')[ \t]*+""")
_SCALAR = re.compile(
    r'"""(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']++|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\\n]++|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|[^ \t\n,\]}#]++(?: [0-9]{2}:[^ \t\n,\]}#]++)?",
    re.DOTALL,
)


def value_lines(text: str) -> dict[KeyPath, int]:
    """The line (from 1) of every value of a valid TOML text, by its path.

    A value has the line of its key, an array element the line on which it begins, a table the line
    of its header; a table that has no header of its own has the line that first names it.
    """
    return _Scanner(text.replace("\r\n", "\n")).scan()


class _Scanner:
    """One pass over the text; `_pos` and `_line` move together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pos = 0
        self._line = 1
        self._lines: dict[KeyPath, int] = {}
        self._tables_of_array: dict[KeyPath, int] = {}
        self._table: KeyPath = ()

    def scan(self) -> dict[KeyPath, int]:
        while self._skip_blank():
            if self._text[self._pos] == "[":
                self._read_header()
            else:
                self._read_value(self._read_key(self._table))
        return self._lines

    def _read_header(self) -> None:
        is_array = self._text.startswith("[[", self._pos)
        brackets = 2 if is_array else 1
        self._pos += brackets
        *parents, last = self._key_parts()
        self._pos += brackets
        path: KeyPath = ()
        for part in parents:
            path = (*path, part)
            self._lines.setdefault(path, self._line)
            path = self._last_element(path)
        path = (*path, last)
        if is_array:
            self._lines.setdefault(path, self._line)
            self._tables_of_array[path] = self._tables_of_array.get(path, 0) + 1
            path = self._last_element(path)
        self._lines[path] = self._line
        self._table = path

    def _last_element(self, path: KeyPath) -> KeyPath:
        """The newest element if the path is an array of tables, else the path itself."""
        count = self._tables_of_array.get(path)
        return path if count is None else (*path, count - 1)

    def _read_value(self, path: KeyPath) -> None:
        """Pass over one value. Without recursion: however deep tomllib went, this goes too."""
        arrays: dict[KeyPath, int] = {}
        open_paths = self._enter(path, [], arrays)
        while open_paths:
            self._skip(_BLANK)
            char = self._text[self._pos]
            inside = open_paths[-1]
            if char in "]}":
                self._pos += 1
                open_paths.pop()
            elif char == ",":
                self._pos += 1
            elif inside in arrays:
                element = (*inside, arrays[inside])
                arrays[inside] += 1
                self._lines[element] = self._line
                self._enter(element, open_paths, arrays)
            else:
                self._enter(self._read_key(inside), open_paths, arrays)

    def _enter(
        self, path: KeyPath, open_paths: list[KeyPath], arrays: dict[KeyPath, int]
    ) -> list[KeyPath]:
        """Step into an array or inline table, or over anything else."""
        char = self._text[self._pos]
        if char in "[{":
            self._pos += 1
            open_paths.append(path)
            if char == "[":
                arrays[path] = 0
        else:
            self._skip(_SCALAR)
        return open_paths

    def _read_key(self, inside: KeyPath) -> KeyPath:
        """Pass over `key =`, dotted or not; return its path with its line noted."""
        path = inside
        for part in self._key_parts():
            path = (*path, part)
            self._lines.setdefault(path, self._line)
        self._skip(_EQUALS)
        return path

    def _key_parts(self) -> Iterator[str]:
        while True:
            found = _KEY_PART.match(self._text, self._pos)
            if found is None:
                raise ValueError(f"no TOML at line {self._line}")
            self._pos = found.end()  # no part of a key goes over a line
            yield _plain_key(found[1])
            if not self._text.startswith(".", self._pos):
                return
            self._pos += 1

    def _skip_blank(self) -> bool:
        """Pass over white space and comments; tell whether anything follows."""
        self._skip(_BLANK)
        return self._pos < len(self._text)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._pos)
        if found is None:
            raise ValueError(f"no TOML at line {self._line}")
        end = found.end()
        if end != self._pos:
            self._line += self._text.count("\n", self._pos, end)
            self._pos = end


def _plain_key(part: str) -> str:
    """The key that a bare or quoted part stands for."""
    if part[0] == "'" or (part[0] == '"' and "\\" not in part):
        return part[1:-1]
    if part[0] == '"':
        return next(iter(tomllib.loads(f"{part} = 0")))
    return part
