"""An exercise: what it is, how it is done, and the bounds of its holds.

Routines made of exercises live in routine.py.
"""

from dataclasses import dataclass

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.kinds import Kind, Mode, Position, Side


@dataclass(frozen=True, slots=True)
class Cadence:
    """Movements to a beat: by default `count` of them, each `rep_ms` long."""

    count: int
    rep_ms: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell at a fixed moment of a hold, such as the skin check of a heat step.

    `at_ms` counts from the start of the hold; `voice` is the short form to be spoken.
    """

    at_ms: int
    text: str
    voice: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of the library.

    `side_means` says what left and right refer to ("" where the exercise has no sides). `easier_id`
    and `harder_id` name other exercises, or are "" where only the texts `easier` and `harder`
    apply. `cadence` and `pattern` are None unless the mode is CADENCE or BREATH. `gap_h` is the
    pause in hours that should lie between two rounds, 0 for none; `per_day_max` is 0 for no limit.
    `before`, `during` and `voice` are for a step that takes the place of another one (see Step).
    Bounds come from the sources that `bounds_from` names. `picture` is the name of the file that
    shows an exercise of a person's own, "" for none.
    """

    id: str
    name: str
    kind: Kind
    mode: Mode
    hold_ms: int
    hold_bounds: Bounds
    reps: int = 1
    reps_bounds: Bounds = Bounds(1, 1)
    rest_ms: int = 0
    has_sides: bool = False
    side_means: str = ""
    positions: tuple[Position, ...] = ()
    cadence: Cadence | None = None
    pattern: BreathPattern | None = None
    notices: tuple[Notice, ...] = ()
    summary: str = ""
    target: str = ""
    pose: str = ""
    before: str = ""
    during: str = ""
    voice: str = ""
    feel: str = ""
    easier: str = ""
    easier_id: str = ""
    harder: str = ""
    harder_id: str = ""
    mistakes: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    bounds_from: str = ""
    per_day_max: int = 0
    gap_h: int = 0
    picture: str = ""


def fill_sides(template: str, side: Side) -> str:
    """Put the worked side into a text: {side}, {other}, {Side} and {Other} become left or right.

    Where no side is worked the placeholders become "" and doubled spaces are closed up.
    """
    name = "" if side is Side.NONE else side.value
    other = "" if side is Side.NONE else side.other.value
    filled = (
        template.replace("{side}", name)
        .replace("{other}", other)
        .replace("{Side}", name.capitalize())
        .replace("{Other}", other.capitalize())
    )
    return filled if name else " ".join(filled.split())
