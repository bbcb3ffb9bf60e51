"""How somebody watches a long export or import, and calls it off."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

EVERY = 200
"""After so many entries the watcher is told how far it is."""

Watch = Callable[[float], None]
"""Told how much is done, from 0 to 1; may raise Cancelled."""

Item = TypeVar("Item")


class Cancelled(Exception):
    """The person called it off; nothing has been changed."""


def watched(items: Iterable[Item], watch: Watch, total: int) -> Iterator[Item]:
    """Give the items on, which are about `total`, and tell the watcher."""
    for number, item in enumerate(items, start=1):
        if number % EVERY == 0:
            watch(min(number / max(total, 1), 1.0))
        yield item
    watch(1.0)


def unwatched(done: float) -> None:
    """For those whom nobody watches."""
