"""Which words belong to what happens in a session, and when they begin. Handing over is elsewhere.

What may be said at a cue is decided in core.session.sayings; this adds what no cue carries.
"""

from dataclasses import dataclass

from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.events import (
    CheckDue,
    CountInTick,
    CueDue,
    Paused,
    SessionEvent,
    WentAway,
)
from psoas_timer.core.session.sayings import VOICE_AFTER_MS, Phrase, Speech, Spoken, starts
from psoas_timer.core.session.state import CHECK_AT_MS, LEAD_IN_MS
from psoas_timer.services.hearing import Channel, Hearing
from psoas_timer.services.voice.clips import Clip
from psoas_timer.services.voice.speaker import Speaker

ANSWER_AFTER_MS = 150
"""An answer to the person begins when what it interrupted has faded out."""

OPENING_MS = 600
"""Where the output may have to open first, words begin this late: speakers swallow the rest."""

COUNT_ROOM_MS = 1_000
"""A spoken number has ended when the next one is due."""

CHECK_ROOM_MS = LEAD_IN_MS - CHECK_AT_MS
"""What is spoken in the sound check has ended when the session begins to run."""

_NUMBERS = {3: Spoken.THREE, 2: Spoken.TWO, 1: Spoken.ONE}


@dataclass(frozen=True, slots=True)
class Line:
    """Words for one happening, each phrase with the instant at which it begins.

    `is_alone` tells that they stand in place of the sound of the happening.
    """

    parts: tuple[tuple[int, Phrase, Clip], ...]
    channel: Channel = Channel.VOICE
    is_alone: bool = False

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """What is said, in order."""
        return tuple(phrase for _, phrase, _ in self.parts)

    @property
    def ends_ms(self) -> int:
        """The instant at which the last word has ended."""
        return max(at_ms + clip.length_ms for at_ms, _, clip in self.parts)


def line_for(event: SessionEvent, heard_ms: int, hearing: Hearing, speaker: Speaker) -> Line | None:
    """The words for what happened, None where nothing is said.

    `heard_ms` is the instant at which it is heard, which is mostly that of the event.
    """
    if hearing.speech is Speech.OFF:
        return None
    is_full = hearing.speech is Speech.FULL
    match event:
        case CountInTick(number=number) | CueDue(cue=Cue(name=CueName.COUNT, number=number)):
            return _counted(number, heard_ms, speaker) if hearing.counts_aloud else None
        case CueDue(cue=cue):
            words = speaker.words_at(cue, hearing.speech)
            return _line(words, heard_ms + VOICE_AFTER_MS, speaker)
        case CheckDue():
            ready = _line((Spoken.GET_READY,), heard_ms, speaker, is_alone=True)
            return _if_over(ready, heard_ms + CHECK_ROOM_MS)
        case Paused() if is_full:
            return _line((Spoken.PAUSED,), heard_ms + ANSWER_AFTER_MS, speaker)
        case WentAway() if is_full:
            return welcome(heard_ms, speaker)
        case _:
            return None


def welcome(heard_ms: int, speaker: Speaker) -> Line | None:
    """The words for somebody who comes back; None where they can't be spoken."""
    return _line((Spoken.WELCOME_BACK,), heard_ms + OPENING_MS, speaker)


def _counted(number: int, heard_ms: int, speaker: Speaker) -> Line | None:
    phrase = _NUMBERS.get(number)
    if phrase is None:
        return None
    line = _line((phrase,), heard_ms, speaker, channel=Channel.COUNTDOWN, is_alone=True)
    return _if_over(line, heard_ms + COUNT_ROOM_MS)


def _if_over(line: Line | None, by_ms: int) -> Line | None:
    return line if line is not None and line.ends_ms <= by_ms else None


def _line(
    phrases: tuple[Phrase, ...],
    starts_ms: int,
    speaker: Speaker,
    *,
    channel: Channel = Channel.VOICE,
    is_alone: bool = False,
) -> Line | None:
    found = [
        (at_ms, phrase, speaker.clip(phrase))
        for at_ms, phrase in starts(phrases, starts_ms, speaker.length_ms)
    ]
    parts = tuple((at_ms, phrase, clip) for at_ms, phrase, clip in found if clip is not None)
    return Line(parts, channel, is_alone) if parts else None
