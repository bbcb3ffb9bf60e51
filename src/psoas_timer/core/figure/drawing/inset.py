"""The small round picture: where on the belly or the back to press, and what to keep away from.

It turns with the figure: seen from the front the right side is on the viewer's left, from behind on
the viewer's right. Own coordinates: the circle has a radius of 26, y up.
"""

from psoas_timer.core.figure.drawing.local import Drawn, Local
from psoas_timer.core.figure.pose import Inset
from psoas_timer.core.figure.shapes import (
    Block,
    Ellipse,
    Fill,
    Group,
    Paint,
    Shapes,
    Stroke,
    disc,
)

OWN_RADIUS = 26.0

_WAIST: Drawn = (
    (-19 + 30j,),
    (-19 + 16j, -13 + 10j, -13.5 + 3j),
    (-14 - 6j, -20 - 12j, -20 - 30j),
    (20 - 30j,),
    (20 - 12j, 14 - 6j, 13.5 + 3j),
    (13 + 10j, 19 + 16j, 19 + 30j),
)
_GROINS: tuple[Drawn, ...] = (
    ((-13.8 - 3.5j,), (-11.5 - 9j, -6.5 - 12j)),
    ((13.8 - 3.5j,), (11.5 - 9j, 6.5 - 12j)),
)
_FINGER_SPOT = (-6.9, -0.8)
_BALL_SPOT = (7.2, -4.5)
_CIRCLES = ((-5.2, 1.8, 2.4), (-7.2, -1.8, 3.0), (-10.0, -6.0, 3.4))
"""Centre and radius of the circles that the fingers draw."""

_VERTEBRAE = range(-3, 5)
_VERTEBRA_STEP = 4.2


def inset(kind: Inset, centre: complex, radius: float) -> Shapes:
    """The round picture at this place of this radius (units)."""
    if kind is Inset.NONE:
        return ()
    local = Local(centre, complex(radius / OWN_RADIUS))
    frame = Ellipse(centre, radius)
    body = local.curve(_WAIST)
    inside = _back(local) if kind is Inset.BACK else _belly(local, kind)
    clothed = (
        Fill(body, Paint.SKIN),
        Group((_block(local, -30, -30, 30, -13), _shirt(local), *inside), clip=body),
    )
    return (
        Fill(frame, Paint.CARD),
        Stroke(frame, Paint.FLOOR, 1.2),
        Group(clothed, clip=frame),
    )


def _belly(local: Local, kind: Inset) -> Shapes:
    """The midline and the navel to keep away from, the groins, and where the fingers go."""
    scale = abs(local.across)
    midline = _block(local, -2.6, -13, 2.6, 14, Paint.MARK, 0.35)
    navel = disc(local.at(0, 2.5), 1.2 * scale, Paint.EYE, 0.8)
    groins = tuple(Stroke(local.curve(groin), Paint.SKIN_FAR, 1.6 * scale) for groin in _GROINS)
    if kind is Inset.BELLY_CIRCLES:
        touch: Shapes = tuple(
            Stroke(Ellipse(local.at(x, y), radius * scale), Paint.HOT, 1.1 * scale)
            for x, y, radius in _CIRCLES
        )
    else:
        touch = _spot(local, _FINGER_SPOT, Paint.HOT)
    return (midline, navel, *groins, *touch)


def _back(local: Local) -> Shapes:
    """The spine to keep away from, and the ball beside it."""
    spine = tuple(
        _block(
            local,
            -1.5,
            index * _VERTEBRA_STEP - 1.3,
            1.5,
            index * _VERTEBRA_STEP + 1.3,
            Paint.MARK,
            0.55,
            0.9,
        )
        for index in _VERTEBRAE
    )
    return (*spine, *_spot(local, _BALL_SPOT, Paint.BALL))


def _spot(local: Local, at: tuple[float, float], paint: Paint) -> Shapes:
    scale = abs(local.across)
    centre = local.at(*at)
    return (disc(centre, 5.6 * scale, Paint.HOT, 0.25), disc(centre, 3.0 * scale, paint))


def _shirt(local: Local) -> Fill:
    return _block(local, -30, 14, 30, 40, Paint.SHIRT)


def _block(
    local: Local,
    left: float,
    bottom: float,
    right: float,
    top: float,
    paint: Paint = Paint.LEGGINGS,
    alpha: float = 1.0,
    corner: float = 0.0,
) -> Fill:
    low, high = local.at(left, bottom), local.at(right, top)
    block = Block(low.real, low.imag, high.real, high.imag, corner * abs(local.across))
    return Fill(block, paint, alpha)
