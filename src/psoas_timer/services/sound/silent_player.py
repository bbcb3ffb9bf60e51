"""The player that makes no sound: by choice, or because nothing better exists."""

from itertools import count

from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.problems import Problem


class SilentPlayer:
    """A CuePlayer without sound; `reason` is None where silence was chosen."""

    def __init__(self, reason: Problem | None = None) -> None:
        self._health = Health(
            SoundState.SILENT, Backend.SILENT, schedulable=False, last_problem=reason
        )
        self._tickets = count(1)

    def open(self) -> None:
        """Nothing to open."""

    def load(self, cue: str, pcm: bytes) -> None:
        """Nothing to keep."""

    def load_file(self, cue: str, path: str) -> None:
        """Nothing to read."""

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        """Count the ticket, play nothing."""
        return next(self._tickets)

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        """Count the ticket, play nothing."""
        return next(self._tickets)

    def cancel(self, ticket: int | None = None) -> None:
        """Nothing to take back."""

    def health(self) -> Health:
        """SILENT, with the reason."""
        return self._health

    def close(self) -> None:
        """Nothing to close."""
