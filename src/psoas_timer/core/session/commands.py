"""What a person asks of a session: start, pause, resume, proceed, skip, back, extend, ease, leave.

Pure; time is an argument. Every command first lets happen what was due, and answers a sounding
alarm. A command that the status does not allow raises ValueError: ask `allowed` first.
"""

from dataclasses import replace

from psoas_timer.core.session.advance import Advanced, advance, enter
from psoas_timer.core.session.events import (
    AlarmAnswered,
    Eased,
    Extended,
    Finished,
    Left,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentEntered,
    WentAway,
)
from psoas_timer.core.session.retiming import eased_ms, extended_ms, retimed
from psoas_timer.core.session.state import LED, Command, Rules, Session, Status, allowed
from psoas_timer.core.session.timeline import Phase, Timeline

BACK_TWICE_MS = 2_000
"""A second BACK within this time goes to the hold before."""


def start(
    timeline: Timeline, now_ms: int, rules: Rules | None = None, step_index: int = 0
) -> Advanced:
    """Begin a session at the first segment of a step (counted from 0), with the default rules.

    The sound check of the rules comes first, unless the step waits for the person anyway.
    Raises ValueError if the timeline has no segment from that step on.
    """
    index = next((i for i, s in enumerate(timeline.segments) if s.step_index >= step_index), None)
    if index is None:
        raise ValueError(f"nothing to begin at step index {step_index}")
    session = Session(
        timeline=timeline,
        rules=rules if rules is not None else Rules(),
        status=Status.RUNNING,
        position_ms=timeline.segments[index].start_ms,
        anchor_ms=now_ms,
        segment_index=index,
        cues=(),
        done_ms=(0,) * len(timeline.segments),
    )
    session, events = enter(session, index, now_ms, is_jump=True)
    if session.status is Status.RUNNING and session.rules.lead_in_ms > 0:
        session = replace(session, status=Status.SOUND_CHECK)
    return _caught_up((session, events), now_ms)


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
        return _caught_up((session.settled(Status.COUNT_IN, now_ms), events), now_ms)
    running = session.settled(Status.RUNNING, now_ms)
    return _caught_up((running, (*events, Resumed(now_ms))), now_ms)


def proceed(session: Session, now_ms: int) -> Advanced:
    """Begin the step that waited for the person."""
    session, events = _prepared(session, now_ms, Command.PROCEED)
    running = session.settled(Status.RUNNING, now_ms)
    entered = SegmentEntered(now_ms, session.segment_index)
    return _caught_up((running, (*events, Resumed(now_ms), entered)), now_ms)


def skip(session: Session, now_ms: int) -> Advanced:
    """Go to the next segment; from the last one, to the end."""
    session, events = _prepared(session, now_ms, Command.SKIP)
    if session.is_over:
        return session, events
    following = session.segment_index + 1
    if following < len(session.timeline.segments):
        jumped, happened = _jump(session, following, now_ms)
        return jumped, (*events, *happened)
    finished = replace(
        session.settled(Status.FINISHED, now_ms), position_ms=session.timeline.total_ms
    )
    return finished, (*events, *_broken_off(session, now_ms), Finished(now_ms))


def back(session: Session, now_ms: int) -> Advanced:
    """Restart the hold that began last.

    Again within 2 s, go to the hold before it, with its preparation or switch.
    """
    session, events = _prepared(session, now_ms, Command.BACK)
    if session.is_over:
        return session, events
    if session.back_hold is not None and now_ms - session.back_ms <= BACK_TWICE_MS:
        hold = _last_hold(session.timeline, session.back_hold)
        target = _lead_in(session.timeline, hold)
    else:
        is_waiting = session.status is Status.WAITING
        target = hold = _last_hold(session.timeline, session.segment_index + (not is_waiting))
    jumped, happened = _jump(session, target, now_ms)
    return replace(jumped, back_hold=hold, back_ms=now_ms), (*events, *happened)


def extend(session: Session, now_ms: int, by_ms: int) -> Advanced:
    """Make the current segment longer or shorter by about `by_ms`, which may be negative.

    A breath changes by one whole cycle and a cadence by one movement, whatever the amount. Pressure
    and heat stay inside the bounds of their step. Nothing becomes shorter than what has gone by,
    a breath or movement that has begun included: a plain segment then ends at once.
    """
    session, events = _prepared(session, now_ms, Command.EXTEND)
    if session.is_over or session.status is Status.WAITING:
        return session, events
    duration_ms = extended_ms(session, by_ms, now_ms)
    extended = Extended(now_ms, session.segment_index, duration_ms - session.segment.duration_ms)
    if extended.by_ms != 0:
        session = retimed(session, duration_ms, now_ms)
    moved, happened = _caught_up((session, (*events, extended)), now_ms)
    return replace(moved, alarm=None), happened


def ease(session: Session, now_ms: int) -> Advanced:
    """Halve what is left of the hold, since it is too much; with little left, end it now.

    The usual minimum does not hold here. The hold counts as done, gently. Outside a hold nothing
    changes.
    """
    session, events = _prepared(session, now_ms, Command.EASE)
    if session.is_over or session.segment.phase is not Phase.HOLD:
        return session, events
    index = session.segment_index
    duration_ms = eased_ms(session, now_ms)
    eased = Eased(now_ms, index, session.segment.duration_ms - duration_ms)
    session = replace(retimed(session, duration_ms, now_ms), eased=session.eased | {index})
    return _caught_up((session, (*events, eased)), now_ms)


def leave(session: Session, now_ms: int, *, hurts: bool = False) -> Advanced:
    """End the session where it is; `hurts` tells that the person stopped because of pain."""
    session, events = _prepared(session, now_ms, Command.LEAVE)
    if session.is_over:
        return session, events
    left = replace(session.settled(Status.LEFT, now_ms), hurts=hurts)
    return left, (*events, *_broken_off(session, now_ms), Left(now_ms))


def interrupt(session: Session, last_led_ms: int, gap_ms: int) -> Advanced:
    """Pause at the last instant at which the person was led, after a sleep or stop of `gap_ms`.

    Nothing that fell due in the gap happens, and an alarm ends: the absence is told instead. A
    session that was not running stays as it is.
    """
    session, events = advance(session, last_led_ms)
    if session.status not in LED:
        return session, events
    away = replace(session.settled(Status.AWAY, last_led_ms), alarm=None)
    return away, (*events, WentAway(last_led_ms, gap_ms))


def acknowledge(session: Session, now_ms: int) -> Advanced:
    """Answer a sounding alarm: any key, click or media key does."""
    session, events = advance(session, now_ms)
    if session.alarm is None:
        return session, events
    return replace(session, alarm=None), (*events, AlarmAnswered(now_ms))


def _prepared(session: Session, now_ms: int, command: Command) -> Advanced:
    if command not in allowed(session):
        raise ValueError(f"{command} is not allowed while {session.status}")
    return acknowledge(session, now_ms)


def _caught_up(advanced: Advanced, now_ms: int) -> Advanced:
    """Let happen what has become due by a command, so that no command leaves anything overdue."""
    session, events = advanced
    session, due = advance(session, now_ms)
    return session, (*events, *due)


def _broken_off(session: Session, now_ms: int) -> tuple[SegmentEnded, ...]:
    """The end of the current segment before its time; nothing where it was still waited for."""
    if session.status is Status.WAITING:
        return ()
    return (SegmentEnded(now_ms, session.segment_index, is_complete=False),)


def _jump(session: Session, index: int, now_ms: int) -> Advanced:
    is_stopped = session.is_stopped or session.status in (Status.PAUSED, Status.AWAY)
    moved = replace(
        session.settled(Status.PAUSED if is_stopped else Status.RUNNING, now_ms),
        position_ms=session.timeline.segments[index].start_ms,
        back_hold=None,
    )
    entered, events = enter(moved, index, now_ms, is_jump=True)
    if entered.status is Status.WAITING:
        entered = replace(entered, is_stopped=is_stopped)
    return _caught_up((entered, (*_broken_off(session, now_ms), *events)), now_ms)


def _last_hold(timeline: Timeline, before: int) -> int:
    """The index of the last hold before this segment, or 0 where there is none so early."""
    return max((i for i in timeline.hold_indexes() if i < before), default=0)


def _lead_in(timeline: Timeline, hold: int) -> int:
    before = hold - 1
    if before >= 0 and timeline.segments[before].phase in (Phase.PREPARE, Phase.SWITCH):
        return before
    return hold
