"""Keeps the player that the settings ask for. Which ones there are is known to choice.py."""

from collections.abc import Callable
from pathlib import Path

from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.lazy_player import LazyPlayer


class SoundDesk:
    """Keeps one player for the program and says what is wrong with sound.

    `own_sounds` is the folder of the person's own sound files; it need not exist.
    """

    def __init__(
        self, assets: Callable[[], Path], settings: Callable[[], Settings], own_sounds: Path
    ) -> None:
        self._assets = assets
        self._settings = settings
        self._own_sounds = own_sounds
        self._found: tuple[Problem, ...] = ()
        self.player = LazyPlayer(self._choose)

    def problems(self) -> tuple[Problem, ...]:
        """What was wrong when the player was chosen, and its own latest trouble."""
        latest = self.player.health().last_problem
        return self._found if latest is None or latest in self._found else (*self._found, latest)

    def settings_changed(self, before: Settings, after: Settings) -> None:
        """Choose anew at the next session where another output or other sounds are wanted."""
        if _what_counts(before) != _what_counts(after):
            self.player.choose_again()

    def own_sounds_changed(self) -> None:
        """Read the person's own sounds anew at the next session or preview."""
        self.player.choose_again()

    def _choose(self) -> CuePlayer:
        # Imported when sound is first needed: the start of the program does without.
        from psoas_timer.services.sound.choice import PlayerName, choose_player
        from psoas_timer.services.sound.cue_sounds import SoundSet, load_sounds
        from psoas_timer.services.sound.output_wishes import wishes_of
        from psoas_timer.services.sound.own_sounds import load_own_sounds

        settings = self._settings()
        chosen = choose_player(PlayerName(settings.sound_player), wishes_of(settings))
        unreadable = load_sounds(chosen.player, self._assets(), SoundSet(settings.sound_set))
        misnamed = load_own_sounds(chosen.player, self._own_sounds)
        refused = () if chosen.problem is None else (chosen.problem,)
        self._found = (*refused, *unreadable, *misnamed)
        return chosen.player


def _what_counts(settings: Settings) -> tuple[str, ...]:
    """The settings that a player is made with."""
    return (
        settings.sound_player,
        settings.sound_set,
        settings.sound_device,
        settings.keep_output_awake,
    )
