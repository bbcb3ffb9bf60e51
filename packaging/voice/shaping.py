"""From the engine's signal to the one that is kept: silence off, rumble off, level, ceiling."""

import numpy as np
import pyloudnorm
from scipy.ndimage import minimum_filter1d
from scipy.signal import butter, sosfiltfilt

from voice.engine import RATE, Signal

TARGET_LUFS = -20.0
"""The loudness of the program's sounds too."""
LOUDNESS_FROM_S = 0.4
"""Loudness is defined over blocks of 400 ms (ITU-R BS.1770); shorter words go by their peak."""
SHORT_PEAK_DBFS = -6.0
CEILING_DBFS = -5.0
"""2 dB below what the sounds may reach, for what the encoder adds."""

HIGH_PASS_HZ = 70.0
"""Below every voice; what is there is rumble."""
SILENT_DB = -42.0
"""What is this far below the loudest 10 ms is silence."""
LEAD_S = 0.010
TAIL_S = 0.050
FADE_S = 0.005
LIMITER_S = 0.004
"""How early the limiter sees a peak coming: short enough for one swing of a voice."""


def shaped(signal: Signal) -> Signal:
    """The words without silence around them, at their loudness, the ceiling kept."""
    rumbling = butter(2, HIGH_PASS_HZ, "highpass", fs=RATE, output="sos")
    return faded(levelled(trimmed(sosfiltfilt(rumbling, signal))))


def trimmed(signal: Signal) -> Signal:
    """The signal from 10 ms before its first sound until 50 ms after its last one."""
    block = RATE // 100
    power = np.array([np.mean(part**2) for part in np.array_split(signal, len(signal) // block)])
    loud = np.flatnonzero(power > np.max(power) * 10.0 ** (SILENT_DB / 10.0))
    start = max(0, int(loud[0]) * block - round(LEAD_S * RATE))
    end = min(len(signal), (int(loud[-1]) + 1) * block + round(TAIL_S * RATE))
    return signal[start:end]


def levelled(signal: Signal) -> Signal:
    """The signal at TARGET_LUFS, or at its peak where it is too short for a loudness."""
    if len(signal) < LOUDNESS_FROM_S * RATE:
        return signal * (_gain(SHORT_PEAK_DBFS) / float(np.max(np.abs(signal))))
    meter = pyloudnorm.Meter(RATE)
    for _ in range(3):  # the limiter takes a little loudness away
        loudness = float(meter.integrated_loudness(signal))
        signal = limited(signal * _gain(TARGET_LUFS - loudness))
    return signal


def limited(signal: Signal) -> Signal:
    """The signal with its peaks brought below the ceiling, the gain moving smoothly."""
    reach = round(LIMITER_S * RATE)
    needed = np.minimum(1.0, _gain(CEILING_DBFS) / np.maximum(np.abs(signal), 1e-9))
    held = minimum_filter1d(needed, 2 * reach + 1)
    window = np.hanning(2 * reach + 1)
    padded = np.pad(held, reach, mode="edge")
    gain: Signal = np.convolve(padded, window / np.sum(window), mode="valid")
    return signal * gain


def faded(signal: Signal) -> Signal:
    """The signal with 5 ms of raised cosine at both ends."""
    count = round(FADE_S * RATE)
    ramp = np.sin(np.linspace(0.0, np.pi / 2.0, count)) ** 2
    out = signal.copy()
    out[:count] *= ramp
    out[-count:] *= ramp[::-1]
    return out


def _gain(db: float) -> float:
    return float(10.0 ** (db / 20.0))
