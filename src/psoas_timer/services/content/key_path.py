"""Where a value stands in a TOML document."""

KeyPath = tuple[str | int, ...]
"""How to get to a value: keys and list indexes (from 0) from the outside in; () is the document."""


def dotted(path: KeyPath) -> str:
    """A path as people write it, counting from 1: `step[3].hold_s`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
