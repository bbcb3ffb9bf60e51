"""What stands on the floor: walls, chairs, beds, pillows and desks."""

from psoas_timer.core.figure.box import Box
from psoas_timer.core.figure.outlines import tube
from psoas_timer.core.figure.placement import PlacedProp
from psoas_timer.core.figure.props import Bed, Chair, Desk, Pillow, SidewaysChair, Wall
from psoas_timer.core.figure.shapes import Block, Fill, Paint, Shade, Shapes, fill

_WALL_DEPTH = 14.0
"""The shade of the wall fades over this many units."""

_ABOVE_FIGURE = 8.0
_PILLOW_SINKS = 1.6
"""How far a body part sinks into a pillow: its top is drawn so much higher."""


def wall(placed: PlacedProp, box: Box) -> Shapes:
    """A wall as a shade that fades away from its face; nothing for other props."""
    if not isinstance(placed.prop, Wall):
        return ()
    face, top = placed.at.real, box.top + _ABOVE_FIGURE
    if placed.prop.is_right:
        shade = Block(face, 0.0, face + _WALL_DEPTH, top)
        edge = Block(face, 0.0, face + 2.2, top, 1.0)
        stops = ((0.0, 1.0), (1.0, 0.0))
    else:
        shade = Block(face - _WALL_DEPTH, 0.0, face, top)
        edge = Block(face - 2.2, 0.0, face, top, 1.0)
        stops = ((0.0, 0.0), (1.0, 1.0))
    return (Shade(shade, Paint.WALL, stops), Fill(edge, Paint.FLOOR))


def furniture(placed: PlacedProp, box: Box) -> Shapes:
    """What stands behind the figure; nothing for things of other layers."""
    match placed.prop:
        case Chair():
            return _chair(placed.prop, placed.at)
        case SidewaysChair():
            return _sideways_chair(placed.prop, placed.at)
        case Bed():
            return _bed(placed.at, box.left - 4.0)
        case Pillow():
            return _pillow(placed.prop, placed.at, placed.floor)
        case Desk():
            return _desk(placed.prop, placed.at)
        case _:
            return ()


def _chair(chair: Chair, seat: complex) -> Shapes:
    left, right = seat.real - chair.width / 2.0, seat.real + chair.width / 2.0
    top = seat.imag
    rung = top * 0.32
    return (
        *(_post(x, 1.7, top - 2.0) for x in (left + 2.5, right - 2.5)),
        Fill(Block(left + 2.0, rung, right - 2.0, rung + 2.2, 1.0), Paint.WOOD_FAR),
        *_chair_back(chair, left + 2.0 if chair.has_back_on_left else right - 2.0, top),
        Fill(Block(left, top - 4.6, right, top, 2.2), Paint.WOOD),
    )


def _chair_back(chair: Chair, foot: float, seat: float) -> Shapes:
    lean = -chair.tilt if chair.has_back_on_left else chair.tilt
    height = chair.back_height
    post = tube(
        [(complex(foot, seat - 2.0), 2.2), (complex(foot + lean, seat + height - 3.0), 2.0)]
    )
    panel = tube(
        [
            (complex(foot + lean * 0.45, seat + height * 0.45), 2.9),
            (complex(foot + lean, seat + height - 4.0), 2.9),
        ]
    )
    return (fill(post, Paint.WOOD), fill(panel, Paint.WOOD))


def _sideways_chair(chair: SidewaysChair, seat: complex) -> Shapes:
    left, right, top = seat.real - chair.width / 2.0, seat.real + chair.width / 2.0, seat.imag
    legs = (left + 3.0, right - 3.0)
    return (
        *(_post(x, 1.8, top - 2.0) for x in legs),
        *(Fill(Block(x - 1.6, top - 2, x + 1.6, top + 40, 1.4), Paint.WOOD_FAR) for x in legs),
        Fill(Block(left, top + 22.0, right, top + 42.0, 4.0), Paint.WOOD_FAR),
        Fill(Block(left, top - 5.0, right, top, 2.2), Paint.WOOD),
    )


def _bed(end: complex, left: float) -> Shapes:
    right = end.real
    return (
        Fill(Block(left + 6.0, 0.0, left + 11.0, 16.0, 1.5), Paint.WOOD_FAR),
        Fill(Block(right - 13.0, 0.0, right - 8.0, 16.0, 1.5), Paint.WOOD_FAR),
        Fill(Block(left, 14.0, right - 1.0, 26.0, 3.0), Paint.WOOD),
        Fill(Block(left, 24.0, right, end.imag, 6.0), Paint.SOFT),
        Fill(Block(left + 1.0, 24.0, right - 1.0, 29.0, 2.5), Paint.SOFT_EDGE, 0.7),
    )


def _pillow(pillow: Pillow, top: complex, floor: float) -> Shapes:
    left, right = top.real - pillow.width / 2.0, top.real + pillow.width / 2.0
    height = max(2.5, top.imag + _PILLOW_SINKS - floor)
    seam = Block(left + 2.0, floor, right - 2.0, floor + height * 0.3, height * 0.15)
    return (
        Fill(Block(left, floor, right, floor + height, min(height / 2.0, 6.0)), Paint.SOFT),
        Fill(seam, Paint.SOFT_EDGE, 0.8),
    )


def _desk(desk: Desk, at: complex) -> Shapes:
    left, right, top = at.real, at.real + desk.width, at.imag
    screen = left + desk.width * 0.72
    panel = tube([(complex(screen - 0.6, top + 12), 1.7), (complex(screen + 0.6, top + 45), 1.7)])
    light = tube([(complex(screen - 2.0, top + 13), 0.6), (complex(screen - 0.9, top + 44), 0.6)])
    return (
        Fill(Block(right - 7.0, 0.0, right - 3.4, top - 2.0, 1.2), Paint.WOOD_FAR),
        Fill(Block(left, top - 4.0, right, top, 1.8), Paint.WOOD),
        Fill(Block(screen - 5.0, top, screen + 8.0, top + 1.8, 0.9), Paint.METAL),
        Fill(Block(screen + 1.0, top, screen + 3.0, top + 16.0, 0.8), Paint.METAL),
        fill(panel, Paint.SCREEN),
        fill(light, Paint.SCREEN_LIGHT),
    )


def _post(x: float, half_width: float, top: float) -> Fill:
    return Fill(Block(x - half_width, 0.0, x + half_width, top, 1.2), Paint.WOOD_FAR)
