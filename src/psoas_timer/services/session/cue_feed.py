"""Hands the coming cues and words of a session to the player before they are due.

When a cue is due is the core's business; how it sounds is the player's.
"""

from collections.abc import Sequence

from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.session.advance import STALE_CUE_MS, advance
from psoas_timer.core.session.events import SessionEvent, WentAway
from psoas_timer.core.session.sayings import Phrase, Speech
from psoas_timer.core.session.state import Session
from psoas_timer.services.hearing import Hearing
from psoas_timer.services.session.audible import audibles, words_of
from psoas_timer.services.session.handover import ON_ITS_WAY_MS, Handover
from psoas_timer.services.voice.lines import Line, line_for, welcome
from psoas_timer.services.voice.speaker import Speaker

HORIZON_MS = 5_000
"""Cues are handed over this long before they are due, so that a blocked window loses none."""

TOLD_FOR_MS = 30_000
"""What was said is remembered this long: listeners ask at once, or when their window woke up."""


class CueFeed:
    """Keeps the player stocked with the cues and words of the next seconds."""

    def __init__(self, player: CuePlayer, speaker: Speaker | None = None) -> None:
        self._player = player
        self._speaker = speaker or Speaker()
        self._handover = Handover(player)
        self._hearing = Hearing()
        self._handed_until_ms = 0
        self._said: dict[SessionEvent, Line] = {}

    def set_hearing(self, hearing: Hearing, now_ms: int) -> None:
        """Hold to other levels, and to another amount of voice, from now on.

        What sounds goes on. A voice that is switched off, or a volume of 0, cuts it short. Call
        `stock` then: what is said otherwise from now on is taken back.
        """
        has_other_words = _what_words(hearing) != _what_words(self._hearing)
        self._hearing = hearing
        if has_other_words:
            self._take_back_from(now_ms + ON_ITS_WAY_MS)
        if hearing.speech is Speech.OFF:
            self._handover.take_back_voice()
            self._said.clear()
        self._handover.set_levels(hearing.levels, now_ms)

    def open(self, now_ms: int) -> None:
        """Get the output ready for a session that begins about now."""
        self._handed_until_ms = now_ms - 1
        self._handover.forget()
        self._player.open()

    def greet(self, now_ms: int) -> None:
        """Welcome somebody who goes on with the session of an earlier day or run."""
        line = welcome(now_ms, self._speaker)
        if line is not None and self._hearing.speech is Speech.FULL:
            self._speak(line, now_ms)

    def stock(self, happened: Sequence[SessionEvent], session: Session, now_ms: int) -> None:
        """Hand over what has just fallen due and what will within the horizon, each once.

        Nothing older than 300 ms is played: it would say something untrue.
        """
        self._forget_before(now_ms - TOLD_FOR_MS)
        _, coming = advance(session, now_ms + HORIZON_MS)
        after_ms = max(self._handed_until_ms, now_ms - STALE_CUE_MS - 1)
        for event in (*happened, *coming):
            # Of an absence everybody hears when it is over.
            heard_ms = now_ms if isinstance(event, WentAway) else event.at_ms
            if heard_ms > after_ms:
                self._hand_over(event, heard_ms, now_ms)
            elif heard_ms > now_ms and event not in self._said:
                self._add_words(event, now_ms)
        self._handed_until_ms = now_ms + HORIZON_MS

    def take_back(self, now_ms: int) -> None:
        """Take back everything that has not sounded yet; what falls due now may be handed over."""
        self._handover.take_back()
        self._handed_until_ms = now_ms - 1

    def end_alarm(self, now_ms: int) -> None:
        """Silence an alarm that somebody answered; all else goes on."""
        self._handover.take_back_alarm(now_ms)

    def spoken(self, event: SessionEvent) -> tuple[Phrase, ...]:
        """What the voice says, or said, for something that just happened; () for nothing."""
        line = self._said.get(event)
        return () if line is None else line.phrases

    def spoken_until_ms(self, event: SessionEvent) -> int:
        """The instant at which those words have ended; that of the event where there are none."""
        line = self._said.get(event)
        return event.at_ms if line is None else line.ends_ms

    def close(self) -> None:
        """Let the player rest once the last cue has sounded."""
        self._player.close()

    def _take_back_from(self, at_ms: int) -> None:
        """Take back what happens later than this, for another choice of words."""
        self._handover.take_back_due_after(at_ms)
        self._handed_until_ms = min(self._handed_until_ms, at_ms)

    def _hand_over(self, event: SessionEvent, heard_ms: int, now_ms: int) -> None:
        self._said.pop(event, None)
        line = line_for(event, heard_ms, self._hearing, self._speaker)
        if line is not None:
            self._said[event] = line
        for audible in audibles(event, heard_ms, line):
            self._handover.hand(audible, now_ms, heard_ms)

    def _add_words(self, event: SessionEvent, now_ms: int) -> None:
        """Say after all what could not be spoken yet when the sound of this was handed over."""
        line = line_for(event, event.at_ms, self._hearing, self._speaker)
        if line is not None and not line.is_alone:
            self._said[event] = line
            self._speak(line, now_ms, event.at_ms)

    def _speak(self, line: Line, now_ms: int, due_ms: int | None = None) -> None:
        for audible in words_of(line):
            self._handover.hand(audible, now_ms, due_ms)

    def _forget_before(self, at_ms: int) -> None:
        for event in [event for event, line in self._said.items() if line.ends_ms < at_ms]:
            del self._said[event]


def _what_words(hearing: Hearing) -> tuple[Speech, bool]:
    return hearing.speech, hearing.counts_aloud
