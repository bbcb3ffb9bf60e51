"""Finds the clip for a phrase, and with it the words that fit a cue. Playing lives elsewhere."""

from collections.abc import Callable

from psoas_timer.core.session.cues import Cue
from psoas_timer.core.session.sayings import Phrase, Speech, choose
from psoas_timer.services.voice.clips import Clip

FindClip = Callable[[Phrase], Clip | None]
"""A source of clips: the clip of a phrase, or None where it has none (yet)."""


class Speaker:
    """Asks its sources for clips, the best one first; without any it is mute."""

    def __init__(self, *sources: FindClip) -> None:
        self._sources = sources

    def clip(self, phrase: Phrase) -> Clip | None:
        """The clip that says this phrase, None where nobody can speak it (yet)."""
        for find in self._sources:
            clip = find(phrase)
            if clip is not None:
                return clip
        return None

    def length_ms(self, phrase: Phrase) -> int | None:
        """How long the phrase takes, None where nobody can speak it (yet)."""
        clip = self.clip(phrase)
        return None if clip is None else clip.length_ms

    def words_at(self, cue: Cue, speech: Speech) -> tuple[Phrase, ...]:
        """What is said at a cue, from the best saying that fits; () where nothing is."""
        return choose(cue.sayings, speech, cue.room_ms, self.length_ms)
