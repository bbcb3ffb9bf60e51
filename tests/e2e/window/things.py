"""What a program tells of its window: things, and events."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Thing(NamedTuple):
    """What a program tells of one visible thing in its window.

    `labels` are the names of the texts that stand for it; only a combo box is asked for them.
    """

    path: str
    role: str
    name: str
    description: str
    labels: tuple[str, ...]
    states: frozenset[str]
    children: "tuple[Thing, ...]"

    def walk(self) -> "Iterator[Thing]":
        """This and all that is in it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Event(NamedTuple):
    """What a program tells by itself, such as ("Announcement", "", path, "Paused")."""

    kind: str
    detail: str
    path: str
    text: str


NOTHING = Thing("", "", "", "", (), frozenset(), ())
