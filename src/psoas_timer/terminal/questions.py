"""Questions that one key answers, in the middle of a session. Who asks them lives in player.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Act = Callable[[], None]
"""What a key does."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what each key that answers it does; other keys leave it open."""

    text: str
    answers: Mapping[str, Act]


def act_for(keys: Mapping[str, Act], key: str) -> Act | None:
    """What this key does, whether typed small or large; None for a key that does nothing."""
    return keys.get(key) or keys.get(key.lower())


def nothing() -> None:
    """Leave everything as it is."""
