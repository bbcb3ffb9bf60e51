"""A session that a stopped program left behind, as a value: to be gone on with, or recorded.

Finding such sessions lives in unfinished.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from psoas_timer.core.content.bounds import HOLD_MS
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Side, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.practice.record import SessionRecord, make_record
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.snapshot import Snapshot, restore
from psoas_timer.core.session.state import Rules, Session
from psoas_timer.core.session.timeline import Segment, Timeline, lay_out


@dataclass(frozen=True, slots=True)
class LedStep:
    """A step as it was led, with all that the person had changed."""

    exercise_id: str
    kind: Kind
    sides: Sides
    hold_ms: int
    reps: int
    rest_ms: int
    prep_ms: int
    switch_ms: int
    alternate: bool
    waits: bool

    def applied_to(self, step: Step) -> Step:
        """The step with these lengths."""
        return replace(
            step,
            sides=self.sides,
            hold_ms=self.hold_ms,
            reps=self.reps,
            rest_ms=self.rest_ms,
            prep_ms=self.prep_ms,
            switch_ms=self.switch_ms,
            alternate=self.alternate,
            waits=self.waits,
        )

    def stand_in(self) -> Step:
        """A step that leads to the same record; what it looks and sounds like is not known."""
        exercise = Exercise(
            self.exercise_id, self.exercise_id, self.kind, Mode.HOLD, self.hold_ms, HOLD_MS
        )
        return self.applied_to(Step(exercise, self.sides, self.hold_ms, HOLD_MS))


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An unfinished session: what was led, and where it stood last.

    `segments` are those that it began with; `snapshot` has their lengths as they became.
    """

    session_id: str
    started: datetime
    practised_on: date
    routine_id: str
    routine_name: str
    routine_version: str
    steps: tuple[LedStep, ...]
    segments: tuple[Segment, ...]
    snapshot: Snapshot

    @property
    def position_ms(self) -> int:
        """How far it had come."""
        return self.snapshot.position_ms

    @property
    def total_ms(self) -> int:
        """How long it was going to be."""
        return sum(self.snapshot.durations_ms)

    def restored(self, routine: Routine | None, now_ms: int, settings: Settings) -> Session | None:
        """The session, PAUSED where it stood; `routine` is the one of that id as it is today.

        None where there is no such routine any more, or where it has become another one.
        """
        timeline = self._timeline_of(routine) if routine is not None else None
        if timeline is None:
            return None
        try:
            return restore(timeline, self.snapshot, now_ms, settings.rules)
        except ValueError:
            return None

    def record(self) -> SessionRecord:
        """What the history keeps of it if nobody goes on; needs no library of routines.

        Raises ValueError if the journal contradicts itself.
        """
        steps = tuple(step.stand_in() for step in self.steps)
        routine = Routine(self.routine_id, self.routine_name, steps, version=self.routine_version)
        if not all(0 <= segment.step_index < len(steps) for segment in self.segments):
            raise ValueError("a segment without its step")
        session = restore(Timeline(routine, self.segments), self.snapshot, 0, Rules())
        return make_record(
            session,
            0,
            record_id=self.session_id,
            started=self.started,
            practised_on=self.practised_on,
            # Stopped between the end and its record, at most.
            reached_end=self.position_ms >= self.total_ms,
        )

    def _timeline_of(self, routine: Routine) -> Timeline | None:
        """Today's routine with the lengths that were led, if that gives the same segments."""
        exercises = [step.exercise.id for step in routine.steps]
        if exercises != [step.exercise_id for step in self.steps]:
            return None
        pairs = zip(self.steps, routine.steps, strict=True)
        led = replace(routine, steps=tuple(step.applied_to(own) for step, own in pairs))
        for first_side in (Side.LEFT, Side.RIGHT):
            timeline = lay_out(led, first_side)
            if _shape(timeline.segments) == _shape(self.segments):
                return timeline
        return None


def _shape(segments: Sequence[Segment]) -> list[Segment]:
    """The segments without their place in time, which the person may have changed on the way."""
    return [replace(segment, start_ms=0, duration_ms=0) for segment in segments]
