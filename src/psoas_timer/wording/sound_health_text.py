"""Says how sound does, in sentences: for the sound settings and for doctor.

What a running session says of its sound is in sound_text.py.
"""

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Health, SoundState
from psoas_timer.wording.say import Translate, say, untranslated


def health_sentences(health: Health, translate: Translate = untranslated) -> tuple[str, ...]:
    """The state first, then where and how it plays; the latest trouble is not among them."""
    is_rested = has_worked(health) and health.state is SoundState.CLOSED
    keys = [message("sound.health.rested" if is_rested else f"sound.health.{health.state}")]
    if has_worked(health):
        if health.device:
            keys.append(message("sound.health.through", device=health.device))
        player = say(message(f"ui.choice.sound_player.{health.backend}"), translate)
        over = "player_over" if health.output else "player"
        keys.append(message(f"sound.health.{over}", player=player, output=health.output))
        how = "exact" if health.schedulable else "timed"
        keys.append(message(f"sound.health.{how}", accuracy=health.accuracy_ms))
        keys.extend(message(f"sound.health.{about}") for about in _about_device(health))
    if health.late_cues:
        keys.append(message("sound.health.late", count=health.late_cues))
    return tuple(say(key, translate) for key in keys)


def has_worked(health: Health) -> bool:
    """Tell whether the output is open, or was when it was needed last."""
    if health.state is SoundState.CLOSED:
        return bool(health.output)
    return health.state is SoundState.READY


def _about_device(health: Health) -> list[str]:
    """Bluetooth, the bed that keeps it awake, and the priority; what is as usual is left out."""
    found: list[str] = []
    if health.is_bluetooth:
        found.append("bluetooth")
    elif health.is_bluetooth is None and not health.is_kept_awake:
        found.append("bluetooth_unknown")
    if health.is_kept_awake:
        found.append("awake")
    elif health.is_bluetooth:
        found.append("not_awake")
    if health.is_realtime is not None:
        found.append("realtime" if health.is_realtime else "not_realtime")
    return found
