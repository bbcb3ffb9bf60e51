"""The colours of the figure in light and dark. What has which paint is decided in core.figure.

Body parts keep at least 1.9:1 against the card. Marks and the frame of an inset take the theme's
own colours.
"""

from collections.abc import Mapping

from psoas_timer.core.figure.shapes import Paint
from psoas_timer.ui.theme.tokens import Colours, contrast

FigureColours = Mapping[Paint, str]
"""#RRGGBB for each paint, or #AARRGGBB for one that lets through what is under it."""

_BOTH: FigureColours = {
    Paint.EYE: "#3A2E2C",
    Paint.BREATH: "#FFFFFF",
    Paint.GLINT: "#FFFFFF",
    Paint.TOWEL: "#E9C9A8",
    Paint.SKIN: "#E3AE8B",
}

_LIGHT: FigureColours = {
    **_BOTH,
    Paint.SKIN_FAR: "#CB9676",
    Paint.BLUSH: "#D98F74",
    Paint.SHIRT: "#2C7A7B",
    Paint.SHIRT_FAR: "#215F61",
    Paint.LEGGINGS: "#33475B",
    Paint.LEGGINGS_FAR: "#26374A",
    Paint.HAIR: "#3A2E2C",
    Paint.HAIR_BAND: "#D9482F",
    Paint.SHOE: "#93A4AD",
    Paint.SHOE_FAR: "#788992",
    Paint.SOLE: "#F2EEE4",
    Paint.HOT: "#E8593C",
    Paint.FLOOR: "#D9D0BE",
    Paint.WALL: "#E3DCCD",
    Paint.MAT: "#CFE0DA",
    Paint.MAT_EDGE: "#B4CEC6",
    Paint.SHADOW: "#261F2A30",
    Paint.WOOD: "#D8BE98",
    Paint.WOOD_FAR: "#C4A67C",
    Paint.SOFT: "#E7D9C0",
    Paint.SOFT_EDGE: "#D2BF9F",
    Paint.METAL: "#59616B",
    Paint.SCREEN: "#33475B",
    Paint.SCREEN_LIGHT: "#8FB8B5",
    Paint.BALL: "#C9CF3F",
    Paint.BALL_SEAM: "#F4F4D8",
    Paint.ROLLER: "#7A5BA6",
    Paint.ROLLER_INNER: "#9C82C2",
    Paint.HEAT: "#C8553D",
}

_DARK: FigureColours = {
    **_BOTH,
    Paint.SKIN_FAR: "#BE8A6C",
    Paint.BLUSH: "#CF866B",
    Paint.SHIRT: "#3AA39F",
    Paint.SHIRT_FAR: "#2B7F7D",
    Paint.LEGGINGS: "#5C7690",
    Paint.LEGGINGS_FAR: "#435A71",
    Paint.HAIR: "#8A6B5C",
    Paint.HAIR_BAND: "#FF7A59",
    Paint.SHOE: "#D6DDDF",
    Paint.SHOE_FAR: "#A9B4B8",
    Paint.SOLE: "#7C898F",
    Paint.HOT: "#FF7A59",
    Paint.FLOOR: "#34434B",
    Paint.WALL: "#26343B",
    Paint.MAT: "#2C4C53",
    Paint.MAT_EDGE: "#3D646C",
    Paint.SHADOW: "#73000000",
    Paint.WOOD: "#8B7355",
    Paint.WOOD_FAR: "#6E5B44",
    Paint.SOFT: "#55636A",
    Paint.SOFT_EDGE: "#66757C",
    Paint.METAL: "#A3ADB3",
    Paint.SCREEN: "#0B1013",
    Paint.SCREEN_LIGHT: "#4FB8B3",
    Paint.BALL: "#D3DA55",
    Paint.BALL_SEAM: "#7E832B",
    Paint.ROLLER: "#8E72BD",
    Paint.ROLLER_INNER: "#B49AE0",
    Paint.HEAT: "#D4644B",
}


def figure_colours(theme: Colours) -> FigureColours:
    """The colours that go with a theme: those for dark cards if its card is dark."""
    return {
        **(_DARK if is_dark(theme.card) else _LIGHT),
        Paint.MARK: theme.muted,
        Paint.CARD: theme.card,
    }


def is_dark(ground: str) -> bool:
    """Tell whether white stands out on this colour more than black."""
    return contrast(ground, "#FFFFFF") > contrast(ground, "#000000")
