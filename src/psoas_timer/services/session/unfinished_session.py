"""A session that a stopped program left behind, as a value: to be gone on with, or recorded.

Finding such sessions lives in unfinished.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from psoas_timer.core.content.bounds import HOLD_MS
from psoas_timer.core.content.circuit import Circuit
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
        led = self._led(routine)
        if led is None:
            return None
        for first_side in (Side.LEFT, Side.RIGHT):
            timeline = lay_out(led, first_side)
            if _shape(timeline.segments) == _shape(self.segments):
                return timeline
        return None

    def _led(self, routine: Routine) -> Routine | None:
        """What was led of today's routine: less of it, or other rounds, only if it is the same."""
        places = self._places(routine)
        is_same = routine.version == self.routine_version
        if places is None or not (is_same or len(places) == len(routine.steps)):
            return None
        steps = zip(places, self.steps, strict=True)
        led = routine.with_only({i: step.applied_to(routine.steps[i]) for i, step in steps})
        return replace(led, circuits=tuple(map(self._rounds, led.circuits))) if is_same else led

    def _places(self, routine: Routine) -> list[int] | None:
        """Which steps of the routine were led, the first that fit; None if others were."""
        places: list[int] = []
        for index, step in enumerate(routine.steps):
            is_all = len(places) == len(self.steps)
            if not is_all and step.exercise.id == self.steps[len(places)].exercise_id:
                places.append(index)
        return places if len(places) == len(self.steps) else None

    def _rounds(self, circuit: Circuit) -> Circuit:
        """The circuit, as often as it was led."""
        rounds = [s.circuit_round for s in self.segments if s.step_index in circuit]
        return replace(circuit, rounds=max(rounds, default=circuit.rounds))


def _shape(segments: Sequence[Segment]) -> list[Segment]:
    """The segments without their place in time, which the person may have changed on the way."""
    return [replace(segment, start_ms=0, duration_ms=0) for segment in segments]
