"""Fits a box of units into a picture of pixels, facing right or left."""

from dataclasses import dataclass

from psoas_timer.core.figure.box import Box

_SIDE_MARGIN = 0.055
_BOTTOM_MARGIN = 0.075
_TOP_MARGIN = 0.055
_MARGIN_FROM_ABOVE = 0.10
"""Parts of the width or height of the picture."""

_TALLEST = 128.0
"""The least units that the height shows, so that one who kneels is not drawn like a giant."""

_LOW_FIGURES_RISE = 0.36
"""The part of the free height that lies under a low figure."""


@dataclass(frozen=True, slots=True)
class Camera:
    """How units become pixels, y down.

    A point lies at `x + scale * facing * (point.real - centre)`, `y - scale * point.imag`. `x`, `y`
    and the margins are pixels, `centre` is units, `scale` pixels for each unit. `facing` is 1 to
    the right, -1 to the left (the mirrored drawing), and between them on a turn.
    """

    scale: float
    centre: float
    x: float
    y: float
    top_margin: float
    side_margin: float
    facing: float = 1.0


@dataclass(frozen=True, slots=True)
class Framing:
    """What is to be shown: a box, with `air` (units) left and right of it together.

    `overhead` is 0 for a figure on its floor and 1 for one seen from above.
    """

    box: Box
    air: float
    overhead: float

    def towards(self, other: "Framing", fraction: float) -> "Framing":
        """The framing on the way to another, at 0 to 1."""
        return Framing(
            self.box.towards(other.box, fraction),
            _mix(self.air, other.air, fraction),
            _mix(self.overhead, other.overhead, fraction),
        )


def fitted(framing: Framing, width: float, height: float, facing: float) -> Camera:
    """Show a framing in a picture of this size (pixels)."""
    box, overhead = framing.box, framing.overhead
    bottom_px = height * _mix(_BOTTOM_MARGIN, _MARGIN_FROM_ABOVE, overhead)
    top_px = height * _mix(_TOP_MARGIN, _MARGIN_FROM_ABOVE, overhead)
    side_px = width * _mix(_SIDE_MARGIN, _MARGIN_FROM_ABOVE, overhead)
    scale = min(
        (width - 2.0 * side_px) / (box.right - box.left + framing.air),
        (height - bottom_px - top_px) / (box.top - box.bottom),
        height / _TALLEST,
    )
    free_px = height - bottom_px - top_px - scale * (box.top - box.bottom)
    on_floor = height - bottom_px - free_px * _LOW_FIGURES_RISE
    in_middle = height / 2.0 + scale * (box.bottom + box.top) / 2.0
    return Camera(
        scale=scale,
        centre=(box.left + box.right) / 2.0,
        x=width / 2.0,
        y=_mix(on_floor, in_middle, overhead),
        top_margin=top_px,
        side_margin=side_px,
        facing=facing,
    )


def _mix(one: float, other: float, fraction: float) -> float:
    return one + (other - one) * fraction
