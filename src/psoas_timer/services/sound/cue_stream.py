"""Turns cues due at instants into one stream of frames. Pure: time and blocks come as arguments."""

import sys
from array import array
from dataclasses import dataclass

from psoas_timer.core.ports.cue_player import LATE_FROM_MS, SAMPLE_RATE
from psoas_timer.services.sound.mixer import Mixer
from psoas_timer.services.sound.stream_clock import StreamClock

_LATE_FROM_FRAMES = SAMPLE_RATE * LATE_FROM_MS // 1000


@dataclass(slots=True)
class _Due:
    cue: str
    when_ns: int
    gain: float
    was_in_time: bool


class CueStream:
    """Keeps cues until the block that holds their instant is rendered.

    The frame of a cue is worked out as late as that, so that it follows any shift of the stream.
    """

    def __init__(self, latency_ns: int) -> None:
        self.late_cues = 0
        """Cues handed over in time that began late all the same."""
        self._clock = StreamClock(SAMPLE_RATE, latency_ns)
        self._mixer = Mixer()
        self._sounds: dict[str, array[int]] = {}
        self._due: dict[int, _Due] = {}

    @property
    def position(self) -> int:
        """How many frames were rendered so far."""
        return self._mixer.position

    def load(self, cue: str, pcm: bytes) -> None:
        """Keep the sound of a cue; half a frame at the end is dropped."""
        samples = array("h", pcm[: len(pcm) & ~1])
        if sys.byteorder == "big":
            samples.byteswap()
        self._sounds[cue] = samples

    def play_at(self, ticket: int, cue: str, when_ns: int, gain: float) -> bool:
        """Have a cue begin at an instant; False if its sound was never loaded."""
        if cue not in self._sounds:
            return False
        self._due[ticket] = _Due(cue, when_ns, gain, self._is_ahead(when_ns))
        return True

    def cancel(self, ticket: int | None = None) -> None:
        """Drop what is due and fade what sounds: one ticket, or all with None."""
        if ticket is None:
            self._due.clear()
        else:
            self._due.pop(ticket, None)
        self._mixer.cancel(ticket)

    def render(self, frames: int, now_ns: int) -> bytes:
        """The next block, asked for at this instant."""
        self._clock.observe(self._mixer.position, now_ns)
        if self._due:
            self._begin_before(self._mixer.position + frames)
        return self._mixer.render(frames)

    def _is_ahead(self, when_ns: int) -> bool:
        try:
            return self._clock.frame_at(when_ns) >= self._mixer.position
        except LookupError:  # The stream has not begun: as good as "now".
            return False

    def _begin_before(self, end: int) -> None:
        for ticket, due in list(self._due.items()):
            frame = self._clock.frame_at(due.when_ns)
            if frame < end:
                del self._due[ticket]
                began = self._mixer.start(ticket, self._sounds[due.cue], frame, due.gain)
                self.late_cues += due.was_in_time and began - frame > _LATE_FROM_FRAMES
