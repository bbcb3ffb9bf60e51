"""Turns cues due at instants into one stream of frames. Pure: time and blocks come as arguments."""

import sys
from array import array
from dataclasses import dataclass

from psoas_timer.core.ports.cue_player import LATE_FROM_MS, SAMPLE_RATE
from psoas_timer.core.session.advance import STALE_CUE_MS
from psoas_timer.services.sound.helper.bed import Bed
from psoas_timer.services.sound.helper.mixer import Mixer
from psoas_timer.services.sound.helper.stream_clock import StreamClock

_LATE_FROM_FRAMES = SAMPLE_RATE * LATE_FROM_MS // 1000
_STALE_FROM_FRAMES = SAMPLE_RATE * STALE_CUE_MS // 1000


@dataclass(slots=True)
class _Due:
    """What begins at an instant: a loaded sound by name, or samples of its own."""

    sound: "str | array[int]"
    when_ns: int
    gain: float
    was_in_time: bool


class CueStream:
    """Keeps cues until the block that holds their instant is rendered.

    The frame of a cue is worked out as late as that, so that it follows any shift of the stream.
    """

    def __init__(self, latency_ns: int) -> None:
        self.late_cues = 0
        """Cues handed over in time that began late all the same, or became too old to be heard."""
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
        samples = array("h")
        samples.frombytes(memoryview(pcm)[: len(pcm) & ~1])
        if sys.byteorder == "big":
            samples.byteswap()
        self._sounds[cue] = samples

    def load_samples(self, cue: str, samples: "array[int]") -> None:
        """Keep what was decoded as the sound of a cue."""
        self._sounds[cue] = samples

    def expect(self, cue: str) -> None:
        """Know a cue whose sound is still being decoded: until then it is silent."""
        self._sounds.setdefault(cue, array("h"))

    def play_at(self, ticket: int, cue: str, when_ns: int, gain: float) -> bool:
        """Have a cue begin at an instant; False if its sound was never loaded."""
        if cue not in self._sounds:
            return False
        self._due[ticket] = _Due(cue, when_ns, gain, self.is_ahead(when_ns))
        return True

    def play_samples(
        self, ticket: int, samples: "array[int]", when_ns: int, gain: float, *, was_in_time: bool
    ) -> None:
        """Have samples begin at an instant and forget them once they have sounded."""
        self._due[ticket] = _Due(samples, when_ns, gain, was_in_time)

    def cancel(self, ticket: int | None = None) -> None:
        """Drop what is due and fade what sounds: one ticket, or all with None."""
        if ticket is None:
            self._due.clear()
        else:
            self._due.pop(ticket, None)
        self._mixer.cancel(ticket)

    def keep_awake(self, is_on: bool) -> None:
        """Fill silence with an inaudible bed from now on, or no longer."""
        self._mixer.bed = (self._mixer.bed or Bed()) if is_on else None

    def render(self, frames: int, now_ns: int) -> bytes:
        """The next block, asked for at this instant."""
        self._clock.observe(self._mixer.position, now_ns)
        if self._due:
            self._begin_before(self._mixer.position + frames)
        return self._mixer.render(frames)

    def is_ahead(self, when_ns: int) -> bool:
        """Tell whether what is handed over now can still begin at its instant."""
        try:
            return self._clock.frame_at(when_ns) >= self._mixer.position
        except LookupError:  # The stream has not begun: as good as "now".
            return False

    def _begin_before(self, end: int) -> None:
        for ticket, due in list(self._due.items()):
            frame = self._clock.frame_at(due.when_ns)
            if frame < end:
                del self._due[ticket]
                past = self._mixer.position - frame if due.was_in_time else 0
                self.late_cues += past > _LATE_FROM_FRAMES
                if past <= _STALE_FROM_FRAMES:
                    samples = self._sounds[due.sound] if isinstance(due.sound, str) else due.sound
                    self._mixer.start(ticket, samples, frame, due.gain)
