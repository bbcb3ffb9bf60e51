"""Props and marks of a pose, from their tables in `poses.toml`."""

from enum import StrEnum

from psoas_timer.core.figure.keyframe import Joint
from psoas_timer.core.figure.pose import Arrow, BreathSquare, Mark, PlumbLine
from psoas_timer.core.figure.props import (
    Ball,
    Bed,
    Carton,
    Chair,
    Desk,
    HeatPack,
    Kettlebell,
    Mat,
    Pillow,
    Prop,
    Roller,
    SidewaysChair,
    Wall,
)
from psoas_timer.services.content.fields import Field, Table, Values, read_fields, read_some_fields
from psoas_timer.services.content.geometry_fields import number, offset
from psoas_timer.services.content.number_fields import switch
from psoas_timer.services.content.word_fields import word


class _Kind(StrEnum):
    MAT = "mat"
    WALL = "wall"
    CHAIR = "chair"
    SIDEWAYS_CHAIR = "sideways_chair"
    BED = "bed"
    PILLOW = "pillow"
    DESK = "desk"
    BALL = "ball"
    ROLLER = "roller"
    KETTLEBELL = "kettlebell"
    BOX = "box"
    HEAT_PACK = "heat_pack"


class _MarkKind(StrEnum):
    ARROW = "arrow"
    SQUARE = "square"
    PLUMB = "plumb"


class _Edge(StrEnum):
    LEFT = "left"
    RIGHT = "right"


class _Warmed(StrEnum):
    BACK = "back"
    HIP = "hip"


_KIND = word("kind", _Kind, _Kind.MAT, required=True)
_AT = word("at", Joint, Joint.HIP)
_DX = number("dx", -200, 200)
_DY = number("dy", -200, 200)
_SIDE = word("side", _Edge, _Edge.RIGHT)
_WIDTH = number("width", 1, 200, 40)
_HEIGHT = number("height", 0, 200)
_DESK_HEIGHT = number("height", 1, 200, 74)
_BACK = word("back", _Edge, _Edge.LEFT)
_BACK_HEIGHT = number("back_height", 1, 200, 46)
_TILT = number("tilt", 0, 30, 3)
_SPINE = number("spine", 0, 1, 0.33)
_BEFORE_LEGS = switch("before_legs")
_THIGH = number("thigh", 0, 1, 0.4)
_ON = word("on", _Warmed, _Warmed.BACK, required=True)

_PROP_FIELDS: dict[_Kind, tuple[Field[object], ...]] = {
    _Kind.MAT: (),
    _Kind.WALL: (_AT, _DX, _SIDE),
    _Kind.CHAIR: (_AT, _DX, _HEIGHT, _WIDTH, _BACK, _BACK_HEIGHT, _TILT),
    _Kind.SIDEWAYS_CHAIR: (_AT, _DX, _WIDTH),
    _Kind.BED: (_DX,),
    _Kind.PILLOW: (_AT, _DX, _WIDTH),
    _Kind.DESK: (_AT, _DX, _DESK_HEIGHT, _WIDTH),
    _Kind.BALL: (_SPINE, _BEFORE_LEGS),
    _Kind.ROLLER: (_THIGH,),
    _Kind.KETTLEBELL: (_DX, _DY),
    _Kind.BOX: (_DX, _DY),
    _Kind.HEAT_PACK: (_ON,),
}

_MARK_KIND = word("kind", _MarkKind, _MarkKind.ARROW, required=True)
_FROM = offset("from", required=True)
_TO = offset("to", required=True)
_VIA = offset("via")
_BOTH = switch("both")
_FADE = switch("fade")
_OFFSET = offset("offset", required=True)
_SIZE = number("size", 1, 200, 24)

_MARK_FIELDS: dict[_MarkKind, tuple[Field[object], ...]] = {
    _MarkKind.ARROW: (_AT, _FROM, _TO, _VIA, _BOTH, _FADE),
    _MarkKind.SQUARE: (_AT, _OFFSET, _SIZE),
    _MarkKind.PLUMB: (_DX,),
}


def read_prop(table: Table) -> Prop | None:
    """The prop of a table; None if its kind or what it needs is missing or wrong."""
    kind = read_some_fields(table, [_KIND])
    if _KIND not in kind:
        return None
    fields = _PROP_FIELDS[kind[_KIND]]
    values = read_fields(table, [_KIND, *fields])
    if any(field.required and field not in values for field in fields):
        return None
    return _prop(kind[_KIND], values)


def read_mark(table: Table) -> Mark | None:
    """The mark of a table; None if its kind or what it needs is missing or wrong."""
    kind = read_some_fields(table, [_MARK_KIND])
    if _MARK_KIND not in kind:
        return None
    values = read_fields(table, [_MARK_KIND, *_MARK_FIELDS[kind[_MARK_KIND]]])
    match kind[_MARK_KIND]:
        case _MarkKind.PLUMB:
            return PlumbLine(values[_DX])
        case _MarkKind.SQUARE:
            place = values[_OFFSET]
            return None if place is None else BreathSquare(values[_AT], place, values[_SIZE])
        case _MarkKind.ARROW:
            start, end = values[_FROM], values[_TO]
            if start is None or end is None:
                return None
            via = values[_VIA]
            return Arrow(values[_AT], start, end, via, values[_BOTH], values[_FADE])


def _prop(kind: _Kind, values: Values) -> Prop:
    at, dx, dy, width = values[_AT], values[_DX], values[_DY], values[_WIDTH]
    match kind:
        case _Kind.MAT:
            return Mat()
        case _Kind.WALL:
            return Wall(at, dx, values[_SIDE] is _Edge.RIGHT)
        case _Kind.CHAIR:
            return _chair(values)
        case _Kind.SIDEWAYS_CHAIR:
            return SidewaysChair(at, dx, width)
        case _Kind.BED:
            return Bed(dx)
        case _Kind.PILLOW:
            return Pillow(at, dx, width)
        case _Kind.DESK:
            return Desk(at, dx, values[_DESK_HEIGHT], width)
        case _Kind.BALL:
            return Ball(values[_SPINE], values[_BEFORE_LEGS])
        case _Kind.ROLLER:
            return Roller(values[_THIGH])
        case _Kind.KETTLEBELL:
            return Kettlebell(dx, dy)
        case _Kind.BOX:
            return Carton(dx, dy)
        case _Kind.HEAT_PACK:
            return HeatPack(values[_ON] is _Warmed.BACK)


def _chair(values: Values) -> Chair:
    return Chair(
        at=values[_AT],
        dx=values[_DX],
        height=values[_HEIGHT] or None,
        width=values[_WIDTH],
        has_back_on_left=values[_BACK] is _Edge.LEFT,
        back_height=values[_BACK_HEIGHT],
        tilt=values[_TILT],
    )
