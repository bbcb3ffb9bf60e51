"""How loud everything is and how much is spoken, as the person chose. Playing lives elsewhere."""

from dataclasses import dataclass, field
from enum import StrEnum

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.sayings import Speech

LOUDNESS_EXPONENT = 1.66
"""Half the volume is 10 dB less, which most people hear as half as loud (Stevens, sone scale)."""


class Channel(StrEnum):
    """The kinds of sound that are balanced against each other."""

    CUES = "cues"
    COUNTDOWN = "countdown"
    VOICE = "voice"
    ALARM = "alarm"
    """The end of heat. It may have to wake somebody, so no balance makes it quieter."""


@dataclass(frozen=True, slots=True)
class Levels:
    """One volume and the balance below it, each 0 to 100 as heard."""

    volume_percent: int = 100
    cues_percent: int = 100
    countdown_percent: int = 100
    voice_percent: int = 100

    def gain(self, channel: Channel) -> float:
        """The factor on the amplitude of a sound of this kind; 0.0 is silence."""
        balance_percent = {
            Channel.CUES: self.cues_percent,
            Channel.COUNTDOWN: self.countdown_percent,
            Channel.VOICE: self.voice_percent,
            Channel.ALARM: 100,
        }[channel]
        return _factor(self.volume_percent) * _factor(balance_percent)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a person wants to hear of a session, and how loud."""

    levels: Levels = field(default_factory=Levels)
    speech: Speech = Speech.FULL
    counts_aloud: bool = False


def hearing_of(settings: Settings) -> Hearing:
    """What the settings say about hearing; muted is a volume of 0."""
    levels = Levels(
        0 if settings.is_muted else settings.volume_percent,
        settings.cues_percent,
        settings.countdown_percent,
        settings.voice_percent,
    )
    return Hearing(levels, settings.speech, settings.counts_aloud)


def _factor(percent: int) -> float:
    return float((percent / 100) ** LOUDNESS_EXPONENT)
