"""Builders of exercises, steps, routines and records: name what matters, the rest is plausible."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from psoas_timer.core.content.bounds import HOLD_MS, REPS
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Cadence, Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.practice.record import Outcome, SessionRecord

CALM = BreathPattern("calm", "Calm", in_ms=4_000, out_ms=6_000, is_default=True)
BOX = BreathPattern("box", "Box", in_ms=4_000, hold_in_ms=4_000, out_ms=4_000, hold_out_ms=4_000)


def an_exercise(**changes: Any) -> Exercise:
    """A stretch held for 30 s, without sides, with the widest bounds."""
    exercise = Exercise(
        id="side-bend",
        name="Side bend",
        kind=Kind.STRETCH,
        mode=Mode.HOLD,
        hold_ms=30_000,
        hold_bounds=HOLD_MS,
        reps_bounds=REPS,
    )
    return replace(exercise, **changes)


def a_step(
    hold_s: float = 30,
    *,
    prep_s: float = 0,
    rest_s: float = 0,
    switch_s: float = 0,
    sides: Sides = Sides.NONE,
    kind: Kind = Kind.STRETCH,
    **changes: Any,
) -> Step:
    """A step of one hold, times in seconds; `changes` are fields of Step."""
    exercise = changes.pop("exercise", None)
    if exercise is None:
        exercise = an_exercise(kind=kind, has_sides=sides is not Sides.NONE)
    step = Step(
        exercise=exercise,
        sides=sides,
        hold_ms=round(hold_s * 1_000),
        hold_bounds=exercise.hold_bounds,
        rest_ms=round(rest_s * 1_000),
        prep_ms=round(prep_s * 1_000),
        switch_ms=round(switch_s * 1_000),
    )
    return replace(step, **changes)


def a_breathing_step(cycles: int = 4, *, pattern: BreathPattern = CALM, **changes: Any) -> Step:
    """A paced breath of whole cycles."""
    exercise = an_exercise(
        id="slow-breath", name="Slow breath", kind=Kind.BREATHING, mode=Mode.BREATH, pattern=pattern
    )
    hold_s = cycles * pattern.cycle_ms / 1_000
    return a_step(hold_s, exercise=exercise, pattern=pattern, **changes)


def a_cadence_step(count: int = 8, *, rep_s: float = 5, **changes: Any) -> Step:
    """Movements to a beat."""
    rep_ms = round(rep_s * 1_000)
    exercise = an_exercise(
        id="knee-lift",
        name="Knee lift",
        kind=Kind.STRENGTH,
        mode=Mode.CADENCE,
        cadence=Cadence(count, rep_ms),
    )
    return a_step(count * rep_s, exercise=exercise, **changes)


def a_routine(*steps: Step, **changes: Any) -> Routine:
    """A routine of these steps, or of one 30 s stretch."""
    routine = Routine("morning", "Morning", steps or (a_step(),), version="1a2b")
    return replace(routine, **changes)


def a_record(**changes: Any) -> SessionRecord:
    """A finished session of five minutes, on a morning in March."""
    record = SessionRecord(
        id="one",
        started=datetime(2026, 3, 2, 7, 30, tzinfo=UTC),
        practice_date=date(2026, 3, 2),
        routine_id="morning",
        routine_name="Morning",
        routine_version="1a2b",
        outcome=Outcome.FINISHED,
        planned_ms=300_000,
        led_ms=300_000,
        held_ms=240_000,
        steps=(),
    )
    return replace(record, **changes)
