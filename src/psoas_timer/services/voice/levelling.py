"""Makes what an engine spoke as loud as the recorded voice, and begin at once.

WAV in, WAV out, by the standard library alone. Engines and files are known elsewhere.
"""

import io
import math
import sys
import wave
from array import array

TARGET_RMS = 0.12
"""The level of what is spoken. It gives -20 LUFS within 2, as the recorded voice has: measured on
flite, festival and espeak-ng with words and sentences of 0.4 to 6 s."""

LOUDEST_PEAK = 0.7
"""-3 dBFS, as all sounds of the program."""

SILENT_BELOW = 0.01
"""-40 dB of the peak: what is quieter at the beginning and the end is cut off."""

KEPT_MS = 30
"""So much is kept before the first and after the last audible sample, for soft consonants."""

BLOCK_MS = 50
SPOKEN_WITHIN_DB = 20.0
"""Blocks quieter than the loudest one by more than this are pauses and do not count."""

SHORTEST_MS = 80
LONGEST_MS = 60_000


class UnusableSpeech(Exception):
    """A file without usable speech; the text says why, for the log."""


def levelled(content: bytes) -> tuple[bytes, int]:
    """A WAV file of one channel with the speech of this one, and its length in ms, rounded up.

    Raises UnusableSpeech where the file is no WAV of 16 bit, or silent, or of no sensible length.
    """
    samples, rate = _read(content)
    spoken = _trimmed(samples, rate)
    length_ms = -(-len(spoken) * 1_000 // rate)
    if not SHORTEST_MS <= length_ms <= LONGEST_MS:
        raise UnusableSpeech(f"{length_ms} ms is no length for speech")
    peak = max(max(spoken), -min(spoken)) / 32_768
    gain = min(TARGET_RMS / _spoken_rms(spoken, rate), LOUDEST_PEAK / peak)
    return _written(array("h", [round(sample * gain) for sample in spoken]), rate), length_ms


def _read(content: bytes) -> tuple["array[int]", int]:
    """The samples of a file, several channels made one, and their rate."""
    try:
        with wave.open(io.BytesIO(content)) as source:
            channels, width, rate = source.getparams()[:3]
            frames = source.readframes(source.getnframes())
    except (wave.Error, EOFError, RuntimeError) as error:  # RuntimeError: a length is wrong
        raise UnusableSpeech(f"it is no WAV file: {error}") from error
    if width != 2 or rate < 1:
        raise UnusableSpeech(f"{8 * width} bits at {rate} Hz are not read")
    samples = array("h", frames[: len(frames) // (2 * channels) * 2 * channels])
    if sys.byteorder == "big":
        samples.byteswap()
    if channels > 1:
        parts = [samples[channel::channels] for channel in range(channels)]
        samples = array("h", [sum(frame) // channels for frame in zip(*parts, strict=True)])
    return samples, rate


def _trimmed(samples: "array[int]", rate: int) -> "array[int]":
    """The samples from shortly before the first audible one to shortly after the last."""
    loudest = max(max(samples, default=0), -min(samples, default=0))
    if loudest == 0:
        raise UnusableSpeech("it is silent")
    audible = loudest * SILENT_BELOW
    first = next(n for n, sample in enumerate(samples) if abs(sample) >= audible)
    last = next(n for n in range(len(samples) - 1, -1, -1) if abs(samples[n]) >= audible)
    kept = rate * KEPT_MS // 1_000
    return samples[max(first - kept, 0) : last + 1 + kept]


def _spoken_rms(samples: "array[int]", rate: int) -> float:
    """The root mean square of what is spoken, pauses left out; 1.0 is full scale."""
    size = max(rate * BLOCK_MS // 1_000, 1)
    blocks = [samples[start : start + size] for start in range(0, len(samples), size)]
    powers = [sum(sample * sample for sample in block) / len(block) for block in blocks]
    quietest = max(powers) / 10 ** (SPOKEN_WITHIN_DB / 10)
    spoken = [power for power in powers if power >= quietest]
    return math.sqrt(sum(spoken) / len(spoken)) / 32_768


def _written(samples: "array[int]", rate: int) -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())
    return target.getvalue()
