"""Ogg Vorbis files: written by oggenc, read by the decoder that the program plays with."""

import shutil
import subprocess

import miniaudio
import numpy as np

from voice.engine import RATE, Signal

MAX_KBIT_S = 45.0
QUALITIES = (3, 2, 1, 0)
"""Of oggenc, best first: a file gets the best one that keeps MAX_KBIT_S, headers and all.

What is shorter than about 2 s gets the last one, at which its sound alone takes 33 kbit/s: the
headers are 3.4 KB however short the sound is, 27 kbit/s of a second.
"""

CEILING = 10.0 ** (-3.0 / 20.0)
"""The highest sample of a decoded file: -3 dBFS, as for the program's sounds."""


class EncoderMissing(Exception):
    """There is no oggenc; the message says how to get it."""


def encoded(signal: Signal) -> bytes:
    """The signal as a file whose decoded peak keeps CEILING, the same bytes every time.

    Raises EncoderMissing.
    """
    while True:
        content = _within_rate(signal)
        peak = float(np.max(np.abs(decoded(content))))
        if peak <= CEILING:
            return content
        signal = signal * (0.99 * CEILING / peak)


def decoded(content: bytes) -> Signal:
    """What the program hears of a file, at RATE. Raises miniaudio.DecodeError."""
    sound = miniaudio.decode(content, nchannels=1, sample_rate=RATE)
    return np.frombuffer(sound.samples, dtype="<i2") / 32768.0


def length_ms(content: bytes) -> int:
    """How long a file sounds, rounded up. Raises miniaudio.DecodeError."""
    return -(-len(decoded(content)) * 1000 // RATE)


def _within_rate(signal: Signal) -> bytes:
    samples = np.clip(np.round(signal * 32767.0), -32768, 32767).astype("<i2").tobytes()
    for quality in QUALITIES:
        content = _oggenc(samples, quality)
        if len(content) * 8 <= MAX_KBIT_S * 1000 * len(signal) / RATE:
            break
    return content


def _oggenc(samples: bytes, quality: int) -> bytes:
    if shutil.which("oggenc") is None:
        raise EncoderMissing("oggenc is missing: install the package vorbis-tools")
    raw = ("--raw", "--raw-bits=16", "--raw-chan=1", f"--raw-rate={RATE}")
    command = ("oggenc", "--quiet", *raw, f"--quality={quality}", "--serial=1", "--output=-", "-")
    return subprocess.run(command, input=samples, capture_output=True, check=True).stdout
