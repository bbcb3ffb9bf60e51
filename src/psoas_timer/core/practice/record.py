"""What a session leaves behind: seconds done per step and side. Storing it lives in services."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.session.state import Session
from psoas_timer.core.session.timeline import Phase

NOTE_MAX = 2_000
"""So many characters a note may have: a page of handwriting. Our own choice."""

IMPORTED = "imported"
"""The id of the routine of sessions of which another program told; no routine of ours has it."""


class Outcome(StrEnum):
    """How a session, or one side of a step, ended."""

    FINISHED = "finished"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One side of one step: planned and done hold time, without preparation, rests and switches.

    `step` counts from 1. FINISHED means that every hold of this side ran to its end; `is_eased`
    that at least one of its holds was made easier on the way.
    """

    step: int
    exercise_id: str
    kind: Kind
    side: Side
    planned_ms: int
    done_ms: int
    outcome: Outcome
    is_eased: bool = False


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session as the history keeps it.

    `started` is an aware local time: its instant and its offset from UTC are both stored.
    `practice_date` is fixed when it is written and never worked out again. `led_ms` counts
    everything that the person was led through, `held_ms` the holds alone. FINISHED means: the end
    was reached with at least half of the holds done. `hurt` means that pain ended it. `note` is
    what the person wrote about it, at most NOTE_MAX characters. `deleted` is the aware instant at
    which the person deleted it, None if it counts.
    """

    id: str
    started: datetime
    practice_date: date
    routine_id: str
    routine_name: str
    routine_version: str
    outcome: Outcome
    planned_ms: int
    led_ms: int
    held_ms: int
    steps: tuple[StepRecord, ...]
    hurt: bool = False
    note: str = ""
    deleted: datetime | None = None

    @property
    def is_imported(self) -> bool:
        """Tell whether another program told of it; nobody was led then, and it has no steps."""
        return self.routine_id == IMPORTED


@dataclass(frozen=True, slots=True)
class SessionBrief:
    """A session without its steps, for questions about many: `started` as in SessionRecord."""

    routine_id: str
    started: datetime
    outcome: Outcome


def step_records(session: Session, now_ms: int) -> tuple[StepRecord, ...]:
    """Add up the holds of a session for each step and side, in the order in which they come."""
    done_ms = session.done_at(now_ms)
    sums: dict[tuple[int, Side], tuple[int, int, bool]] = {}
    for index, segment in enumerate(session.timeline.segments):
        if segment.phase is Phase.HOLD:
            planned, done, complete = sums.get((segment.step_index, segment.side), (0, 0, True))
            sums[(segment.step_index, segment.side)] = (
                planned + segment.duration_ms,
                done + done_ms[index],
                complete and done_ms[index] >= segment.duration_ms,
            )
    segments = session.timeline.segments
    eased = {(segments[index].step_index, segments[index].side) for index in session.eased}
    steps = session.timeline.routine.steps
    return tuple(
        StepRecord(
            step_index + 1,
            steps[step_index].exercise.id,
            steps[step_index].exercise.kind,
            side,
            planned,
            done,
            Outcome.FINISHED if complete else Outcome.LEFT,
            is_eased=(step_index, side) in eased,
        )
        for (step_index, side), (planned, done, complete) in sums.items()
    )


def make_record(
    session: Session,
    now_ms: int,
    *,
    record_id: str,
    started: datetime,
    practised_on: date,
    reached_end: bool,
) -> SessionRecord:
    """The record of a session at this instant; `reached_end` tells whether its timeline ran out."""
    steps = step_records(session, now_ms)
    held_ms = sum(step.done_ms for step in steps)
    planned_hold_ms = sum(step.planned_ms for step in steps)
    routine = session.timeline.routine
    is_finished = reached_end and 2 * held_ms >= planned_hold_ms
    return SessionRecord(
        id=record_id,
        started=started,
        practice_date=practised_on,
        routine_id=routine.id,
        routine_name=routine.name,
        routine_version=routine.version,
        outcome=Outcome.FINISHED if is_finished else Outcome.LEFT,
        planned_ms=session.timeline.total_ms,
        led_ms=sum(session.done_at(now_ms)),
        held_ms=held_ms,
        steps=steps,
        hurt=session.hurts,
    )
