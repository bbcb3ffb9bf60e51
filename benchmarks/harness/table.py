"""The lines that benchmarks give and the table made of them. Measuring lives elsewhere."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

HEADS = ("measured", "ours", "bare window", "naive way", "ratio", "gate", "")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, its figures as text.

    `passed` is None for information that has no gate.
    """

    what: str
    ours: str
    bare: str = ""
    naive: str = ""
    ratio: str = ""
    gate: str = ""
    passed: bool | None = None

    @property
    def verdict(self) -> str:
        """The last column."""
        return {True: "pass", False: "FAIL", None: ""}[self.passed]


def table(lines: Sequence[Line]) -> str:
    """All lines below their heads, in columns as wide as they need."""
    rows = [HEADS, *((*astuple(line)[:-1], line.verdict) for line in lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    written = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([written[0], "-" * max(map(len, written)), *written[1:]])


def has_failed(lines: Sequence[Line]) -> bool:
    """Tell whether any gate was not kept."""
    return any(line.passed is False for line in lines)
