"""What a running session says of its sound: whether it comes, from where, and the cues as words.

How sound does outside of a session is told by sound_health_text.py.
"""

from collections.abc import Sequence

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import CheckDue, CountInTick, CueDue, SessionEvent
from psoas_timer.core.session.sayings import Phrase, Spoken
from psoas_timer.wording.say import Translate, say, untranslated

_NONE_COMES = (SoundState.AWAY, SoundState.SILENT)

_ENDS = (".", "!", "?")

_NOT_SAID = ("sound.no_output", "sound.file_", "sound.wave_", "sound.unknown_cue")
"""Troubles that cost one sound only, and the usual one, whose reason nobody understands."""


def is_unheard(health: Health, settings: Settings) -> bool:
    """Tell whether cues can't be heard now, by choice or not. An opening output is waited for."""
    return settings.is_silent or settings.volume_percent == 0 or health.state in _NONE_COMES


def sound_note(health: Health, settings: Settings, translate: Translate = untranslated) -> str:
    """Why nothing is heard and what shows the cues instead; "" where sound comes.

    Also "" where the person chose the silent player: that is how it should be.
    """
    if settings.sound_player == "silent":
        return ""
    if settings.is_muted:
        return say(message("session.sound.muted"), translate)
    if health.state in _NONE_COMES:
        return say(message("session.sound.none", what=_reason(health, translate)), translate)
    if settings.volume_percent == 0:
        return say(message("session.sound.volume"), translate)
    return ""


def check_text(health: Health, translate: Translate = untranslated) -> str:
    """What stands on the screen during the sound check: from where the sound has to come."""
    if health.state in _NONE_COMES:
        return say(message("session.sound.check_fails"), translate)
    device = health.device or health.output
    if not device:
        return say(message("session.sound.check"), translate)
    return say(message("session.sound.check_on", device=device), translate)


def cue_word(event: SessionEvent, translate: Translate = untranslated) -> str:
    """The word for what is heard at this event; "" where nothing is, or words alone are.

    The repeats of an alarm have none: the screen shows it as long as it lasts.
    """
    match event:
        case CheckDue():
            return say(message("session.cue.prepare"), translate)
        case CountInTick(number=number):
            return str(number)
        case CueDue(cue=cue) if cue.name is CueName.COUNT:
            return str(cue.number)
        case CueDue(cue=cue) if cue.name is not CueName.PROMPT:
            return say(message(f"session.cue.{cue.name}"), translate)
        case _:
            return ""


def spoken_text(phrases: Sequence[Phrase], translate: Translate = untranslated) -> str:
    """The words of the voice as they are read: one phrase as it is, several as sentences."""
    words = [
        say(message(f"voice.{phrase}"), translate) if isinstance(phrase, Spoken) else phrase
        for phrase in phrases
    ]
    if len(words) < 2:
        return "".join(words)
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in words)


def _reason(health: Health, translate: Translate) -> str:
    """What is wrong with the output, in plain words: the system's own reason is for doctor."""
    problem = health.last_problem
    if problem is None or problem.what.key.startswith(_NOT_SAID):
        return say(message("session.sound.none_known"), translate)
    return say(problem.what, translate)
