"""Arrows, the square of box breathing and the plumb line. None of them carries words."""

from psoas_timer.core.figure.pose import Arrow, BreathSquare, Mark, PlumbLine
from psoas_timer.core.figure.shapes import Curve, Group, Paint, Shapes, Stroke, line
from psoas_timer.core.figure.skeleton import Skeleton

_ARROW_WIDTH = 1.7
_SQUARE_WIDTH = 1.6


def mark(drawn: Mark, skeleton: Skeleton) -> Shapes:
    """The shapes of one mark."""
    match drawn:
        case Arrow():
            return _arrow(drawn, skeleton)
        case BreathSquare():
            return _square(drawn, skeleton)
        case PlumbLine():
            return _plumb_line(drawn, skeleton)


def _arrow(arrow: Arrow, skeleton: Skeleton) -> Shapes:
    joint = skeleton.at(arrow.at)
    start, end = joint + arrow.start, joint + arrow.end
    bow = end if arrow.via is None else joint + arrow.via
    piece = (end,) if arrow.via is None else (bow, end)
    shapes: Shapes = (
        Stroke(Curve(start, (piece,)), Paint.MARK, _ARROW_WIDTH, 0.9),
        _tip(end, end - (start if arrow.via is None else bow)),
    )
    if arrow.is_double:
        shapes += (_tip(start, start - bow),)
    return (Group(shapes, opacity=1.0 - skeleton.frame.progress),) if arrow.fades else shapes


def _tip(point: complex, way: complex) -> Stroke:
    ahead = way / abs(way)
    barbs = (point + ahead * (-4.2 + 3.2j), point, point + ahead * (-4.2 - 3.2j))
    return line(barbs, Paint.MARK, _ARROW_WIDTH, 0.9)


def _square(square: BreathSquare, skeleton: Skeleton) -> Shapes:
    """A square with a gap in its left side, where the arrow runs in from below."""
    middle, half = skeleton.at(square.at) + square.offset, square.size / 2.0
    gap = half * 0.35
    corners = (
        complex(-half, gap),
        complex(-half, half),
        complex(half, half),
        complex(half, -half),
        complex(-half, -half),
        complex(-half, -gap),
    )
    tip = (
        complex(-half - 3.2, -gap - 2.0),
        complex(-half, -gap + 2.4),
        complex(-half + 3.2, -gap - 2.0),
    )
    return tuple(
        line(tuple(middle + point for point in points), Paint.MARK, _SQUARE_WIDTH, 0.8)
        for points in (corners, tip)
    )


def _plumb_line(plumb: PlumbLine, skeleton: Skeleton) -> Shapes:
    x = skeleton.near_leg.ankle.real + plumb.dx
    upright = Curve(complex(x, 3.0), ((complex(x, skeleton.head.imag + 20.0),),))
    return (Stroke(upright, Paint.HOT, 1.3, 0.9, dash=(3.0, 3.0)),)
