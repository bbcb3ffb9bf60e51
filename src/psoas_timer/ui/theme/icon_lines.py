"""Reads the lines of an icon: as much of SVG as line icons use, without a library for all of it.

Qt's own reader is a library more in every start: 1.4 MB. Drawing lives in icons.py.
"""

import cmath
import math
import re

from PySide6.QtCore import QPointF, QRectF, QXmlStreamReader
from PySide6.QtGui import QPainterPath

_NUMBER = r"[\s,]*(-?(?:\d*\.\d+|\d+))"
_FLAG = r"[\s,]*([01])"
_COMMAND = re.compile(r"\s*([A-Za-z])")
_ARGUMENTS = {
    letter: re.compile(pattern)
    for letter, pattern in {
        "m": _NUMBER * 2,
        "l": _NUMBER * 2,
        "h": _NUMBER,
        "v": _NUMBER,
        "a": _NUMBER * 3 + _FLAG * 2 + _NUMBER * 2,
        "z": "",
    }.items()
}


def icon_lines(svg: str) -> QPainterPath:
    """The lines of an icon in its own units: of its paths, circles and rectangles.

    Raises ValueError for commands and shapes that the bundled icons do without.
    """
    lines = QPainterPath()
    reader = QXmlStreamReader(svg)
    while not reader.atEnd():
        if reader.readNext() is QXmlStreamReader.TokenType.StartElement:
            _add_shape(lines, reader)
    return lines


def _add_shape(lines: QPainterPath, reader: QXmlStreamReader) -> None:
    attributes = reader.attributes()

    def number(name: str) -> float:
        return float(attributes.value(name))

    match reader.name():
        case "svg":
            pass
        case "path":
            lines.addPath(_path(attributes.value("d")))
        case "circle":
            radius = number("r")
            lines.addEllipse(QPointF(number("cx"), number("cy")), radius, radius)
        case "rect":
            sides = QRectF(number("x"), number("y"), number("width"), number("height"))
            lines.addRoundedRect(sides, number("rx"), number("rx"))
        case shape:
            raise ValueError(f"no line icon: it has a {shape}")


def _path(data: str) -> QPainterPath:
    path = QPainterPath()
    place, command = 0, ""
    while data[place:].strip():
        if named := _COMMAND.match(data, place):
            place, command = named.end(), named[1]
        pattern = _ARGUMENTS.get(command.lower())
        found = pattern.match(data, place) if pattern else None
        if found is None:
            raise ValueError(f"no line icon: {data[place:]!r} in {data!r}")
        place = found.end()
        _follow(path, command, [float(text) for text in found.groups()])
        if command in "Mm":  # more places after the first are lines
            command = "L" if command == "M" else "l"
    return path


def _follow(path: QPainterPath, command: str, numbers: list[float]) -> None:
    """Carry out one command; small letters mean places relative to the present one."""
    position = path.currentPosition()
    here = complex(position.x(), position.y())
    origin = here if command.islower() else 0j
    match command.lower():
        case "m":
            path.moveTo(_point(origin + complex(*numbers)))
        case "l":
            path.lineTo(_point(origin + complex(*numbers)))
        case "h":
            path.lineTo(origin.real + numbers[0], here.imag)
        case "v":
            path.lineTo(here.real, origin.imag + numbers[0])
        case "a":
            _add_arc(path, here, origin + complex(*numbers[5:]), numbers)
        case "z":
            path.closeSubpath()


def _add_arc(path: QPainterPath, start: complex, end: complex, numbers: list[float]) -> None:
    """Add an arc of a circle as SVG 2 describes it in appendix B.2.4, for equal radii.

    Each quarter is one Bézier curve. (Qt's arcTo begins a hair beside `start`, which shows.)
    """
    radius_x, radius_y, _, is_long, is_clockwise, *_ = numbers
    if radius_x != radius_y:
        raise ValueError("no line icon: it has an arc of an ellipse")
    chord = end - start
    radius = max(radius_x, abs(chord) / 2)
    height = math.sqrt(max(radius**2 - (abs(chord) / 2) ** 2, 0.0))
    side = -1 if is_long == is_clockwise else 1
    centre = (start + end) / 2 + side * height * 1j * chord / abs(chord)
    angle = cmath.phase((end - centre) / (start - centre)) % math.tau
    angle -= 0 if is_clockwise else math.tau  # y goes down: a positive angle is clockwise
    pieces = math.ceil(abs(angle) / (math.pi / 2))
    bulge = 4 / 3 * math.tan(angle / pieces / 4) * 1j
    spoke = start - centre
    for _ in range(pieces):
        before, spoke = spoke, spoke * cmath.exp(1j * angle / pieces)
        path.cubicTo(
            _point(centre + before + bulge * before),
            _point(centre + spoke - bulge * spoke),
            _point(centre + spoke),
        )


def _point(place: complex) -> QPointF:
    return QPointF(place.real, place.imag)
