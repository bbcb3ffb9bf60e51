"""How thoroughly to measure, and where: what every benchmark is told."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for on the command line, and what was prepared once for all benchmarks.

    `screens` gives the variables of a child process by the name of the screen, those of the
    prepared home included. With `full` the long measurements take their real length. `cues` is how
    many are played for each line about sound, `player` the one that plays them, and `short` leaves
    of sound only what a shared machine can tell in half a minute.
    """

    screens: Mapping[str, Mapping[str, str]]
    full: bool = False
    cues: int = 300
    player: str = "automatic"
    short: bool = False

    @property
    def offscreen(self) -> Mapping[str, str]:
        """The screen that every machine has."""
        return self.screens["offscreen"]
