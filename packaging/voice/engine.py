"""The engine that speaks: hibari-tts, a small neural voice without a network. No levels here."""

import importlib
from importlib.metadata import PackageNotFoundError, version

import numpy as np
from numpy.typing import NDArray

from voice.recipe import PACKAGE, SPEED, VERSION

RATE = 24_000
SEED = 0
"""The noise in the breath of a consonant is drawn from this, the same every time."""

Signal = NDArray[np.float64]


class EngineMissing(Exception):
    """The engine is not installed, or in another version; the message says how to mend it."""


class Engine:
    """Speaks readings. Making one loads half a second and raises EngineMissing."""

    def __init__(self) -> None:
        try:
            found = version(PACKAGE)
        except PackageNotFoundError:
            found = "none"
        if found != VERSION:
            raise EngineMissing(
                f"the voice is made with {PACKAGE} {VERSION}, but {found} is installed: "
                f"pip install {PACKAGE}=={VERSION}"
            )
        self._voice = importlib.import_module("hibari").Hibari()

    def speak(self, reading: str) -> Signal:
        """The words at RATE, as the engine levels them."""
        return np.asarray(self._voice(reading, speed=SPEED, seed=SEED), dtype=np.float64)
