"""The things that a figure lies on, leans on, holds or feels. Where they stand: placement.py.

Distances in units (about 1 cm). `at` names the joint that a thing stands under or beside, `dx` how
far right of it.
"""

from dataclasses import dataclass

from psoas_timer.core.figure.keyframe import Joint


@dataclass(frozen=True, slots=True)
class Mat:
    """A thin mat under the whole figure."""


@dataclass(frozen=True, slots=True)
class Wall:
    """An upright wall; `is_right` tells that its inside lies right of its face."""

    at: Joint
    dx: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair from the side. `height` is None where the seat comes up to the pelvis by itself."""

    at: Joint
    dx: float
    height: float | None
    width: float
    has_back_on_left: bool
    back_height: float
    tilt: float


@dataclass(frozen=True, slots=True)
class SidewaysChair:
    """A chair seen from its front edge, its back on the far side."""

    at: Joint
    dx: float
    width: float


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed under the trunk; its end lies `dx` right of the hip."""

    dx: float


@dataclass(frozen=True, slots=True)
class Pillow:
    """Fills the room under a joint."""

    at: Joint
    dx: float
    width: float


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk with a screen, beginning at `dx`."""

    at: Joint
    dx: float
    height: float
    width: float


@dataclass(frozen=True, slots=True)
class Ball:
    """A tennis ball behind the back at a place of the spine (0 hip, 1 shoulder).

    `is_before_legs` draws it over the near leg, not behind the body.
    """

    spine: float
    is_before_legs: bool


@dataclass(frozen=True, slots=True)
class Roller:
    """A foam roller under the near thigh, at a place from hip (0) to knee (1)."""

    thigh: float


@dataclass(frozen=True, slots=True)
class Kettlebell:
    """A weight that hangs from both hands, so far above their middle."""

    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Carton:
    """A box between both hands."""

    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class HeatPack:
    """A warm pack in a towel, on the low back or on the front of the hip."""

    is_on_back: bool


Prop = (
    Mat
    | Wall
    | Chair
    | SidewaysChair
    | Bed
    | Pillow
    | Desk
    | Ball
    | Roller
    | Kettlebell
    | Carton
    | HeatPack
)
