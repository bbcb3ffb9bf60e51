"""Keeps the player that the settings ask for. Which ones there are is known to choice.py."""

from collections.abc import Callable
from pathlib import Path

from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.lazy_player import LazyPlayer


class SoundDesk:
    """Keeps one player for the program and says what is wrong with sound."""

    def __init__(self, assets: Callable[[], Path], settings: Callable[[], Settings]) -> None:
        self._assets = assets
        self._settings = settings
        self._found: tuple[Problem, ...] = ()
        self.player = LazyPlayer(self._choose)

    def problems(self) -> tuple[Problem, ...]:
        """What was wrong when the player was chosen, and its own latest trouble."""
        latest = self.player.health().last_problem
        return self._found if latest is None or latest in self._found else (*self._found, latest)

    def settings_changed(self, before: Settings, after: Settings) -> None:
        """Choose anew at the next session where another output or other sounds are wanted."""
        if (before.sound_player, before.sound_set) != (after.sound_player, after.sound_set):
            self.player.choose_again()

    def _choose(self) -> CuePlayer:
        # Imported when sound is first needed: the start of the program does without.
        from psoas_timer.services.sound.choice import PlayerName, choose_player
        from psoas_timer.services.sound.cue_sounds import SoundSet, load_sounds

        settings = self._settings()
        chosen = choose_player(PlayerName(settings.sound_player))
        unreadable = load_sounds(chosen.player, self._assets(), SoundSet(settings.sound_set))
        self._found = (*(() if chosen.problem is None else (chosen.problem,)), *unreadable)
        return chosen.player
