"""What tells a person who looks elsewhere that something waits for them."""

from typing import Protocol


class Notifier(Protocol):
    """A quiet hint of the desktop. It takes no keyboard, opens no window and never raises."""

    def notify(self, text: str) -> None:
        """Tell these words, already in the person's language, as far as the desktop can."""
        ...
