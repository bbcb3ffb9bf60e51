"""What the person wants of the output, whichever player it is. Players fulfil it as they can."""

from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.preferences.settings import Settings


class KeepAwake(StrEnum):
    """Whether an inaudible bed keeps the loudspeaker from falling asleep between cues."""

    AUTOMATIC = "automatic"
    """Where the output is known to be a Bluetooth one."""
    ON = "on"
    OFF = "off"

    def means_bed(self, is_bluetooth: bool | None) -> bool:
        """Tell whether an output of this kind (None: unknown) is to carry the bed."""
        return self is KeepAwake.ON or (self is KeepAwake.AUTOMATIC and is_bluetooth is True)


@dataclass(frozen=True, slots=True)
class OutputWishes:
    """`device` is the name of an output as the system shows it, "" for the system's default."""

    device: str = ""
    keep_awake: KeepAwake = KeepAwake.AUTOMATIC


def wishes_of(settings: Settings) -> OutputWishes:
    """What the settings say of the output."""
    return OutputWishes(settings.sound_device, KeepAwake(settings.keep_output_awake))
