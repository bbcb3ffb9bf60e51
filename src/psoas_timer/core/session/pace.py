"""Where a paced hold is at one instant: its breath, its movement.

The sounds of both are planned in cue_plan.py.
"""

from dataclasses import dataclass

from psoas_timer.core.content.breathing import BreathMoment
from psoas_timer.core.content.kinds import Mode
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase


@dataclass(frozen=True, slots=True)
class Movement:
    """An instant of a cadence: `into_ms` of the movement `number` of `count`, from 1."""

    number: int
    count: int
    into_ms: int
    length_ms: int


def is_in_hold(session: Session) -> bool:
    """Tell whether the hold itself is on, running or paused, and not only what leads to it."""
    return session.segment.phase is Phase.HOLD and session.status is not Status.WAITING


def breath_at(session: Session, now_ms: int) -> BreathMoment | None:
    """The breath of this monotonic instant; None where none is paced."""
    step = session.timeline.step_of(session.segment_index)
    if step.exercise.mode is not Mode.BREATH or step.pattern is None or not is_in_hold(session):
        return None
    return step.pattern.at(session.segment_elapsed_ms(now_ms))


def movement_at(session: Session, now_ms: int) -> Movement | None:
    """The movement of this monotonic instant; None where none is counted."""
    cadence = session.timeline.step_of(session.segment_index).exercise.cadence
    if cadence is None or not is_in_hold(session):
        return None
    elapsed_ms = session.segment_elapsed_ms(now_ms)
    count = max(session.segment.duration_ms // cadence.rep_ms, 1)
    number = min(elapsed_ms // cadence.rep_ms + 1, count)
    into_ms = min(elapsed_ms - (number - 1) * cadence.rep_ms, cadence.rep_ms)
    return Movement(number, count, into_ms, cadence.rep_ms)
