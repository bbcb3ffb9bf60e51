"""The head in profile or turned to the viewer.

Own coordinates: the centre of the skull is 0, x points ahead and y to the crown, in units.
"""

from psoas_timer.core.figure.angles import direction
from psoas_timer.core.figure.drawing.local import Drawn, Local
from psoas_timer.core.figure.outlines import tube
from psoas_timer.core.figure.pose import Face, Pose
from psoas_timer.core.figure.shapes import Fill, Paint, Shapes, Stroke, disc, fill
from psoas_timer.core.figure.skeleton import Skeleton

_FACE: Drawn = (
    (-3.5 - 3j,),
    (-3.2 - 7j, -1.5 - 9.6j, 2 - 11j),
    (4.4 - 12j, 7.4 - 11.6j, 8.3 - 9.4j),  # chin
    (8.8 - 8.2j, 8.2 - 7.4j, 8.8 - 6.2j),
    (9.3 - 5.2j, 8.8 - 4.4j, 9.2 - 3.6j),
    (10.4 - 3.6j, 12.2 - 3.4j, 11.9 - 2.3j),  # nose
    (11.5 - 1j, 9.7 + 1j, 9.3 + 3.2j),
    (9.6 + 6.6j, 7.5 + 10.6j, 2 + 11j),
    (-4 + 10j, -5 + 3j, -3.5 - 3j),
)
_HAIR: Drawn = (
    (8.4 + 7.4j,),
    (5.6 + 6.2j, 2.6 + 4.6j, 1.6 + 0.6j),
    (1.1 - 1.8j, -0.8 - 2.2j, -1.4 - 4.4j),
    (-2.2 - 7.4j, -6 - 8.8j, -8.6 - 6.8j),
    (-13.6 - 1.5j, -13.2 + 7.6j, -6.4 + 11j),
    (-1.2 + 13.4j, 6.4 + 12.2j, 8.4 + 7.4j),
)
_HAIR_BAND: Drawn = ((-10.2 + 6.2j,), (-6 + 6.4j, -4.2 + 10.4j))
_EYE_CLOSED: Drawn = ((4.9 - 0.2j,), (6.2 - 1.5j, 7.6 - 0.3j))
_BROW: Drawn = ((4.8 + 2.9j,), (6.4 + 3.8j, 8 + 2.9j))
_MOUTH: Drawn = ((6 - 7j,), (7.2 - 7.9j, 8.5 - 7.2j))

_FRINGE: Drawn = (
    (-9.6 + 1j,),
    (-6 + 3.5j, 2 + 4j, 4 + 9.5j),
    (6 + 6j, 9 + 4j, 9.8 + 0.5j),
    (11 + 8j, 5 + 12.5j, 12.2j),
    (-6 + 12j, -11 + 8j, -9.6 + 1j),
)
_SMILE: Drawn = ((-1.2 - 6.6j,), (0.4 - 7.6j, 2 - 6.6j))
_LASHES: Drawn = ((-1.5 - 1.2j,), (-2.5j, 1.5 - 1.2j))
_EYES_X = (-3.4, 4.2)


def head(skeleton: Skeleton, pose: Pose) -> Shapes:
    """The head with hair and face."""
    local = Local(skeleton.head, direction(skeleton.frame.head - 90.0))
    if pose.face is Face.VIEWER:
        return _to_viewer(local)
    return _profile(local, has_closed_eyes=pose.has_closed_eyes)


def _profile(local: Local, *, has_closed_eyes: bool) -> Shapes:
    eye = (
        Stroke(local.curve(_EYE_CLOSED), Paint.EYE, 0.8)
        if has_closed_eyes
        else disc(local.at(6.6, 0.0), 1.05, Paint.EYE)
    )
    return (
        disc(local.at(-7.6, 9.8), 5.2, Paint.HAIR),
        disc(local.at(-1.4, 1.0), 10.9, Paint.HAIR),
        Fill(local.curve(_FACE), Paint.SKIN),
        Fill(local.curve(_HAIR), Paint.HAIR),
        Stroke(local.curve(_HAIR_BAND), Paint.HAIR_BAND, 1.5),
        disc(local.at(0.4, -2.4), 2.1, Paint.SKIN_FAR),
        disc(local.at(0.7, -2.3), 1.4, Paint.SKIN),
        eye,
        Stroke(local.curve(_BROW), Paint.HAIR, 0.75, 0.85),
        disc(local.at(4.6, -4.0), 1.9, Paint.BLUSH, 0.45),
        Stroke(local.curve(_MOUTH), Paint.EYE, 0.65, 0.75),
    )


def _to_viewer(local: Local) -> Shapes:
    """A head that rests on its side, eyes closed."""
    face = tube([(local.at(0.4, -1.6), 8.9), (local.at(0.4, -4.2), 6.6)])
    eyes: Shapes = ()
    for x in _EYES_X:
        lashes = Local(local.at(x, 0.0), local.across).curve(_LASHES)
        cheek = disc(local.at(x * 1.25, -4.2), 1.5, Paint.BLUSH, 0.45)
        eyes += (Stroke(lashes, Paint.EYE, 0.75), cheek)
    return (
        disc(local.at(-4.5, 11.5), 5.0, Paint.HAIR),
        disc(local.at(0.0, 0.6), 11.2, Paint.HAIR),
        fill(face, Paint.SKIN),
        Fill(local.curve(_FRINGE), Paint.HAIR),
        *eyes,
        Stroke(local.curve(_SMILE), Paint.EYE, 0.65, 0.8),
    )
