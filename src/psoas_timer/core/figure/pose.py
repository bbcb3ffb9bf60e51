"""A pose: how the figure shows one exercise. Reading it from a file lives in the services.

Distances in units (about 1 cm), offsets as complex numbers (x right, y up).
"""

from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.figure.keyframe import Joint, Keyframe
from psoas_timer.core.figure.props import Prop


class Target(StrEnum):
    """What glows because it is stretched, pressed or at work."""

    PSOAS = "psoas"
    HIP_FRONT = "hip_front"
    QUAD = "quad"
    GLUTE = "glute"
    THIGH_GLUTE = "thigh_glute"
    ABS = "abs"
    LOW_BACK = "lowback"
    BELLY_SPOT = "belly_spot"
    BALL_SPOT = "ball_spot"
    BREATH = "breath"
    NONE = "none"


class Inset(StrEnum):
    """A small round picture of the belly from the front or the back from behind."""

    NONE = "none"
    BELLY = "belly"
    BELLY_CIRCLES = "belly_circles"
    BACK = "back"


class Feet(StrEnum):
    """What is worn on the feet."""

    BARE = "bare"
    SHOES = "shoes"


class Face(StrEnum):
    """Where the face is turned: along the body's own front, or to the viewer."""

    PROFILE = "profile"
    VIEWER = "viewer"


class SeenFrom(StrEnum):
    """Where the viewer is: beside the figure, or above one that lies on a mat."""

    SIDE = "side"
    ABOVE = "above"


class Limb(StrEnum):
    """A hand or foot that can be planted."""

    NEAR_FOOT = "near_foot"
    FAR_FOOT = "far_foot"
    NEAR_HAND = "near_hand"
    FAR_HAND = "far_hand"


class MotionMode(StrEnum):
    """How a movement repeats."""

    SWAY = "sway"
    """To the other keyframe and back."""
    STEP = "step"
    """To the other keyframe, then the same with near and far limbs exchanged."""


@dataclass(frozen=True, slots=True)
class Motion:
    """A movement: there and back takes `period_ms`. `planted` limbs stay where they are.

    `is_even` leaves out the slow start and end of each step.
    """

    period_ms: int
    mode: MotionMode = MotionMode.SWAY
    is_even: bool = False
    planted: tuple[Limb, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow beside a joint, bowed towards `via` if there is one.

    `fades` lets it vanish on the way to the other keyframe.
    """

    at: Joint
    start: complex
    end: complex
    via: complex | None = None
    is_double: bool = False
    fades: bool = False


@dataclass(frozen=True, slots=True)
class BreathSquare:
    """A square with an arrow running round it: box breathing."""

    at: Joint
    offset: complex
    size: float


@dataclass(frozen=True, slots=True)
class PlumbLine:
    """A dashed upright line, `dx` right of the near ankle."""

    dx: float


Mark = Arrow | BreathSquare | PlumbLine


class Support(StrEnum):
    """What a body part may rest on or touch."""

    GROUND = "ground"
    SEAT = "seat"
    CHAIR_TOP = "chair_top"
    BED = "bed"
    WALL = "wall"
    DESK = "desk"
    PILLOW = "pillow"
    CUSHION = "cushion"
    BALL = "ball"
    TORSO = "torso"
    NEAR_THIGH = "near_thigh"
    FAR_THIGH = "far_thigh"
    FAR_SHIN = "far_shin"
    NEAR_ANKLE = "near_ankle"
    NEAR_INSTEP = "near_instep"


@dataclass(frozen=True, slots=True)
class Contact:
    """A body part that must touch a support."""

    part: Joint
    support: Support


@dataclass(frozen=True, slots=True)
class Pose:
    """How one exercise is shown. `id` is the id of the exercise.

    `base` is the keyframe that teaches the exercise when it stands still; `to` is the other one of
    a movement, or None with `motion` None. `has_near_arm_under_head` draws the near arm before the
    head that rests on it. `contacts` are those of the base keyframe, `to_contacts` of the other:
    nothing is drawn of them, but the tests measure whether they hold.
    """

    id: str
    base: Keyframe
    to: Keyframe | None = None
    motion: Motion | None = None
    target: Target = Target.NONE
    props: tuple[Prop, ...] = ()
    marks: tuple[Mark, ...] = ()
    inset: Inset = Inset.NONE
    is_inset_left: bool = False
    feet: Feet = Feet.BARE
    has_closed_eyes: bool = False
    face: Face = Face.PROFILE
    seen_from: SeenFrom = SeenFrom.SIDE
    has_near_arm_under_head: bool = False
    contacts: tuple[Contact, ...] = ()
    to_contacts: tuple[Contact, ...] = ()
