"""Which routine to suggest now. Reading plans and the history lives in services."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from psoas_timer.core.content.plan import WeeklyPlan

FALLBACK_ROUTINE_ID = "quick-release"
"""The short all-round routine, offered where neither plan nor habit says anything."""

GENTLE_ROUTINE_IDS = ("gentle-supine", "calm-reset")
"""What is offered after a session that was too much."""

_PARTS_OF_DAY = (range(4, 11), range(11, 17), range(17, 22))
"""Morning, day and evening in local hours; the rest is night."""


@dataclass(frozen=True, slots=True)
class PastSession:
    """A finished session as a suggestion needs it.

    `hour` is the local hour at which it began.
    """

    routine_id: str
    hour: int


def suggest(
    available: Collection[str],
    past: Sequence[PastSession],
    hour: int,
    plan: WeeklyPlan | None,
    week_day: int,
    *,
    is_gentle: bool = False,
) -> str | None:
    """The id of the routine to offer, or None if there are none at all.

    A gentle one where `is_gentle`; the plan's of the day if one is followed; else the one last
    finished in this part of the day (`past` is newest first); else the short all-round session;
    else any. `week_day` counts from 1 = first day of the week.
    """
    planned = plan.day(week_day) if plan is not None else None
    wishes = list(GENTLE_ROUTINE_IDS) if is_gentle else []
    if planned is not None:
        wishes += planned.routine_ids + planned.optional_ids
    wishes += [
        session.routine_id for session in past if _part_of_day(session.hour) == _part_of_day(hour)
    ][:1]
    wishes += [FALLBACK_ROUTINE_ID, *sorted(available)]
    return next((routine_id for routine_id in wishes if routine_id in available), None)


def _part_of_day(hour: int) -> int:
    return next(
        (part for part, hours in enumerate(_PARTS_OF_DAY) if hour in hours), len(_PARTS_OF_DAY)
    )
