"""The colours of the screen across the room: those of a kind, or a dim one for a dark bedroom."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor

from psoas_timer.core.content.kinds import Kind
from psoas_timer.ui.figure.colours import is_dark
from psoas_timer.ui.session.pace_mark import PaceInk, mixed
from psoas_timer.ui.theme.tokens import DARK, Colours, contrast, readable_on

GROUND = "#0A0D0E"
"""What a dark screen shows where there is nothing: nearly no light."""

LEAST_CONTRAST = 5.0
"""Of dim text on it; 4.5 is what text needs, and the circle behind it takes a little."""

DIMMER_STEPS = tuple(part / 20 for part in range(14, -1, -1))
"""How much of the ground is mixed into a colour to dim it, most first."""

VEIL = 0.5
"""How much a dark screen covers the figure."""

DARKER_IF_BRIGHT = 118
DARKER_IF_DARK = 200
"""The brightness of a fill in per cent of that of the figure's ground, on which the body shows."""

TRACK_PART = 0.2
CIRCLE_PARTS = (0.22, 0.5)
CIRCLE_PARTS_IF_DARK = (0.08, 0.3)
"""How much of another colour the empty bar has, and the inside and the edge of a breath's circle.

The edge goes through words, and stays paler than they are.
"""

_DARK_KINDS = frozenset({Kind.HEAT, Kind.BREATHING})


@dataclass(frozen=True, slots=True)
class RoomLook:
    """What fills the screen, what is written on it, and what the figure is painted for."""

    fill: str
    ink: str
    track: str
    pace: PaceInk
    figure: Colours
    veil: float = 0.0


def is_dark_wanted(choice: str, kind: Kind) -> bool:
    """Tell whether a step of this kind is shown dark, by the setting `room_dark`."""
    return choice == "always" or (choice == "heat and breathing" and kind in _DARK_KINDS)


def room_look(theme: Colours, kind: Kind | None, *, is_dimmed: bool) -> RoomLook:
    """The look for a hold of this kind, or for what lies between holds."""
    if is_dimmed:
        return _dim_look(theme, kind)
    fill = theme.kinds[kind.value] if kind else theme.pause
    ink = readable_on(fill)
    away = "#000000" if ink == "#FFFFFF" else "#FFFFFF"
    track = mixed(fill, ink, TRACK_PART)
    inside, edge = (mixed(fill, away, part) for part in CIRCLE_PARTS)
    pace = PaceInk(inside, edge, ink, track)
    return RoomLook(fill, ink, track, pace, on_fill(theme, fill))


def on_fill(theme: Colours, fill: str) -> Colours:
    """The theme for the figure on a screen of this colour: the card is its ground."""
    ground = QColor(fill).darker(DARKER_IF_BRIGHT).name()
    if is_dark(ground):
        ground = QColor(fill).darker(DARKER_IF_DARK).name()
    return replace(theme, card=ground, muted=readable_on(ground))


def _dim_look(theme: Colours, kind: Kind | None) -> RoomLook:
    ink = dimmed(DARK.kinds[kind.value] if kind else DARK.pause)
    track = mixed(GROUND, ink, TRACK_PART)
    inside, edge = (mixed(GROUND, ink, part) for part in CIRCLE_PARTS_IF_DARK)
    pace = PaceInk(inside, edge, ink, track)
    figure = replace(theme, card=GROUND, muted=ink)
    return RoomLook(GROUND, ink, track, pace, figure, VEIL)


def dimmed(colour: str) -> str:
    """This colour with as little light as text may have on the dark ground.

    One that has less light than that gives way to the colour of muted text.
    """
    bright = colour if contrast(colour, GROUND) >= LEAST_CONTRAST else DARK.muted
    dim = (mixed(bright, GROUND, part) for part in DIMMER_STEPS)
    return next(ink for ink in dim if contrast(ink, GROUND) >= LEAST_CONTRAST)
