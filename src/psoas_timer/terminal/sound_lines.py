"""What the terminal's player says of sound: where it comes from, that none comes, that it is back.

The words are those of the window; see wording/sound_text.py.
"""

from collections.abc import Callable

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.state import Session, Status
from psoas_timer.wording.say import say
from psoas_timer.wording.sound_text import check_text, sound_note


class SoundLines:
    """Tells what is new of the sound, each time it is asked; nothing to who has chosen silence."""

    def __init__(self, settings: Callable[[], Settings], health: Callable[[], Health]) -> None:
        self._settings = settings
        self._health = health
        self._is_checking = False
        self._note = ""

    def new(self, session: Session) -> str:
        """What to write now; "" for nothing."""
        settings, health = self._settings(), self._health()
        if settings.is_silent:
            return ""
        self._is_checking = self._is_checking or session.status is Status.SOUND_CHECK
        before, self._note = self._note, sound_note(health, settings)
        if self._note:
            return "" if self._note == before else self._note
        if health.state is not SoundState.READY:
            self._note = before
            return ""
        was_checking, self._is_checking = self._is_checking, False
        if before:
            return say(message("session.sound.back"))
        return check_text(health) if was_checking else ""
