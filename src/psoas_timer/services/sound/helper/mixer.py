"""Adds sounds at exact sample positions. It knows no clock, no device and no cue names."""

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psoas_timer.core.ports.cue_player import SAMPLE_RATE

if TYPE_CHECKING:
    from psoas_timer.services.sound.helper.bed import Bed

FADE_FRAMES = SAMPLE_RATE * 20 // 1000
"""A cancelled sound is silent after 20 ms: no click, and well within the 50 ms that are allowed."""

_LOUDEST, _DEEPEST = 32767, -32768


@dataclass(slots=True)
class _Voice:
    """One sound under way; `fade_from` is the frame where its fade-out began, or None."""

    samples: "array[int]"
    start: int
    gain: float
    fade_from: int | None = None

    @property
    def end(self) -> int:
        natural = self.start + len(self.samples)
        return natural if self.fade_from is None else min(natural, self.fade_from + FADE_FRAMES)

    def part(self, first: int, last: int) -> "array[int]":
        """Its samples for the frames from `first` up to before `last`, gain and fade applied."""
        piece = self.samples[first - self.start : last - self.start]
        gain = self.gain
        if self.fade_from is not None:
            left = FADE_FRAMES - (first - self.fade_from)
            step = gain / FADE_FRAMES
            return array("h", (_clipped(int(s * step * (left - i))) for i, s in enumerate(piece)))
        return piece if gain == 1.0 else array("h", (_clipped(int(s * gain)) for s in piece))


def _clipped(sample: int) -> int:
    return _LOUDEST if sample > _LOUDEST else _DEEPEST if sample < _DEEPEST else sample


class Mixer:
    """A stream of mono 16-bit frames, rendered block by block.

    `position` is the next frame. Blocks without a sound are filled from `bed`, if there is one.
    """

    def __init__(self) -> None:
        self.bed: Bed | None = None
        self.position = 0
        self._voices: dict[int, _Voice] = {}

    def start(self, ticket: int, samples: "array[int]", frame: int, gain: float = 1.0) -> None:
        """Let samples begin at a frame, at the next one if that is past."""
        self._voices[ticket] = _Voice(samples, max(frame, self.position), gain)

    def cancel(self, ticket: int | None = None) -> None:
        """Fade one sound out, or all with None; those not yet begun go without a trace."""
        for key in [ticket] if ticket is not None else list(self._voices):
            voice = self._voices.get(key)
            if voice is None:
                continue
            if voice.start >= self.position:
                del self._voices[key]
            elif voice.fade_from is None:
                voice.fade_from = self.position

    def render(self, frames: int) -> bytes:
        """The next frames as PCM."""
        first, last = self.position, self.position + frames
        mixed: array[int] | None = None
        for voice in self._voices.values():
            begin, end = max(first, voice.start), min(last, voice.end)
            if begin < end:
                if mixed is None:
                    mixed = array("h", bytes(2 * frames))
                _add(mixed, begin - first, voice.part(begin, end))
        self.position = last
        self._voices = {key: voice for key, voice in self._voices.items() if voice.end > last}
        if mixed is not None:
            return mixed.tobytes()
        return bytes(2 * frames) if self.bed is None else self.bed.block(first, frames)


def _add(target: "array[int]", offset: int, piece: "array[int]") -> None:
    end = offset + len(piece)
    here = target[offset:end]
    if any(here):
        piece = array("h", (_clipped(a + b) for a, b in zip(here, piece, strict=True)))
    target[offset:end] = piece
