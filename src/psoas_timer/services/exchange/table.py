"""Reads a table of text (CSV): encodings, separators and limits. What is in it, others know."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from psoas_timer.services.exchange.trouble import trouble

MOST_BYTES = 32 << 20
MOST_ROWS = 200_000
"""Five a day for a hundred years."""

MOST_COLUMNS = 1_000
"""Habits beside each other; nobody has as many."""

LONGEST_CELL = 20_000

SEPARATORS = ",;\t"

Row = tuple[int, Mapping[str, str]]
"""The number of a line, and its cells by the lower-case titles of their columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """The titles of the columns as they are written, and the rows as lists of cells."""

    file: Path
    titles: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def by_title(self) -> Iterator[Row]:
        """Every row; cells that are not there are ""."""
        keys = [title.strip().lower() for title in self.titles]
        for line, cells in self.rows:
            padded = (*cells, *[""] * (len(keys) - len(cells)))
            yield line, dict(zip(keys, padded, strict=False))


def read_table(file: Path) -> Table:
    """The table in a file. Raises ExchangeTrouble or OSError."""
    with file.open("rb") as opened:
        return table_of(file, opened.read(MOST_BYTES + 1))


def table_of(file: Path, content: bytes) -> Table:
    """The table that these bytes are. Raises ExchangeTrouble."""
    if len(content) > MOST_BYTES:
        raise trouble("too_big", file, mib=MOST_BYTES >> 20)
    text = _decoded(file, content)
    lines = text.split("\n", 1)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(lines[0]))
    rows: list[tuple[int, tuple[str, ...]]] = []
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                raise trouble("too_long", file, rows=MOST_ROWS, columns=MOST_COLUMNS)
            if any(cell.strip() for cell in cells):
                rows.append((reader.line_num, tuple(cell[:LONGEST_CELL] for cell in cells)))
    except csv.Error as error:
        raise trouble("no_table", file, reader.line_num, reason=str(error)) from error
    if not rows:
        raise trouble("empty", file)
    return Table(file, rows[0][1], tuple(rows[1:]))


def _decoded(file: Path, content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise trouble("not_utf8", file, line) from error
    if "\0" in text:
        raise trouble("no_table", file, text.count("\n", 0, text.index("\0")) + 1, reason="NUL")
    return text


def _separator(first_line: str) -> str:
    counts = Counter(sign for sign in first_line if sign in SEPARATORS)
    return max(SEPARATORS, key=lambda sign: counts[sign])
