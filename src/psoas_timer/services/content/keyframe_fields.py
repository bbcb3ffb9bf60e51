"""The keyframes of a pose, from the angles of its table in `poses.toml`."""

from dataclasses import replace

from psoas_timer.core.figure.keyframe import FULL_LENGTH, Arm, Joint, Keyframe, Leg, Scale
from psoas_timer.services.content.fields import Field, Values
from psoas_timer.services.content.geometry_fields import number, numbers
from psoas_timer.services.content.word_fields import word

_DEGREES = (-360.0, 360.0)
_SCALES = (0.05, 2.0)

TORSO = number("torso", *_DEGREES, required=True)
HEAD = number("head", *_DEGREES, required=True)
NEAR_LEG = numbers("near_leg", _DEGREES, (3, 4), required=True)
FAR_LEG = numbers("far_leg", _DEGREES, (3, 4), required=True)
NEAR_ARM = numbers("near_arm", _DEGREES, (2, 3), required=True)
FAR_ARM = numbers("far_arm", _DEGREES, (2, 3), required=True)
NEAR_LEG_SCALE = numbers("near_leg_scale", _SCALES, (3, 3))
FAR_LEG_SCALE = numbers("far_leg_scale", _SCALES, (3, 3))
NEAR_ARM_SCALE = numbers("near_arm_scale", _SCALES, (3, 3))
FAR_ARM_SCALE = numbers("far_arm_scale", _SCALES, (3, 3))
ARCH = number("arch", -20, 20)
BELLY = number("belly", 0, 20)
LIFT = number("lift", 0, 100)
PIN = word("pin", Joint, Joint.HIP)

REQUIRED: tuple[Field[object], ...] = (TORSO, HEAD, NEAR_LEG, FAR_LEG, NEAR_ARM, FAR_ARM)

_SHAPES: tuple[Field[object], ...] = (
    *(NEAR_LEG_SCALE, FAR_LEG_SCALE, NEAR_ARM_SCALE, FAR_ARM_SCALE),
    *(ARCH, BELLY, LIFT),
)

FIELDS: tuple[Field[object], ...] = (*REQUIRED, *_SHAPES, PIN)

OTHER_FIELDS: tuple[Field[object], ...] = (
    *(replace(field, required=False) for field in REQUIRED),
    *_SHAPES,
)
"""What may differ in the other keyframe of a movement; what is left out stays as in the base."""


def base_keyframe(values: Values, gravity: float) -> Keyframe:
    """The keyframe of values that hold all the required ones."""
    return Keyframe(
        torso=values[TORSO],
        head=values[HEAD],
        near_leg=_leg(values[NEAR_LEG], _scale(values[NEAR_LEG_SCALE])),
        far_leg=_leg(values[FAR_LEG], _scale(values[FAR_LEG_SCALE])),
        near_arm=_arm(values[NEAR_ARM], _scale(values[NEAR_ARM_SCALE])),
        far_arm=_arm(values[FAR_ARM], _scale(values[FAR_ARM_SCALE])),
        arch=values[ARCH],
        belly=values[BELLY],
        lift=values[LIFT],
        pin=values[PIN],
        gravity=gravity,
    )


def other_keyframe(base: Keyframe, values: Values) -> Keyframe:
    """The base keyframe with all that these values give."""
    return replace(
        base,
        torso=_given(values, TORSO, base.torso),
        head=_given(values, HEAD, base.head),
        near_leg=_changed_leg(base.near_leg, values[NEAR_LEG], values[NEAR_LEG_SCALE]),
        far_leg=_changed_leg(base.far_leg, values[FAR_LEG], values[FAR_LEG_SCALE]),
        near_arm=_changed_arm(base.near_arm, values[NEAR_ARM], values[NEAR_ARM_SCALE]),
        far_arm=_changed_arm(base.far_arm, values[FAR_ARM], values[FAR_ARM_SCALE]),
        arch=_given(values, ARCH, base.arch),
        belly=_given(values, BELLY, base.belly),
        lift=_given(values, LIFT, base.lift),
    )


def _given(values: Values, field: Field[float], otherwise: float) -> float:
    if field not in values:
        return otherwise
    return values[field]


def _changed_leg(leg: Leg, angles: tuple[float, ...], scale: tuple[float, ...]) -> Leg:
    kept = _scale(scale) if scale else leg.scale
    return _leg(angles, kept) if angles else replace(leg, scale=kept)


def _changed_arm(arm: Arm, angles: tuple[float, ...], scale: tuple[float, ...]) -> Arm:
    kept = _scale(scale) if scale else arm.scale
    return _arm(angles, kept) if angles else replace(arm, scale=kept)


def _leg(angles: tuple[float, ...], scale: Scale) -> Leg:
    """A leg; without an angle of their own the toes go on like the foot."""
    thigh, shin, foot, *toes = angles
    return Leg(thigh, shin, foot, toes[0] if toes else foot, scale)


def _arm(angles: tuple[float, ...], scale: Scale) -> Arm:
    """An arm; without an angle of its own the hand goes on like the forearm."""
    upper, fore, *hand = angles
    return Arm(upper, fore, hand[0] if hand else fore, scale)


def _scale(scales: tuple[float, ...]) -> Scale:
    if not scales:
        return FULL_LENGTH
    first, second, third = scales
    return (first, second, third)
