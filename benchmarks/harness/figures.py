"""Medians and spreads of repeated measurements. Measuring itself lives elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """What repeated measurements of one thing gave; the unit is the caller's."""

    median: float
    least: float
    most: float

    def text(self, decimals: int, unit: str = "") -> str:
        """Such as `151 ms (148–163)`."""
        middle = f"{self.median:.{decimals}f}{unit and ' '}{unit}"
        if self.least == self.most:
            return middle
        return f"{middle} ({self.least:.{decimals}f}–{self.most:.{decimals}f})"


def spread(values: Sequence[float]) -> Spread:
    """The median between the least and the most; ValueError without any value."""
    if not values:
        raise ValueError("nothing was measured")
    return Spread(median(values), min(values), max(values))


def paired_ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """How many times theirs ours is, round by round.

    Both of a round ran right after each other, so that whatever else the machine did meanwhile
    stands above and below the line. ValueError where they differ in number.
    """
    return spread([mine / other for mine, other in zip(ours, theirs, strict=True)])
