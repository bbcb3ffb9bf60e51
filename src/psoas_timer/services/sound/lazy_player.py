"""A player that is chosen only when it is needed. The real players live beside it.

Sound is never on the start-up path: nothing is imported, started or read before `open`.
"""

from collections.abc import Callable

from psoas_timer.core.ports.cue_player import Backend, CuePlayer, Health, SoundState

MakePlayer = Callable[[], CuePlayer]
"""Chooses a player by the settings of this moment and gives it its sounds."""


class LazyPlayer:
    """A CuePlayer that stands for the one to be chosen at the next `open`."""

    def __init__(self, make: MakePlayer) -> None:
        self._make = make
        self._player: CuePlayer | None = None
        self._is_open = False
        self._is_outdated = False

    def open(self) -> None:
        """Choose the player if there is none yet, or other settings hold, and open it."""
        if self._is_outdated:
            self.close()
        if self._player is None:
            self._player = self._make()
        self._is_open = True
        self._player.open()

    def load(self, cue: str, pcm: bytes) -> None:
        """Hand the sound to the player; without one it is loaded by the choice itself."""
        if self._player is not None:
            self._player.load(cue, pcm)

    def load_file(self, cue: str, path: str) -> None:
        """Have the player read a file; without one the choice itself does."""
        if self._player is not None:
            self._player.load_file(cue, path)

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        """Have the player sound a cue; 0 without one."""
        return self._player.play_at(cue, when_ms, gain) if self._player is not None else 0

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        """Have the player sound a file; 0 without one."""
        return self._player.play_file_at(path, when_ms, gain) if self._player is not None else 0

    def cancel(self, ticket: int | None = None) -> None:
        """Take back one cue, or all with None."""
        if self._player is not None:
            self._player.cancel(ticket)

    def health(self) -> Health:
        """The player's health; closed while none is chosen."""
        if self._player is None:
            return Health(SoundState.CLOSED, Backend.SILENT, schedulable=False)
        return self._player.health()

    def close(self) -> None:
        """Let the player rest."""
        self._is_open = False
        if self._player is not None:
            self._player.close()
        if self._is_outdated:
            self.choose_again()

    def choose_again(self) -> None:
        """Forget the player, since other settings hold; the next `open` chooses anew.

        One that is open goes on until it is closed, or opened for something else: a running session
        loses no cue.
        """
        self._is_outdated = self._is_open
        if not self._is_open:
            self._player = None
