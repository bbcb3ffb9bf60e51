"""Building blocks of every sound: pitches, partials, envelopes, noise. No instrument lives here."""

import numpy as np
from numpy.typing import NDArray

RATE = 48_000

Signal = NDArray[np.float64]

SEMITONES = {"C": -9, "D": -7, "E": -5, "F": -4, "F#": -3, "G": -2, "A": 0, "B": 2}


def hertz(note: str) -> float:
    """The frequency of a note such as `F#5`, equal temperament, A4 = 440 Hz."""
    name, octave = note[:-1], int(note[-1])
    return float(440.0 * 2.0 ** (octave - 4 + SEMITONES[name] / 12.0))


def instants(seconds: float) -> Signal:
    """The time of each sample in seconds."""
    return np.arange(round(seconds * RATE)) / RATE


def partial(freq: float, seconds: float, decay_s: float) -> Signal:
    """A sine that falls by 1/e every `decay_s`, starting at its steepest."""
    time = instants(seconds)
    return np.sin(2.0 * np.pi * freq * time) * np.exp(-time / decay_s)


def steady(freq: Signal | float, seconds: float) -> Signal:
    """A sine of constant amplitude; `freq` may glide (one value a sample)."""
    count = round(seconds * RATE)
    per_sample = np.broadcast_to(np.asarray(freq, dtype=np.float64), (count,))
    return np.sin(2.0 * np.pi * np.cumsum(per_sample) / RATE)


def band_noise(seconds: float, low_hz: float, high_hz: float, seed: int) -> Signal:
    """Noise between two frequencies with soft edges, the same for the same seed; peak 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    freqs = np.fft.rfftfreq(count, 1.0 / RATE)
    centre, width = np.sqrt(low_hz * high_hz), np.log(high_hz / low_hz) / 2.0
    distance = np.log(np.maximum(freqs, 1.0) / centre) / width
    shaped = np.fft.irfft(spectrum * np.exp(-(distance**2)), count)
    return np.asarray(shaped / np.max(np.abs(shaped)))


def faded(signal: Signal, fade_in_ms: float, fade_out_ms: float) -> Signal:
    """The signal with raised-cosine ends."""
    out = signal.copy()
    rise, fall = round(fade_in_ms * RATE / 1000), round(fade_out_ms * RATE / 1000)
    out[:rise] *= np.sin(np.linspace(0.0, np.pi / 2.0, rise, endpoint=False)) ** 2
    out[len(out) - fall :] *= np.cos(np.linspace(0.0, np.pi / 2.0, fall)) ** 2
    return out


def placed(parts: list[tuple[float, Signal]], seconds: float) -> Signal:
    """Signals added at their start times (seconds), cut at the end."""
    out = np.zeros(round(seconds * RATE))
    for start_s, signal in parts:
        start = round(start_s * RATE)
        length = min(len(signal), len(out) - start)
        out[start : start + length] += signal[:length]
    return out
