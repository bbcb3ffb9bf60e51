"""What is heard of something that happens: its sound, its words, or both.

Which words there are is decided in voice/lines.py; handing over is in handover.py.
"""

from dataclasses import dataclass

from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.events import (
    AlarmRepeated,
    CheckDue,
    CountInTick,
    CueDue,
    SessionEvent,
    WentAway,
)
from psoas_timer.services.hearing import Channel
from psoas_timer.services.sound import cue_sounds
from psoas_timer.services.voice.lines import Line


@dataclass(frozen=True, slots=True)
class Audible:
    """One sound at one instant: a cue by the name of its sound, or a clip by its path."""

    starts_ms: int
    channel: Channel
    sound: str
    is_clip: bool = False


def audibles(event: SessionEvent, heard_ms: int, line: Line | None) -> tuple[Audible, ...]:
    """Everything that is heard at this instant of an event with these words (None: it has none)."""
    sounds = _sound_of(event, heard_ms)
    if line is None:
        return sounds
    words = words_of(line)
    return words if line.is_alone else (*sounds, *words)


def words_of(line: Line) -> tuple[Audible, ...]:
    """The clips of a line."""
    return tuple(
        Audible(at_ms, line.channel, str(clip.path), is_clip=True) for at_ms, _, clip in line.parts
    )


def sound(name: str, at_ms: int) -> Audible:
    """A sound of the set by its name, on the channel that it has in a session."""
    channel = Channel.CUES
    if name.startswith(CueName.COUNT):
        channel = Channel.COUNTDOWN
    elif name in cue_sounds.ALARM_SOUNDS:
        channel = Channel.ALARM
    return Audible(at_ms, channel, name)


def _sound_of(event: SessionEvent, heard_ms: int) -> tuple[Audible, ...]:
    match event:
        case CheckDue():
            return (sound(cue_sounds.CHECK_SOUND, heard_ms),)
        case WentAway():
            return (sound(cue_sounds.PROBLEM_SOUND, heard_ms),)
        case CountInTick(number=number):
            return (sound(f"{CueName.COUNT}_{min(number, 3)}", heard_ms),)
        case AlarmRepeated(number=number):
            return (sound(cue_sounds.repeat_sound(number), heard_ms),)
        case CueDue(cue=Cue(is_alarm=True)):
            return (Audible(heard_ms, Channel.ALARM, str(CueName.END)),)
        case CueDue(cue=cue):
            name = cue_sounds.sound_of(cue)
            return () if name is None else (sound(name, heard_ms),)
        case _:
            return ()
