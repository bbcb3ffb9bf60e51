"""Small drawings in coordinates of their own, put into the picture: a head, an inset."""

from dataclasses import dataclass

from psoas_timer.core.figure.shapes import Curve

Drawn = tuple[tuple[complex, ...], ...]
"""A curve in own coordinates: its start, then pieces as in Curve."""


@dataclass(frozen=True, slots=True)
class Local:
    """Own coordinates with their origin somewhere in the picture.

    `across` is where the own x of 1 points to, in units of the picture; the own y points a quarter
    turn further to the left.
    """

    origin: complex
    across: complex = 1 + 0j

    def at(self, x: float, y: float) -> complex:
        """A point of the picture."""
        return self.origin + self.across * complex(x, y)

    def curve(self, drawn: Drawn) -> Curve:
        """A drawing as a curve of the picture."""
        start, *pieces = (
            tuple(self.origin + self.across * point for point in piece) for piece in drawn
        )
        return Curve(start[0], tuple(pieces))
