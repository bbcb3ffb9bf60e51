"""Finds what a typed number means in a list that was written with numbers from 1."""

from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def numbered(things: Sequence[Thing], word: str) -> Thing | None:
    """The thing with this number; None where the word is no number of the list."""
    if word.isascii() and word.isdigit() and 1 <= int(word) <= len(things):
        return things[int(word) - 1]
    return None
