"""Sound files made for tests: right ones, and each of the wrong ones that people have."""

import itertools
import math
import struct
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.services.bundled import assets_dir

if TYPE_CHECKING:
    from array import array

FILES = Path(__file__).with_name("files")
"""A quarter of a second of a tone, at 44.1 kHz and half of full loudness, in several formats."""

TONE_HZ = 440


def write_wave(
    path: Path, seconds: float = 0.5, *, rate: int = 48_000, channels: int = 1, loud: float = 0.5
) -> Path:
    """Write a WAV with a sine tone and return its path."""
    count = int(seconds * rate)
    tone = (int(32_767 * loud * math.sin(2 * math.pi * TONE_HZ * n / rate)) for n in range(count))
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(b"".join(struct.pack("<h", sample) * channels for sample in tone))
    return path


def bundled_wave() -> Path:
    """A sound of the program: 48 kHz, mono, 16 bit."""
    return assets_dir() / "sounds" / "bowls" / "begin.wav"


def pitch_hz(samples: "array[int]") -> float:
    """The pitch of a tone, from its rises through zero, without the ends of the file."""
    middle = samples[len(samples) // 4 : len(samples) * 3 // 4]
    rises = sum(a < 0 <= b for a, b in itertools.pairwise(middle))
    return rises * 48_000 / len(middle)
