"""Other lengths for the segment under way, and its cues for them. Who asks is in commands.py."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Kind, Mode
from psoas_timer.core.session.cue_plan import segment_cues
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.state import Session
from psoas_timer.core.session.timeline import Phase

LONGEST_SEGMENT_MS = 3_600_000
"""No segment is extended beyond an hour."""

EASED_ENDS_MS = 5_000
"""A hold with no more than this left ends at once when it is eased."""


def extended_ms(session: Session, by_ms: int, now_ms: int) -> int:
    """The length of the current segment if it is changed by about `by_ms`: see commands.extend."""
    segment = session.segment
    step = session.timeline.step_of(session.segment_index)
    bounds = Bounds(1, LONGEST_SEGMENT_MS)
    if segment.phase is Phase.HOLD and step.exercise.kind in (Kind.PRESSURE, Kind.HEAT):
        bounds = step.hold_bounds
    grain_ms = _grain_ms(session)
    if grain_ms > 1:
        by_ms = grain_ms if by_ms > 0 else -grain_ms
    wanted_ms = bounds.clamp(segment.duration_ms + by_ms) // grain_ms * grain_ms
    gone_ms = -(-session.segment_elapsed_ms(now_ms) // grain_ms) * grain_ms
    return max(wanted_ms, gone_ms, grain_ms)


def eased_ms(session: Session, now_ms: int) -> int:
    """The length of the current hold if it is eased: half of what is left, or what has gone by."""
    elapsed_ms = session.segment_elapsed_ms(now_ms)
    left_ms = session.segment_left_ms(now_ms)
    kept_ms = left_ms // 2 if left_ms > EASED_ENDS_MS else 0
    grain_ms = _grain_ms(session)
    wanted_ms = -(-(elapsed_ms + kept_ms) // grain_ms) * grain_ms
    return min(max(wanted_ms, grain_ms), session.segment.duration_ms)


def retimed(session: Session, duration_ms: int, now_ms: int) -> Session:
    """The session with another length of its segment, and the cues that this length asks for.

    What has sounded stays, what begins the segment stays due with the time that its words now have,
    and no half-way is told twice.
    """
    index = session.segment_index
    position_ms = session.position_at(now_ms)
    old_end_ms = session.segment.end_ms
    timeline = session.timeline.with_duration(index, duration_ms)
    end_ms = timeline.segments[index].end_ms
    sounded = session.cues[: session.cue_index]
    is_past_half = any(cue.name is CueName.HALF for cue in sounded)
    opening = [
        cue for cue in session.cues[session.cue_index :] if cue.at_ms <= position_ms < old_end_ms
    ]
    planned = segment_cues(timeline, index, session.rules.enabled_cues)
    coming = [
        cue
        for cue in planned
        if (cue.at_ms > position_ms or cue.at_ms == end_ms)
        and not (is_past_half and cue.name is CueName.HALF)
    ]
    done_ms = min(session.done_ms[index], duration_ms)
    return replace(
        session,
        timeline=timeline,
        cues=(*sounded, *_still_opening(opening, planned), *coming),
        done_ms=(*session.done_ms[:index], done_ms, *session.done_ms[index + 1 :]),
    )


def _still_opening(opening: Sequence[Cue], planned: Sequence[Cue]) -> Iterator[Cue]:
    """What still begins the segment; words for which it is too short now are left to the next."""
    rooms_ms = {(cue.at_ms, cue.name): cue.room_ms for cue in planned}
    for cue in opening:
        room_ms = rooms_ms.get((cue.at_ms, cue.name))
        if room_ms is not None or not cue.is_prompt:
            yield replace(cue, room_ms=room_ms or 0)


def _grain_ms(session: Session) -> int:
    """A whole breath or movement; 1 where the segment may have any length."""
    step = session.timeline.step_of(session.segment_index)
    is_hold = session.segment.phase is Phase.HOLD
    return step.grain_ms if is_hold and step.exercise.mode in (Mode.BREATH, Mode.CADENCE) else 1
