"""Lets a person hear a sound, a phrase or the countdown outside of a session, as loud as in one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Step
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import CountInTick
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.services.hearing import Channel, Hearing
from psoas_timer.services.session.audible import Audible, audibles, sound
from psoas_timer.services.session.handover import Handover
from psoas_timer.services.step_sounds import step_sounds
from psoas_timer.services.voice.lines import line_for
from psoas_timer.services.voice.speaker import Speaker

OPENING_MS = 800
"""An output that is closed needs about this long to open."""

OPEN_FOR_MS = 9_000
"""A player that was let go stays open for 10 s; within this time nothing has to open again."""

AT_ONCE_MS = 150
"""A clip is decoded within this time, so that it begins whole."""


class SoundPreview:
    """Plays one thing at a time; another one takes its place.

    It plays as `hearing` says at that moment, and nothing at all unless `may_play`: a session that
    runs is never disturbed. The methods tell whether anything is to be heard.
    """

    def __init__(
        self,
        clock: Clock,
        player: CuePlayer,
        speaker: Speaker,
        hearing: Callable[[], Hearing],
        may_play: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._player = player
        self._hearing = hearing
        self._may_play = may_play
        self._handover = Handover(player)
        self._speaker = speaker
        self._let_go_ms: int | None = None

    def sound(self, name: str) -> bool:
        """Play a sound by its name, one of cue_sounds.SOUNDS."""
        return self._play([sound(name, 0)])

    def phrase(self, phrase: Phrase) -> bool:
        """Speak a phrase; False also where nobody can speak it."""
        clip = self._speaker.clip(phrase)
        if clip is None:
            return False
        return self._play([Audible(0, Channel.VOICE, str(clip.path), is_clip=True)])

    def countdown(self) -> bool:
        """Count three, two, one, aloud if that is wished for."""
        counts: list[Audible] = []
        for at_s, number in enumerate((3, 2, 1)):
            tick = CountInTick(at_s * 1_000, number)
            line = line_for(tick, tick.at_ms, self._hearing(), self._speaker)
            counts.extend(audibles(tick, tick.at_ms, line))
        return self._play(counts)

    def step(self, step: Step, first_side: Side, enabled: frozenset[CueName]) -> int:
        """Play what a session would of this step, with long silences left out.

        Gives the milliseconds until all of it was heard; 0 where nothing is.
        """
        heard = step_sounds(step, first_side, enabled, self._hearing(), self._speaker)
        opening_ms = self._opening_ms()
        if not self._play([each for each, _ in heard]):
            return 0
        return opening_ms + max(each.starts_ms + length_ms for each, length_ms in heard)

    def end(self) -> None:
        """Fall silent, since a session begins or another output is wanted."""
        if self._let_go_ms is not None:
            self._handover.take_back()
            self._let_go_ms = None

    def _play(self, wanted: Sequence[Audible]) -> bool:
        """Play these, whose instants count from the beginning."""
        levels = self._hearing().levels
        now_ms = self._clock.now_ms()
        begins_ms = now_ms + self._opening_ms()
        if not self._may_play():
            return False
        self.end()
        if all(levels.gain(each.channel) == 0.0 for each in wanted):
            return False
        self._player.open()
        self._handover.set_levels(levels, now_ms)
        for each in wanted:
            self._handover.hand(replace(each, starts_ms=begins_ms + each.starts_ms), now_ms)
        self._player.close()
        self._let_go_ms = now_ms
        return True

    def _opening_ms(self) -> int:
        """How long from now until something can begin whole."""
        now_ms = self._clock.now_ms()
        is_open = self._let_go_ms is not None and now_ms < self._let_go_ms + OPEN_FOR_MS
        return AT_ONCE_MS if is_open else OPENING_MS
