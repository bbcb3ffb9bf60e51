"""What a person asks of a session: start, pause, resume, proceed, skip, back, extend, leave.

Pure; time is an argument. Every command first lets happen what was due, and answers a sounding
alarm. A command that the status does not allow raises ValueError: ask `allowed` first.
"""

from dataclasses import replace

from psoas_timer.core.content.kinds import Kind, Mode
from psoas_timer.core.session.advance import Advanced, advance, enter
from psoas_timer.core.session.cue_plan import entry_cues, plan_cues
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.events import (
    Extended,
    Finished,
    Left,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentEntered,
    WentAway,
)
from psoas_timer.core.session.state import Command, Rules, Session, Status, allowed
from psoas_timer.core.session.timeline import Phase, Timeline

BACK_TWICE_MS = 2_000
"""A second BACK within this time goes to the hold before."""

LONGEST_SEGMENT_MS = 3_600_000
"""No segment is extended beyond an hour."""


def start(
    timeline: Timeline, now_ms: int, rules: Rules | None = None, step_index: int = 0
) -> Advanced:
    """Begin a session at the first segment of a step (counted from 0).

    The timeline needs at least one segment.
    """
    chosen = rules if rules is not None else Rules()
    index = next(
        i for i, segment in enumerate(timeline.segments) if segment.step_index >= step_index
    )
    session = Session(
        timeline=timeline,
        rules=chosen,
        status=Status.RUNNING,
        position_ms=timeline.segments[index].start_ms,
        anchor_ms=now_ms,
        segment_index=index,
        cues=_cues_from(timeline, index, chosen),
        done_ms=(0,) * len(timeline.segments),
    )
    return enter(session, index, now_ms)


def pause(session: Session, now_ms: int) -> Advanced:
    """Stop where the session is; a count-in is broken off."""
    session, events = _prepared(session, now_ms, Command.PAUSE)
    if session.is_over or session.status is Status.WAITING:
        return session, events
    return session.settled(Status.PAUSED, now_ms), (*events, Paused(now_ms))


def resume(session: Session, now_ms: int) -> Advanced:
    """Go on after a pause or an absence, counted in if the rules say so."""
    session, events = _prepared(session, now_ms, Command.RESUME)
    if session.rules.count_in_ms > 0:
        counting, ticks = advance(session.settled(Status.COUNT_IN, now_ms), now_ms)
        return counting, (*events, *ticks)
    return session.settled(Status.RUNNING, now_ms), (*events, Resumed(now_ms))


def proceed(session: Session, now_ms: int) -> Advanced:
    """Begin the step that waited for the person."""
    session, events = _prepared(session, now_ms, Command.PROCEED)
    running = session.settled(Status.RUNNING, now_ms)
    entered = SegmentEntered(now_ms, session.segment_index)
    caught_up, due = advance(running, now_ms)
    return caught_up, (*events, Resumed(now_ms), entered, *due)


def skip(session: Session, now_ms: int) -> Advanced:
    """Go to the next segment; from the last one, to the end."""
    session, events = _prepared(session, now_ms, Command.SKIP)
    if session.is_over:
        return session, events
    index = session.segment_index
    left = SegmentEnded(now_ms, index, is_complete=False)
    if index + 1 == len(session.timeline.segments):
        over = replace(
            session.settled(Status.FINISHED, now_ms), position_ms=session.timeline.total_ms
        )
        return over, (*events, left, Finished(now_ms))
    jumped, entered = _jump(session, index + 1, now_ms)
    return jumped, (*events, left, *entered)


def back(session: Session, now_ms: int) -> Advanced:
    """Restart the hold that began last.

    Again within 2 s, go to the hold before it, with its preparation or switch.
    """
    session, events = _prepared(session, now_ms, Command.BACK)
    if session.is_over:
        return session, events
    holds = [i for i in session.timeline.hold_indexes() if i <= session.segment_index]
    is_twice = session.back_hold is not None and now_ms - session.back_ms <= BACK_TWICE_MS
    if is_twice:
        earlier = [
            i
            for i in session.timeline.hold_indexes()
            if session.back_hold is not None and i < session.back_hold
        ]
        target = _lead_in(session.timeline, earlier[-1]) if earlier else 0
        hold = earlier[-1] if earlier else 0
    else:
        target = hold = holds[-1] if holds else 0
    left = SegmentEnded(now_ms, session.segment_index, is_complete=False)
    jumped, entered = _jump(session, target, now_ms)
    return replace(jumped, back_hold=hold, back_ms=now_ms), (*events, left, *entered)


def extend(session: Session, now_ms: int, by_ms: int) -> Advanced:
    """Make the current segment longer or shorter by about `by_ms`, which may be negative.

    A breath changes by one whole cycle and a cadence by one movement, whatever the amount. Pressure
    and heat stay inside the bounds of their step. Nothing becomes shorter than what has gone by:
    then the segment ends.
    """
    session, events = _prepared(session, now_ms, Command.EXTEND)
    if session.is_over or session.status is Status.WAITING:
        return session, events
    index = session.segment_index
    wanted_ms = _extended_ms(session, by_ms)
    elapsed_ms = session.segment_elapsed_ms(now_ms)
    duration_ms = max(wanted_ms, elapsed_ms)
    changed_ms = duration_ms - session.segment.duration_ms
    if changed_ms == 0:
        return session, (*events, Extended(now_ms, index, 0))
    longer = _retimed(session, session.timeline.with_duration(index, max(duration_ms, 1)), now_ms)
    if longer.status is Status.RUNNING:
        moved, due = advance(longer, now_ms)
    else:
        moved, due = longer, ()
    return moved, (*events, Extended(now_ms, index, changed_ms), *due)


def leave(session: Session, now_ms: int) -> Advanced:
    """End the session where it is."""
    session, events = _prepared(session, now_ms, Command.LEAVE)
    if session.is_over:
        return session, events
    left = SegmentEnded(now_ms, session.segment_index, is_complete=False)
    return session.settled(Status.LEFT, now_ms), (*events, left, Left(now_ms))


def interrupt(session: Session, last_led_ms: int, gap_ms: int) -> Advanced:
    """Pause at the last instant at which the person was led, after a sleep or stop of `gap_ms`.

    Nothing that fell due in the gap happens. A session that was not running stays as it is.
    """
    session, events = advance(session, last_led_ms)
    if session.status not in (Status.RUNNING, Status.COUNT_IN):
        return session, events
    away = replace(session.settled(Status.AWAY, last_led_ms), alarm=None)
    return away, (*events, WentAway(last_led_ms, gap_ms))


def acknowledge(session: Session, now_ms: int) -> Advanced:
    """Answer a sounding alarm: any key, click or media key does."""
    session, events = advance(session, now_ms)
    return replace(session, alarm=None), events


def _prepared(session: Session, now_ms: int, command: Command) -> Advanced:
    if command not in allowed(session):
        raise ValueError(f"{command} is not allowed while {session.status}")
    return acknowledge(session, now_ms)


def _jump(session: Session, index: int, now_ms: int) -> Advanced:
    segment = session.timeline.segments[index]
    is_stopped = session.status in (Status.PAUSED, Status.AWAY)
    moved = replace(
        session.settled(Status.PAUSED if is_stopped else Status.RUNNING, now_ms),
        position_ms=segment.start_ms,
        segment_index=index,
        cues=_cues_from(session.timeline, index, session.rules),
        cue_index=0,
    )
    entered, events = enter(moved, index, now_ms)
    caught_up, due = advance(entered, now_ms)
    return caught_up, (*events, *due)


def _cues_from(timeline: Timeline, index: int, rules: Rules) -> tuple[Cue, ...]:
    begins_ms = timeline.segments[index].start_ms
    later = tuple(cue for cue in plan_cues(timeline, rules.enabled_cues) if cue.at_ms > begins_ms)
    return (*entry_cues(timeline, index, rules.enabled_cues), *later)


def _lead_in(timeline: Timeline, hold: int) -> int:
    before = hold - 1
    if before >= 0 and timeline.segments[before].phase in (Phase.PREPARE, Phase.SWITCH):
        return before
    return hold


def _extended_ms(session: Session, by_ms: int) -> int:
    segment = session.segment
    step = session.timeline.step_of(session.segment_index)
    if segment.phase is not Phase.HOLD:
        return min(max(segment.duration_ms + by_ms, 0), LONGEST_SEGMENT_MS)
    if step.exercise.mode in (Mode.BREATH, Mode.CADENCE):
        by_ms = step.grain_ms if by_ms > 0 else -step.grain_ms
    wanted_ms = segment.duration_ms + by_ms
    if step.exercise.kind in (Kind.PRESSURE, Kind.HEAT):
        wanted_ms = step.hold_bounds.clamp(wanted_ms)
    return min(max(wanted_ms, 0), LONGEST_SEGMENT_MS)


def _retimed(session: Session, timeline: Timeline, now_ms: int) -> Session:
    index = session.segment_index
    position_ms = session.position_at(now_ms)
    end_ms = timeline.segments[index].end_ms
    half_is_past = any(_is_half_of(cue, index) for cue in session.cues[: session.cue_index])
    cues = tuple(
        cue
        for cue in plan_cues(timeline, session.rules.enabled_cues)
        if (cue.at_ms > position_ms or cue.at_ms >= end_ms)
        and not (half_is_past and _is_half_of(cue, index))
    )
    return replace(session, timeline=timeline, cues=cues, cue_index=0)


def _is_half_of(cue: Cue, index: int) -> bool:
    return cue.name is CueName.HALF and cue.segment_index == index
