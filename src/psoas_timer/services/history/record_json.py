"""A session record as plain JSON values, and back. Where the JSON is kept is up to the caller."""

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.record import Outcome, SessionRecord, StepRecord
from psoas_timer.services.json_fields import JsonFields

SCHEMA = 1


def to_json(record: SessionRecord) -> dict[str, object]:
    """The record as values that JSON knows."""
    return {
        "schema": SCHEMA,
        "id": record.id,
        "started": record.started.isoformat(),
        "practice_date": record.practice_date.isoformat(),
        "routine_id": record.routine_id,
        "routine_name": record.routine_name,
        "routine_version": record.routine_version,
        "outcome": record.outcome.value,
        "planned_ms": record.planned_ms,
        "led_ms": record.led_ms,
        "held_ms": record.held_ms,
        "hurt": record.hurt,
        "note": record.note,
        **({} if record.deleted is None else {"deleted": record.deleted.isoformat()}),
        "steps": [_step_to_json(step) for step in record.steps],
    }


def from_json(fields: JsonFields) -> SessionRecord:
    """The record that `to_json` made these of; raises ValueError if it did not.

    Versions before 0.2 wrote neither "hurt" and "eased" nor "note" and "deleted".
    """
    if fields.whole("schema") != SCHEMA:
        raise ValueError("written by another version")
    return SessionRecord(
        id=fields.text("id"),
        started=fields.aware_time("started"),
        practice_date=fields.date("practice_date"),
        routine_id=fields.text("routine_id"),
        routine_name=fields.text("routine_name"),
        routine_version=fields.text("routine_version"),
        outcome=Outcome(fields.text("outcome")),
        planned_ms=fields.whole("planned_ms"),
        led_ms=fields.whole("led_ms"),
        held_ms=fields.whole("held_ms"),
        steps=tuple(_step_from_json(step) for step in fields.array("steps")),
        hurt="hurt" in fields and fields.flag("hurt"),
        note=fields.text("note") if "note" in fields else "",
        deleted=fields.aware_time("deleted") if "deleted" in fields else None,
    )


def _step_to_json(step: StepRecord) -> dict[str, object]:
    return {
        "step": step.step,
        "exercise": step.exercise_id,
        "kind": step.kind.value,
        "side": step.side.value,
        "planned_ms": step.planned_ms,
        "done_ms": step.done_ms,
        "outcome": step.outcome.value,
        "eased": step.is_eased,
    }


def _step_from_json(value: object) -> StepRecord:
    fields = JsonFields(value)
    return StepRecord(
        step=fields.whole("step"),
        exercise_id=fields.text("exercise"),
        kind=Kind(fields.text("kind")),
        side=Side(fields.text("side")),
        planned_ms=fields.whole("planned_ms"),
        done_ms=fields.whole("done_ms"),
        outcome=Outcome(fields.text("outcome")),
        is_eased="eased" in fields and fields.flag("eased"),
    )
