"""The three voices: a struck bowl, a wooden bar, a plain tone. What they play is in motifs.py."""

from collections.abc import Callable

import numpy as np

from sounds.tones import RATE, Signal, band_noise, faded, hertz, instants, partial

Instrument = Callable[[str, float], Signal]
"""(note, seconds it may ring) -> one stroke at full strength, starting at its first sample."""


def bowl(note: str, seconds: float) -> Signal:
    """A small singing bowl under a soft mallet.

    Partials near 1 : 2.71 : 5.0 as bowls have them, each a pair a little apart so that it beats
    slowly; an octave is mixed in for a clear pitch. High partials die first.
    """
    base = hertz(note)
    out = np.zeros(round(seconds * RATE))
    for ratio, level, decay_s, beat_hz in (
        (1.0, 1.0, 1.10, 0.9),
        (2.0, 0.28, 0.70, 1.3),
        (2.71, 0.20, 0.42, 2.1),
        (5.02, 0.06, 0.18, 3.0),
    ):
        out += 0.6 * level * partial(base * ratio - beat_hz / 2, seconds, decay_s)
        out += 0.4 * level * partial(base * ratio + beat_hz / 2, seconds, decay_s)
    return faded(out, 3.0, min(180.0, seconds * 500))


def wood(note: str, seconds: float) -> Signal:
    """A marimba bar: overtones tuned 1 : 4 : 10 and a short knock. Low bars ring longer."""
    base = hertz(note)
    ring_s = 0.20 * np.sqrt(440.0 / base)
    out = partial(base, seconds, ring_s)
    out += 0.22 * partial(base * 4.0, seconds, ring_s * 0.35)
    out += 0.07 * partial(base * 9.9, seconds, ring_s * 0.15)
    knock = band_noise(seconds, 500.0, 2500.0, seed=7) * np.exp(-instants(seconds) / 0.006)
    return faded(out + 0.35 * knock, 1.0, min(60.0, seconds * 300))


def plain(note: str, seconds: float) -> Signal:
    """A round electronic tone: sine with a little second and third harmonic, held, then let go."""
    base = hertz(note)
    time = instants(seconds)
    tone = np.sin(2 * np.pi * base * time)
    tone += 0.16 * np.sin(4 * np.pi * base * time) * np.exp(-time / 0.25)
    tone += 0.05 * np.sin(6 * np.pi * base * time) * np.exp(-time / 0.12)
    held_s = min(0.10, seconds * 0.4)
    level = np.where(time < held_s, 1.0, np.exp(-(time - held_s) / 0.28))
    return faded(tone * level, 3.0, min(90.0, seconds * 400))


def tick(low_hz: float, high_hz: float, pitch_hz: float, seconds: float) -> Signal:
    """A dry tick for beats: a filtered knock over a very short pitch."""
    decay = np.exp(-instants(seconds) / (seconds / 7.0))
    knock = band_noise(seconds, low_hz, high_hz, seed=11) * decay
    return faded(0.5 * knock + partial(pitch_hz, seconds, seconds / 6.0), 0.7, seconds * 300)
