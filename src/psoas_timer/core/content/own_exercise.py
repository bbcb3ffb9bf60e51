"""Exercises of a person's own: made of what a step of a routine file says, within hard bounds.

Reading such steps lives in services.content.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from psoas_timer.core.content.bounds import HOLD_MS, REPS, Bounds
from psoas_timer.core.content.exercise import Exercise, Notice
from psoas_timer.core.content.kinds import Kind, Mode

OWN = "own:"
"""What the id of an own exercise begins with; its name follows. No bundled id has a colon."""


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """What an own exercise of one kind may be at most; 0 where nothing is said."""

    hold_bounds: Bounds = HOLD_MS
    reps_bounds: Bounds = REPS
    per_day_max: int = 0
    gap_h: int = 0


_LIMITS = {
    # As the bundled warm packs: 10-15 minutes, up to three times a day (NHS, `nhs-heat`).
    Kind.HEAT: OwnLimits(Bounds(1_000, 900_000), Bounds(1, 1), per_day_max=3),
    # As the bundled pressure hold: 10-15 s (`source-article`); how often is our choice.
    Kind.PRESSURE: OwnLimits(Bounds(1_000, 15_000), Bounds(1, 5), per_day_max=4, gap_h=2),
    # As the longest bundled massage, our choice; no spot longer than 30 s (`ball-wall-hk`).
    Kind.MASSAGE: OwnLimits(Bounds(1_000, 120_000), Bounds(1, 3), per_day_max=4),
    # Up to 120 s do no harm before sport (`konrad-2021`); guidelines say 10-60 s (`acsm-2021`).
    Kind.STRETCH: OwnLimits(Bounds(1_000, 120_000)),
    # Our choice.
    Kind.STRENGTH: OwnLimits(Bounds(1_000, 300_000)),
}

_MINDED = {
    Kind.STRETCH: ("hip-pinch", "pregnancy-position", "spine-extension"),
    Kind.STRENGTH: ("blood-pressure", "pregnancy-position", "osteoporosis"),
}
"""The cautions that are said with own exercises of a kind; all are of the level ASK."""

_MOVING = frozenset({Kind.MASSAGE, Kind.POSTURE})
"""Kinds in which one keeps moving, as in the bundled exercises of them."""


def limits_of(kind: Kind) -> OwnLimits:
    """The hard bounds of own exercises of this kind."""
    return _LIMITS.get(kind, OwnLimits())


def own_exercise(
    name: str,
    kind: Kind,
    *,
    hold_ms: int,
    has_sides: bool = False,
    picture: str = "",
    notices: tuple[Notice, ...] = (),
) -> Exercise:
    """The exercise of a step that names none of the library.

    `picture` is the name of a file beside the routine's, `notices` what is told while it runs.
    """
    limits = limits_of(kind)
    return Exercise(
        id=f"{OWN}{name}",
        name=name,
        kind=kind,
        mode=Mode.TIMED if kind in _MOVING else Mode.HOLD,
        hold_ms=hold_ms,
        hold_bounds=limits.hold_bounds,
        reps_bounds=limits.reps_bounds,
        has_sides=has_sides,
        notices=notices,
        cautions=_MINDED.get(kind, ()),
        per_day_max=limits.per_day_max,
        gap_h=limits.gap_h,
        picture=picture,
    )


def notices_for(kind: Kind, library: Iterable[Exercise]) -> tuple[Notice, ...]:
    """What is told with own exercises of a kind: the checks of the skin hold for any heat."""
    heat = (each for each in library if each.kind is kind is Kind.HEAT)
    return next((exercise.notices for exercise in heat), ())


def is_own(exercise_id: str) -> bool:
    """Tell whether this is the id of an exercise of a person's own."""
    return exercise_id.startswith(OWN)


def exercise_name(exercise_id: str, names: Mapping[str, str]) -> str:
    """The name to show for an id that was recorded some time; `names` are those of the library.

    An own exercise is called as its step was then; what nobody knows any more has its id.
    """
    if is_own(exercise_id):
        return exercise_id.removeprefix(OWN)
    return names.get(exercise_id, exercise_id)
