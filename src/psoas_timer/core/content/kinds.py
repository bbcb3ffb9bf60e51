"""The words that every exercise and step is described with: kind, mode, side, sides, position."""

from enum import StrEnum


class Kind(StrEnum):
    """What an exercise does; it decides colour, default lengths and a few cues."""

    STRETCH = "stretch"
    PRESSURE = "pressure"
    MASSAGE = "massage"
    HEAT = "heat"
    STRENGTH = "strength"
    BREATHING = "breathing"
    REST = "rest"
    POSTURE = "posture"


class Mode(StrEnum):
    """How the time of a hold is spent."""

    HOLD = "hold"
    """Keep still."""
    CADENCE = "cadence"
    """A number of movements, each `rep_ms` long."""
    TIMED = "timed"
    """Keep moving freely."""
    BREATH = "breath"
    """Follow a breath pattern, whole cycles only."""


class Side(StrEnum):
    """The worked side of the body during one hold: the stretched, pressed or massaged one."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"

    @property
    def other(self) -> "Side":
        """The opposite side; NONE for NONE."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.NONE: Side.NONE}[self]


class Sides(StrEnum):
    """The sides that a step works."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NONE = "none"

    def in_order(self, first: Side) -> tuple[Side, ...]:
        """The sides one after the other; `first` decides only where both are worked."""
        if self is Sides.BOTH:
            return (first, first.other)
        return (Side(self.value),)


class Position(StrEnum):
    """The body position of an exercise, for search and filters."""

    KNEELING = "kneeling"
    PRONE = "prone"
    SEATED = "seated"
    SIDE_LYING = "side-lying"
    STANDING = "standing"
    SUPINE = "supine"
