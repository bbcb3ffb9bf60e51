"""Swells as long as the breath they lead: in rises, out falls, hold stays. All sets share them."""

import numpy as np

from sounds.tones import Signal, band_noise, faded, hertz, instants, steady

LENGTHS_S: dict[str, tuple[int, ...]] = {
    "breath_in": (1, 3, 4, 5),
    "breath_hold": (4,),
    "breath_out": (4, 5, 6, 8),
}
"""The lengths that the bundled breathing patterns need, in seconds."""

FLOOR = 0.14
"""Level at the quiet end of a swell: there from the first millisecond."""


def _pad(pitch: Signal, bright: Signal, seconds: float) -> Signal:
    """A soft choir of a note and its fifth; `bright` (0 to 1, per sample) opens the overtones."""
    out = steady(pitch, seconds) + 0.45 * steady(pitch * 1.5 + 0.3, seconds)
    overtones = 0.40 * steady(pitch * 2.0 - 0.4, seconds)
    overtones += 0.15 * steady(pitch * 3.0 + 0.5, seconds)
    return out + bright * overtones


def _swelling(seconds: float) -> Signal:
    """From FLOOR to 1 in 0.15 s, so that it follows on the breath before without a knock."""
    way = np.minimum(instants(seconds) / 0.15, 1.0)
    return FLOOR + (1.0 - FLOOR) * np.sin(np.pi / 2 * way) ** 2


def _air(seconds: float, low_hz: float, high_hz: float) -> Signal:
    return 0.5 * band_noise(seconds, low_hz, high_hz, seed=23)


def breath_in(seconds: float) -> Signal:
    """Rises from D4 to A4 and opens."""
    way = np.sin(np.pi / 2 * instants(seconds) / seconds) ** 2
    pitch = hertz("D4") * (hertz("A4") / hertz("D4")) ** way
    level = FLOOR + (1.0 - FLOOR) * way
    sound = _pad(pitch, way, seconds) + way * _air(seconds, 900.0, 4000.0)
    return faded(level * sound, 3.0, 140.0)


def breath_out(seconds: float) -> Signal:
    """Falls from A4 to A3 and closes."""
    way = np.cos(np.pi / 2 * instants(seconds) / seconds) ** 2
    pitch = hertz("A3") * (hertz("A4") / hertz("A3")) ** way
    level = _swelling(seconds) * (FLOOR + (1.0 - FLOOR) * way)
    sound = _pad(pitch, way, seconds) + way * _air(seconds, 400.0, 1800.0)
    return faded(level * sound, 3.0, 140.0)


def breath_hold(seconds: float) -> Signal:
    """Stays on A4, thin and still, fading to half."""
    way = instants(seconds) / seconds
    tone = steady(hertz("A4"), seconds) + 0.5 * steady(hertz("A4") * 2.0 + 0.5, seconds)
    return faded(_swelling(seconds) * (1.0 - 0.5 * way) * tone, 3.0, 140.0)


SWELLS = {"breath_in": breath_in, "breath_hold": breath_hold, "breath_out": breath_out}
