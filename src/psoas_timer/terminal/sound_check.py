"""Tries the sound output that the settings ask for, without a sound, and words what came of it."""

import time
from dataclasses import dataclass

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import CuePlayer, Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.choice import PlayerName, choose_player
from psoas_timer.services.sound.output_wishes import wishes_of
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.say import say, say_problem
from psoas_timer.wording.sound_health_text import health_sentences

LOOKS = 40
LOOK_EVERY_S = 0.05
"""After 40 looks, two seconds, the output is reported as it is then."""

_SETTLED = (SoundState.READY, SoundState.AWAY, SoundState.SILENT)
_BY_NAME = (PlayerName.MINIAUDIO, PlayerName.QTMULTIMEDIA, PlayerName.SIMPLEAUDIO)


@dataclass(frozen=True, slots=True)
class SoundReport:
    """Which player was asked for, which one it came to, and how it does."""

    wish: PlayerName
    name: PlayerName
    health: Health
    problem: Problem | None
    is_muted: bool

    @property
    def is_refused(self) -> bool:
        """Tell whether a player was asked for by name and does not sound."""
        is_other = self.name is not self.wish or self.health.state is not SoundState.READY
        return self.wish in _BY_NAME and is_other

    def text(self) -> str:
        """The state of the sound in a few sentences."""
        parts = [
            *health_sentences(self.health),
            say(message("sound.health.muted")) if self.is_muted else "",
            say_problem(self.problem) if self.problem is not None else "",
        ]
        return " ".join(part for part in parts if part)

    def value(self) -> JsonValue:
        """The same for other programs."""
        return {
            "asked_for": self.wish.value,
            "player": self.name.value,
            "state": self.health.state.value,
            "output": self.health.output,
            "device": self.health.device,
            "bluetooth": self.health.is_bluetooth,
            "kept_awake": self.health.is_kept_awake,
            "realtime": self.health.is_realtime,
            "schedulable": self.health.schedulable,
            "latency_ms": self.health.latency_ms,
            "accuracy_ms": self.health.accuracy_ms,
            "muted": self.is_muted,
            "problem": None if self.problem is None else say_problem(self.problem),
        }


def is_other_player(settings: Settings, health: Health) -> bool:
    """Tell whether a player was asked for by name and another one was used."""
    wish = PlayerName(settings.sound_player)
    return wish in _BY_NAME and health.backend.value != wish.value


def sound_report(settings: Settings) -> SoundReport:
    """Open the output for a moment and see. Takes two seconds at most."""
    wish = PlayerName(settings.sound_player)
    chosen = choose_player(wish, wishes_of(settings))
    health = _opened_health(chosen.player)
    problem = chosen.problem or health.last_problem
    return SoundReport(wish, chosen.name, health, problem, settings.is_muted)


def _opened_health(player: CuePlayer) -> Health:
    player.open()
    try:
        for _ in range(LOOKS):
            if player.health().state in _SETTLED:
                break
            time.sleep(LOOK_EVERY_S)
        return player.health()
    finally:
        player.close()
