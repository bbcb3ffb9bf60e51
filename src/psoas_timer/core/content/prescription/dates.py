"""Dates in March, which could be the exercise; those of other months are no names anyway."""

import re
from collections.abc import Iterable, Iterator

from psoas_timer.core.content.prescription.items import Place

_DAY = r"(?<![\w.])(?:[12]?\d|3[01])(?:st|nd|rd|th|\.)?"
_DAY_AND_MONTH = rf"(?:{_DAY}\s+(?:of\s+)?march|\bmarch\s+(?:[12]?\d|3[01])(?:st|nd|rd|th)?)(?!\w)"
_WITH_YEAR = re.compile(rf"{_DAY_AND_MONTH},?\s+(?:20\d\d|'\d\d)(?!\w)|\bmarch\s+20\d\d(?!\w)")
_IN_HEADING = re.compile(rf"\A\s*[^\n\d]*?(?P<date>{_DAY_AND_MONTH})[ \t.,]*\n\s*\S")
"""A year may be missing at the end of a first line that counts nothing else."""


def dates(plain: str) -> Iterator[Place]:
    """Where they stand in a comparable text, each once."""
    for found in _WITH_YEAR.finditer(plain):
        yield found.span()
    heading = _IN_HEADING.match(plain)
    if heading is not None:
        yield heading.span("date")


def without(plain: str, places: Iterable[Place]) -> str:
    """The text with spaces in these places, so that each other character keeps its own."""
    for start, end in places:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain
