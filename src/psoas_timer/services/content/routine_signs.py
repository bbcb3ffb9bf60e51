"""By what a file is seen to be a routine, before anything is read of it."""

from pathlib import Path

TEXT_NAME = "routine.toml"
"""What the routine is called in a zip with its pictures, which have the names that it gives."""


def is_routine_text(file: Path, head: str) -> bool:
    """Tell by the beginning of a text, or by the ending of its file, whether it is a routine."""
    if head.removeprefix("\ufeff").lstrip().startswith("{"):
        return False
    return file.suffix.lower() == ".toml" or "[[step]]" in head
