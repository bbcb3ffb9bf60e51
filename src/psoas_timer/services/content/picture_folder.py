"""The pictures that one routine shows, on the way through its steps. One alone: picture_file.py."""

from pathlib import Path

from psoas_timer.core.messages import Message
from psoas_timer.services.content.picture_file import read_picture

MOST_PICTURES = 50
"""What one routine may show, each picture counted once (our choice)."""


class PictureFolder:
    """Looks at each picture once, however many steps show it, and at no more than are allowed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._refusals: dict[str, Message | None] = {}

    def refusal(self, name: str) -> Message | None:
        """Why the picture of this name is not shown; None where it is, or was not looked at."""
        if name not in self._refusals and len(self._refusals) < MOST_PICTURES:
            found = read_picture(self._folder, name)
            self._refusals[name] = found if isinstance(found, Message) else None
        return self._refusals.get(name)
