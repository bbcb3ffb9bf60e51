"""A session boiled down to what a journal keeps, and back again.

Writing it to disk lives in services.
"""

from dataclasses import dataclass

from psoas_timer.core.session.cue_plan import segment_cues
from psoas_timer.core.session.state import Rules, Session, Status
from psoas_timer.core.session.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where a session stood, the length of every segment, and how much of each was led.

    `eased` are the holds (by index) that were made easier.
    """

    position_ms: int
    segment_index: int
    durations_ms: tuple[int, ...]
    done_ms: tuple[int, ...]
    eased: frozenset[int] = frozenset()


def take(session: Session, now_ms: int) -> Snapshot:
    """What a session looks like at this instant."""
    return Snapshot(
        session.position_at(now_ms),
        session.segment_index,
        tuple(segment.duration_ms for segment in session.timeline.segments),
        session.done_at(now_ms),
        session.eased,
    )


def restore(timeline: Timeline, snapshot: Snapshot, now_ms: int, rules: Rules) -> Session:
    """A session that stands where the snapshot was taken, PAUSED.

    Raises ValueError if the snapshot does not belong to a timeline of this shape.
    """
    index = snapshot.segment_index
    _check(timeline, snapshot)
    timeline = timeline.with_durations(snapshot.durations_ms)
    segment = timeline.segments[index]
    if not segment.start_ms <= snapshot.position_ms <= segment.end_ms:
        raise ValueError("the snapshot lies outside its segment")
    is_start = snapshot.position_ms == segment.start_ms
    cues = tuple(
        cue
        for cue in segment_cues(timeline, index, rules.enabled_cues, is_jump=True)
        if cue.at_ms > snapshot.position_ms or is_start or cue.at_ms == segment.end_ms
    )
    return Session(
        timeline=timeline,
        rules=rules,
        status=Status.PAUSED,
        position_ms=snapshot.position_ms,
        anchor_ms=now_ms,
        segment_index=index,
        cues=cues,
        done_ms=snapshot.done_ms,
        eased=snapshot.eased,
    )


def _check(timeline: Timeline, snapshot: Snapshot) -> None:
    count = len(timeline.segments)
    if not (
        count == len(snapshot.durations_ms) == len(snapshot.done_ms)
        and 0 <= snapshot.segment_index < count
    ):
        raise ValueError("the snapshot belongs to another timeline")
    if any(not 0 <= index < count for index in snapshot.eased):
        raise ValueError("the snapshot eases a hold that is not there")
    for duration_ms, done_ms in zip(snapshot.durations_ms, snapshot.done_ms, strict=True):
        if not 0 <= done_ms <= duration_ms or duration_ms == 0:
            raise ValueError("the snapshot has impossible lengths")
