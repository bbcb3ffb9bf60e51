"""Colours, sizes and spacing of the window, each named once.

What is made of them lives in stylesheet.py and in the widgets.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FONT_FAMILY = "Atkinson Hyperlegible Next"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme as #RRGGBB.

    `edge` outlines controls, `line` separates, `track` fills what is empty or can't be used.
    `pause` fills rest, preparation and switches. `kinds` fill shapes by the kind's name and are
    never used for text: several are too pale for it. `ring_px` is the width of the ring around what
    has the keyboard.
    """

    background: str
    card: str
    line: str
    track: str
    text: str
    muted: str
    edge: str
    accent: str
    on_accent: str
    soft: str
    pause: str
    kinds: Mapping[str, str]
    ring_px: int = 2


LIGHT = Colours(
    background="#F6F3EC",
    card="#FFFDF8",
    line="#E4DDCD",
    track="#E4DDCD",
    text="#1F2A30",
    muted="#5E6A71",
    edge="#8F8877",
    accent="#277071",
    on_accent="#FFFFFF",
    soft="#E8F1EF",
    pause="#B9B1A0",
    kinds={
        "stretch": "#2C7A7B",
        "pressure": "#C8472F",
        "massage": "#7A5BA6",
        "heat": "#C77B16",
        "strength": "#33659A",
        "breathing": "#4C8C4A",
        "posture": "#8A6A3F",
        "rest": "#B9B1A0",
    },
)

DARK = Colours(
    background="#12191D",
    card="#1A2429",
    line="#2A383F",
    track="#2A383F",
    text="#EEF2F1",
    muted="#9AA8AD",
    edge="#66777F",
    accent="#4FB8B3",
    on_accent="#0E1518",
    soft="#1D2E31",
    pause="#56656C",
    kinds={
        "stretch": "#4FB8B3",
        "pressure": "#FF7A59",
        "massage": "#B49AE0",
        "heat": "#F0A93E",
        "strength": "#7FB0E6",
        "breathing": "#8CCB84",
        "posture": "#D2B48A",
        "rest": "#56656C",
    },
)

CONTRAST = Colours(
    background="#000000",
    card="#000000",
    line="#9E9E9E",
    track="#3D3D3D",
    text="#FFFFFF",
    muted="#DADADA",
    edge="#FFFFFF",
    accent="#5CE8E0",
    on_accent="#000000",
    soft="#262626",
    pause="#B5B5B5",
    kinds={
        "stretch": "#5CE8E0",
        "pressure": "#FF9478",
        "massage": "#CBB5FF",
        "heat": "#FFBE55",
        "strength": "#93C8FF",
        "breathing": "#A2E89A",
        "posture": "#E6CBA5",
        "rest": "#B5B5B5",
    },
    ring_px=4,
)
"""High contrast: every text at least 7:1, every edge and line 4.5:1, and a thick ring."""

THEMES: Mapping[str, Colours] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


class Space:
    """Distances in px, in steps of 4."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 36


class Radius:
    """Corner radii in px."""

    CARD = 18
    BUTTON = 14
    FIELD = 10
    SEGMENT = 4


class Strip:
    """Sizes of the strip of time in px."""

    CARD_HEIGHT = 10
    SESSION_HEIGHT = 14
    EDITOR_HEIGHT = 18
    GAP = 3
    SHORTEST = 4


class TextSize:
    """Text sizes in px at scale 1; Theme.px and Theme.font make them as large as was asked for."""

    RAIL = 12
    SMALL = 13
    BODY = 15
    NAME = 16
    HEADING = 18
    TITLE = 26
    BIG_TITLE = 30
    SESSION_NAME = 34
    SESSION_DIGITS = 136


QUIET_PX = 8
"""What a button without an edge has beside its words. At the right end of a line it stands out by
so much, for its words to end where all else does."""

ARROW_ROOM_PX = 32
"""The width of the arrows of a field at scale 1."""

UNLIMITED_PX = 16_777_215
"""Qt's largest size of a widget."""

LARGEST_SCALE = 2.0
"""Text grows to twice its size at most; no page is laid out for more."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(fill: str) -> str:
    """White or near-black, whichever stands out more on this fill."""
    return max(("#FFFFFF", "#0E1518"), key=lambda text: contrast(text, fill))


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
