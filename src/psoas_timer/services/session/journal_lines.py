"""The lines of a journal: what the file of a running session holds, one JSON object each.

The first line holds everything that the session is made of, so that it can be recorded without the
library of routines. Each later line says where it stands and what changed since the line before.
Writing them to disk lives in journal.py, reading them back in unfinished.py.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.content.routine import Step
from psoas_timer.core.session.snapshot import Snapshot, take
from psoas_timer.core.session.state import Session
from psoas_timer.core.session.timeline import Phase, Segment
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.session.unfinished_session import LedStep, Unfinished

FORMAT = 1


def header_line(session: Session, session_id: str, started: datetime, practised_on: date) -> bytes:
    """The first line: the session as it begins, or as it is taken over."""
    routine = session.timeline.routine
    header = {
        "journal": FORMAT,
        "session": session_id,
        "started": started.isoformat(),
        "practised_on": practised_on.isoformat(),
        "routine": {"id": routine.id, "name": routine.name, "version": routine.version},
        "steps": [_step_object(step) for step in routine.steps],
        "segments": [_segment_object(segment) for segment in session.timeline.segments],
    }
    stands = take(session, session.anchor_ms)
    untouched = Snapshot(0, 0, stands.durations_ms, (0,) * len(stands.done_ms))
    return _line({**header, **_changes(untouched, stands)})


def snapshot_line(before: Snapshot, now: Snapshot, what: str) -> bytes:
    """A later line: where the session stands, and what changed since `before`."""
    return _line({"what": what, **_changes(before, now)})


def read_lines(lines: Iterable[bytes]) -> Unfinished:
    """What a journal says as a whole. Raises ValueError if it has no usable first line.

    Later lines that can't be read, such as one torn by a crash, are passed over. A session that
    was taken over has a first line again, which then counts.
    """
    begun: Unfinished | None = None
    stands = _Standing(Snapshot(0, 0, (), ()))
    for line in lines:
        try:
            fields = JsonFields.parse(line)
            if "journal" in fields:
                begun = _read_header(fields)
                stands = _Standing(begun.snapshot)
            stands.move_on(fields)
        except (ValueError, OverflowError):
            continue
    if begun is None:
        raise ValueError("no line tells which session it is")
    return replace(begun, snapshot=stands.snapshot)


class _Standing:
    """Where a session stands, while line after line is read."""

    def __init__(self, begun: Snapshot) -> None:
        self._position_ms = begun.position_ms
        self._segment_index = begun.segment_index
        self._lengths_ms = list(begun.durations_ms)
        self._done_ms = list(begun.done_ms)
        self._eased = begun.eased

    @property
    def snapshot(self) -> Snapshot:
        return Snapshot(
            self._position_ms,
            self._segment_index,
            tuple(self._lengths_ms),
            tuple(self._done_ms),
            self._eased,
        )

    def move_on(self, fields: JsonFields) -> None:
        """Take in a line, or nothing of it with a ValueError."""
        position_ms, segment_index = fields.whole("at"), fields.whole("segment")
        lengths_ms, done_ms = fields.indexed("lengths"), fields.indexed("done")
        # Journals of versions before 0.2 have none.
        eased = fields.wholes("eased") if "eased" in fields else []
        if not all(0 <= index < len(self._done_ms) for index in (*lengths_ms, *done_ms, *eased)):
            raise ValueError("no such segment")
        self._position_ms, self._segment_index = position_ms, segment_index
        for index, length_ms in lengths_ms.items():
            self._lengths_ms[index] = length_ms
        for index, length_ms in done_ms.items():
            self._done_ms[index] = length_ms
        self._eased |= frozenset(eased)


def _line(content: dict[str, object]) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode() + b"\n"


def _changes(before: Snapshot, now: Snapshot) -> dict[str, object]:
    return {
        "at": now.position_ms,
        "segment": now.segment_index,
        "lengths": _changed(before.durations_ms, now.durations_ms),
        "done": _changed(before.done_ms, now.done_ms),
        "eased": sorted(now.eased - before.eased),
    }


def _changed(before: Sequence[int], now: Sequence[int]) -> dict[int, int]:
    pairs = enumerate(zip(before, now, strict=True))
    return {index: new for index, (old, new) in pairs if old != new}


def _read_header(fields: JsonFields) -> Unfinished:
    if fields.whole("journal") != FORMAT:
        raise ValueError("written by another version")
    routine = fields.inner("routine")
    segments: list[Segment] = []
    for value in fields.array("segments"):
        start_ms = segments[-1].end_ms if segments else 0
        segments.append(_read_segment(JsonFields(value), start_ms))
    lengths = tuple(segment.duration_ms for segment in segments)
    return Unfinished(
        session_id=fields.text("session"),
        started=fields.aware_time("started"),
        practised_on=fields.date("practised_on"),
        routine_id=routine.text("id"),
        routine_name=routine.text("name"),
        routine_version=routine.text("version"),
        steps=tuple(_read_step(JsonFields(value)) for value in fields.array("steps")),
        segments=tuple(segments),
        snapshot=Snapshot(0, 0, lengths, (0,) * len(lengths)),
    )


def _step_object(step: Step) -> dict[str, object]:
    return {
        "exercise": step.exercise.id,
        "kind": step.exercise.kind.value,
        "sides": step.sides.value,
        "hold_ms": step.hold_ms,
        "reps": step.reps,
        "rest_ms": step.rest_ms,
        "prep_ms": step.prep_ms,
        "switch_ms": step.switch_ms,
        "alternate": step.alternate,
        "waits": step.waits,
    }


def _read_step(fields: JsonFields) -> LedStep:
    return LedStep(
        exercise_id=fields.text("exercise"),
        kind=Kind(fields.text("kind")),
        sides=Sides(fields.text("sides")),
        hold_ms=fields.whole("hold_ms"),
        reps=fields.whole("reps"),
        rest_ms=fields.whole("rest_ms"),
        prep_ms=fields.whole("prep_ms"),
        switch_ms=fields.whole("switch_ms"),
        alternate=fields.flag("alternate"),
        waits=fields.flag("waits"),
    )


def _segment_object(segment: Segment) -> dict[str, object]:
    return {
        "ms": segment.duration_ms,
        "phase": segment.phase.value,
        "step": segment.step_index,
        "side": segment.side.value,
        "rep": segment.rep,
        "waits": segment.waits,
        "circuit_round": segment.circuit_round,
    }


def _read_segment(fields: JsonFields, start_ms: int) -> Segment:
    return Segment(
        start_ms=start_ms,
        duration_ms=fields.whole("ms"),
        phase=Phase(fields.text("phase")),
        step_index=fields.whole("step"),
        side=Side(fields.text("side")),
        rep=fields.whole("rep"),
        waits=fields.flag("waits"),
        # Older journals have none.
        circuit_round=fields.whole("circuit_round") if "circuit_round" in fields else 1,
    )
