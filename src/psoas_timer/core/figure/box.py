"""How much room a figure and its props take. Fitting it into a widget lives in camera.py."""

from collections.abc import Sequence
from dataclasses import dataclass

from psoas_timer.core.figure.angles import direction
from psoas_timer.core.figure.flesh import body_discs
from psoas_timer.core.figure.placement import PlacedProp
from psoas_timer.core.figure.pose import BreathSquare, Mark, PlumbLine, SeenFrom
from psoas_timer.core.figure.props import Bed, Carton, Chair, Desk, HeatPack, SidewaysChair, Wall
from psoas_timer.core.figure.skeleton import Skeleton

_BUN_WAY = 12.6
_BUN_ANGLE = 28.0
_BUN_RADIUS = 5.0
"""The knot of hair: so far from the centre of the skull, so many degrees behind the crown."""

_STEAM = 12.0
_PLUMB_OVERHANG = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in units."""

    left: float
    right: float
    bottom: float
    top: float

    def joined(self, other: "Box") -> "Box":
        """The smallest box round both."""
        return Box(
            min(self.left, other.left),
            max(self.right, other.right),
            min(self.bottom, other.bottom),
            max(self.top, other.top),
        )

    def towards(self, other: "Box", fraction: float) -> "Box":
        """The box on the way to another, at 0 to 1."""
        return Box(
            self.left + (other.left - self.left) * fraction,
            self.right + (other.right - self.right) * fraction,
            self.bottom + (other.bottom - self.bottom) * fraction,
            self.top + (other.top - self.top) * fraction,
        )


def body_box(skeleton: Skeleton) -> Box:
    """The room that the body takes; from the floor up, unless it is seen from above."""
    discs = body_discs(skeleton)
    bun = _BUN_WAY * direction(skeleton.frame.head + _BUN_ANGLE)
    discs.append((skeleton.head + bun, _BUN_RADIUS))
    lowest = min(centre.imag - radius for centre, radius in discs)
    return Box(
        left=min(centre.real - radius for centre, radius in discs),
        right=max(centre.real + radius for centre, radius in discs),
        bottom=lowest * (1.0 - skeleton.frame.gravity),
        top=max(centre.imag + radius for centre, radius in discs),
    )


def scene_box(
    skeleton: Skeleton, props: Sequence[PlacedProp], marks: Sequence[Mark], seen_from: SeenFrom
) -> Box:
    """The room that the body takes together with what stands round it."""
    box = body_box(skeleton)
    for placed in props:
        box = _with_prop(box, placed)
    for mark in marks:
        box = _with_mark(box, mark, skeleton)
    if seen_from is SeenFrom.SIDE:
        return Box(box.left, box.right, 0.0, box.top)
    return box


def _with_prop(box: Box, placed: PlacedProp) -> Box:
    prop, at = placed.prop, placed.at
    match prop:
        case Chair():
            reach = prop.width / 2.0 + 3.0
            back = at.imag + prop.back_height
            return box.joined(Box(at.real - reach, at.real + reach, box.bottom, back))
        case SidewaysChair():
            return box.joined(Box(at.real - 22.0, at.real + 22.0, box.bottom, box.top))
        case Wall():
            return box.joined(Box(at.real - 5.0, at.real + 5.0, box.bottom, box.top))
        case Desk():
            return box.joined(Box(box.left, at.real + prop.width, box.bottom, box.top))
        case Carton():
            return box.joined(Box(box.left, box.right, at.imag - 9.0, box.top))
        case Bed():
            return Box(box.left - 6.0, box.right, box.bottom, box.top)
        case HeatPack():
            return Box(box.left, box.right, box.bottom, box.top + _STEAM)
        case _:
            return box


def _with_mark(box: Box, mark: Mark, skeleton: Skeleton) -> Box:
    match mark:
        case BreathSquare():
            right = skeleton.at(mark.at).real + mark.offset.real + 16.0
            return box.joined(Box(box.left, right, box.bottom, box.top))
        case PlumbLine():
            return Box(box.left, box.right, box.bottom, box.top + _PLUMB_OVERHANG)
        case _:
            return box
