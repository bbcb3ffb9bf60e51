"""The text of a routine file in blocks: its head, one for each [[step]] with its comments, its end.

A comment belongs to what follows it, unless it stands directly below a key and before a blank line.
"""

import re
from dataclasses import dataclass

from psoas_timer.services.content.toml_positions import value_lines

_HEADER = re.compile(r"([ \t]*)\[\[[ \t]*step[ \t]*(?:\.[ \t]*step[ \t]*)?\]\](.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one table: blank lines and comments before it, its header, and its keys."""

    before: tuple[str, ...]
    header: str
    keys: tuple[str, ...]

    def lines(self, *, inner: bool) -> tuple[str, ...]:
        """All of its lines, as a step at the top or inside of a circuit."""
        found = _HEADER.fullmatch(self.header)
        space, rest = ("", "") if found is None else found.groups()
        name = "step.step" if inner else "step"
        is_same = ("." in self.header.split("]]")[0]) is inner
        header = self.header if is_same else f"{space}[[{name}]]{rest}"
        return (*self.before, header, *self.keys)


@dataclass(frozen=True, slots=True)
class Blocks:
    """A whole file: `tables` in the order in which they are written."""

    head: tuple[str, ...]
    tables: tuple[Block, ...]
    end: tuple[str, ...]


def split(text: str) -> Blocks | None:
    """The blocks of a valid file with line feeds; None where a step has no header of its own."""
    lines = text.removesuffix("\n").split("\n")
    places = {line - 1 for path, line in value_lines(text).items() if _is_table(path)}
    headers = sorted(places)
    count = sum(_is_table(path) for path in value_lines(text))
    if count != len(headers) or not all(_HEADER.fullmatch(lines[place]) for place in headers):
        return None
    starts = [_start(lines, header) for header in headers]
    ends = [*starts[1:], _start(lines, len(lines))]
    tables = tuple(
        Block(tuple(lines[start:header]), lines[header], tuple(lines[header + 1 : end]))
        for start, header, end in zip(starts, headers, ends, strict=True)
    )
    return Blocks(tuple(lines[: starts[0]]), tables, tuple(lines[ends[-1] :]))


def _is_table(path: tuple[str | int, ...]) -> bool:
    """Tell whether it is the path of a step: step[n], or step[n].step[m]."""
    names, numbers = path[::2], path[1::2]
    is_step = len(path) in (2, 4) and all(name == "step" for name in names)
    return is_step and all(isinstance(number, int) for number in numbers)


def _start(lines: list[str], header: int) -> int:
    """Where the blank lines and comments begin that belong to what stands at this line."""
    first = header
    while first > 0 and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first -= 1
    between = range(first, header)
    return next((place for place in between if not lines[place].strip()), first)
