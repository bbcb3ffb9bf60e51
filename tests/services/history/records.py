"""Session records for tests: one to write down at a glance, and hypothesis's own."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.record import Outcome, SessionRecord, StepRecord

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=timezone(timedelta(hours=1)))


def step(number: int = 1, side: Side = Side.LEFT, done_ms: int = 30_000) -> StepRecord:
    return StepRecord(
        step=number,
        exercise_id="half-kneeling-stretch",
        kind=Kind.STRETCH,
        side=side,
        planned_ms=30_000,
        done_ms=done_ms,
        outcome=Outcome.FINISHED if done_ms == 30_000 else Outcome.LEFT,
    )


def record(
    record_id: str = "a",
    started: datetime = MORNING,
    outcome: Outcome = Outcome.FINISHED,
    *,
    practised_on: date | None = None,
    steps: tuple[StepRecord, ...] = (step(), step(side=Side.RIGHT)),
) -> SessionRecord:
    return SessionRecord(
        id=record_id,
        started=started,
        practice_date=practised_on or started.date(),
        routine_id="quick-release",
        routine_name="Quick release",
        routine_version="5f3a",
        outcome=outcome,
        planned_ms=75_000,
        led_ms=75_000,
        held_ms=sum(each.done_ms for each in steps),
        steps=steps,
    )


lengths_ms = st.integers(0, 2**40)
instants = st.integers(0, 6 * 10**15).map(
    lambda us: datetime(1990, 1, 1, tzinfo=UTC) + timedelta(microseconds=us)
)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

step_records = st.builds(
    StepRecord,
    step=st.integers(1, 500),
    exercise_id=texts,
    kind=st.sampled_from(Kind),
    side=st.sampled_from(Side),
    planned_ms=lengths_ms,
    done_ms=lengths_ms,
    outcome=st.sampled_from(Outcome),
    is_eased=st.booleans(),
)

session_records = st.builds(
    SessionRecord,
    id=st.uuids().map(lambda made: made.hex),
    started=st.builds(datetime.astimezone, instants, zones),
    practice_date=st.dates(date(1990, 1, 1), date(2200, 1, 1)),
    routine_id=texts,
    routine_name=texts,
    routine_version=texts,
    outcome=st.sampled_from(Outcome),
    planned_ms=lengths_ms,
    led_ms=lengths_ms,
    held_ms=lengths_ms,
    steps=st.lists(step_records, max_size=4).map(tuple),
    hurt=st.booleans(),
    note=texts,
)
