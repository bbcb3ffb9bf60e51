"""From a raw signal to the shipped file: loudness, ceiling, dither, WAV. No design here."""

import io
import wave
import zlib

import numpy as np
import pyloudnorm

from sounds.tones import RATE, Signal

CEILING_DBFS = -3.0
TARGET_LUFS = -20.0
LOUDNESS_FROM_S = 0.4
"""Loudness is defined over blocks of 400 ms (ITU-R BS.1770); shorter sounds go by their peak."""
HEADROOM_DB = 0.02
"""Below the ceiling, for the dither."""
ALLOWED_BELOW_LU = 0.8
"""The class is 1 LU wide each way; the rest is kept for the rounding."""


def _gain(db: float) -> float:
    return float(10.0 ** (db / 20.0))


def levelled(signal: Signal, above_target_lu: float = 0.0, short_peak_dbfs: float = -6.0) -> Signal:
    """The signal at its loudness class, the ceiling kept.

    Raises ValueError where the ceiling takes more than the class allows: the sound is too spiky.
    """
    peak = float(np.max(np.abs(signal)))
    if len(signal) < LOUDNESS_FROM_S * RATE:
        return signal * (_gain(short_peak_dbfs) / peak)
    loudness = float(pyloudnorm.Meter(RATE).integrated_loudness(signal))
    wanted_db = TARGET_LUFS + above_target_lu - loudness
    possible_db = CEILING_DBFS - HEADROOM_DB - 20.0 * float(np.log10(peak))
    if loudness + possible_db < TARGET_LUFS - ALLOWED_BELOW_LU:
        raise ValueError(f"only {loudness + possible_db:.1f} LUFS below the ceiling")
    return signal * _gain(min(wanted_db, possible_db))


def wav_bytes(signal: Signal, name: str) -> bytes:
    """16-bit mono WAV with triangular dither of one step, the same bytes every time."""
    rng = np.random.default_rng(zlib.crc32(name.encode()))
    dither = rng.random(len(signal)) - rng.random(len(signal))
    samples = np.clip(np.round(signal * 32767.0 + dither), -32768, 32767).astype("<i2")
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return target.getvalue()
