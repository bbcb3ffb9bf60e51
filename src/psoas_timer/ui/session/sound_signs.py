"""What a session's screens show in place of sound, or beside it: a note, captions and flashes.

The words live in wording, how long a caption stays in captions.py, how a flash looks in flash.py.
"""

from collections.abc import Callable
from typing import Protocol

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Health, SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.advance import STALE_CUE_MS
from psoas_timer.core.session.events import SessionEvent
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.core.session.state import Session, Status
from psoas_timer.ui.session.captions import Captions
from psoas_timer.ui.session.flash import Flash, FlashLook
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.sound_text import check_text, cue_word, is_unheard, sound_note, spoken_text

_WORDS_ARE_NEWS = (Status.RUNNING, Status.WAITING)
"""Otherwise the screen says the same as the voice, and what to do besides."""


class Sound(Protocol):
    """What is asked about sound; services.practice offers it."""

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        ...

    def sound_health(self) -> Health:
        """How the sound output does."""
        ...

    def spoken(self, event: SessionEvent) -> tuple[Phrase, ...]:
        """What the voice says for something that just happened; () for nothing."""
        ...

    def spoken_for_ms(self, event: SessionEvent) -> int:
        """How long from now until those words have ended."""
        ...


class SoundSigns:
    """Looks at the sound when something happens and when a second is painted; it never polls.

    `say` says something to screen readers.
    """

    def __init__(
        self, sound: Sound, captions: Captions, flash: Flash, say: Callable[[str], None]
    ) -> None:
        self._sound = sound
        self._captions = captions
        self._flash = flash
        self._say = say
        self._note = ""
        self._was_away = False
        self._greeted: Session | None = None

    def greet(self, session: Session) -> None:
        """Welcome back who goes on with this session of an earlier run, as long as it stands so."""
        self._greeted = session
        self._say(told(message("session.say.welcome_back")))

    def look(self) -> str:
        """Why nothing is heard just now, "" where sound comes; what is new of it is said once."""
        health = self._sound.sound_health()
        note = sound_note(health, self._sound.settings, translate)
        if note != self._note:
            self._say(note)
        if health.state is SoundState.READY and self._was_away:
            back = told(message("session.sound.back"))
            self._captions.answer(back)
            self._say(back)
        if health.state in (SoundState.AWAY, SoundState.READY):
            self._was_away = health.state is SoundState.AWAY
        self._note = note
        return note

    def caption(self, session: Session) -> str:
        """The caption of this moment: an answer, a greeting, where sound comes from, or words."""
        if self._captions.answered:
            return self._captions.answered
        if session is self._greeted:
            return told(message("session.say.welcome_back"))
        if session.status is Status.SOUND_CHECK:
            return check_text(self._sound.sound_health(), translate)
        return self._captions.spoken if session.status in _WORDS_ARE_NEWS else ""

    def hear(
        self, event: SessionEvent, now_ms: int, look: FlashLook, *, read_elsewhere: str
    ) -> None:
        """Show what is said at an event, and its cue in this look if it can't be heard.

        A cue that is told too late is left out, as its sound is, and so is a phrase that stands on
        the screen already.
        """
        for_ms = self._sound.spoken_for_ms(event)
        if for_ms > 0:
            phrases = [said for said in self._sound.spoken(event) if said != read_elsewhere]
            self._captions.speak(spoken_text(phrases, translate), for_ms)
        word = cue_word(event, translate)
        if not word or now_ms - event.at_ms > STALE_CUE_MS:
            return
        if is_unheard(self._sound.sound_health(), self._sound.settings):
            self._flash.show_cue(word, look)
