"""Text that the core and the services hand out, as keys with arguments.

The words live in psoas_timer.wording.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be worded later.

    `key` names a template of psoas_timer.wording; `args` are its named values (times in
    milliseconds end in `_ms`).
    """

    key: str
    args: tuple[tuple[str, str | int], ...] = ()


def message(key: str, **args: str | int) -> Message:
    """Build a Message from keyword arguments, in a fixed order: equal ones compare equal."""
    return Message(key, tuple(sorted(args.items())))
