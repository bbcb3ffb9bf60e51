"""Moves a session to an instant, one due happening at a time.

Commands of the person live in commands.py.
"""

from dataclasses import replace

from psoas_timer.core.session.cue_plan import segment_cues
from psoas_timer.core.session.cues import Cue
from psoas_timer.core.session.events import (
    AlarmRepeated,
    Begun,
    CheckDue,
    CountInTick,
    CueDue,
    Finished,
    Resumed,
    SegmentEnded,
    SegmentEntered,
    SessionEvent,
    WaitBegan,
)
from psoas_timer.core.session.sayings import FREE_ROOM_MS
from psoas_timer.core.session.state import CHECK_AT_MS, Alarm, Session, Status

ALARM_EVERY_MS = 15_000
"""The end of a heat step sounds again this often: people fall asleep on hot packs."""

ALARM_FOR_MS = 180_000
"""The end of a heat step stops sounding again after this long."""

STALE_CUE_MS = 300
"""A cue later than this says something untrue and is not played."""

Advanced = tuple[Session, tuple[SessionEvent, ...]]


def next_due_ms(session: Session) -> int | None:
    """The monotonic instant at which something next happens by itself, or None if nothing will."""
    dues = [
        due_ms for due_ms in (_timeline_due(session), _alarm_due(session)) if due_ms is not None
    ]
    return min(dues) if dues else None


def advance(session: Session, now_ms: int) -> Advanced:
    """Move the session to `now_ms` and hand out everything that was due on the way, in order.

    One leap and many small ones give the same session and the same events.
    """
    events: list[SessionEvent] = []
    while (due_ms := next_due_ms(session)) is not None and due_ms <= now_ms:
        session, happened = _happen(session, due_ms)
        events.extend(happened)
    return session, tuple(events)


def enter(session: Session, index: int, at_ms: int, *, is_jump: bool = False) -> Advanced:
    """Enter a segment at this instant, or begin to wait before it.

    `is_jump` tells that the person went there, rather than time.
    """
    cues = segment_cues(session.timeline, index, session.rules.enabled_cues, is_jump=is_jump)
    here = replace(session, segment_index=index, cues=cues, cue_index=0)
    if here.segment.waits:
        return _wait(here, at_ms)
    return here, (SegmentEntered(at_ms, index),)


def _wait(session: Session, at_ms: int) -> Advanced:
    """Begin to wait, which is when the step says what to do, and how: there is time for it."""
    start_ms = session.segment.start_ms
    said = [cue for cue in session.cues if cue.is_prompt and cue.at_ms == start_ms]
    coming = tuple(cue for cue in session.cues if cue not in said)
    waiting = replace(session.settled(Status.WAITING, at_ms), cues=coming)
    prompts = (CueDue(at_ms, replace(cue, room_ms=FREE_ROOM_MS)) for cue in said)
    return waiting, (WaitBegan(at_ms, session.segment_index), *prompts)


def _timeline_due(session: Session) -> int | None:
    if session.status is Status.COUNT_IN:
        return session.anchor_ms + session.count_in_index * 1_000
    if session.status is Status.SOUND_CHECK:
        lead_ms = session.rules.lead_in_ms
        heard_ms = min(CHECK_AT_MS, lead_ms)
        return session.anchor_ms + (heard_ms if session.count_in_index == 0 else lead_ms)
    if session.status is not Status.RUNNING:
        return None
    cue = session.next_cue
    return session.instant_of(session.segment.end_ms if cue is None else cue.at_ms)


def _alarm_due(session: Session) -> int | None:
    return session.alarm.next_at_ms if session.alarm is not None else None


def _happen(session: Session, due_ms: int) -> Advanced:
    if session.alarm is not None and session.alarm.next_at_ms == due_ms:
        return _repeat_alarm(session, session.alarm)
    if session.status is Status.COUNT_IN:
        return _count_in(session, due_ms)
    if session.status is Status.SOUND_CHECK:
        return _check_sound(session, due_ms)
    if session.next_cue is not None:
        return _sound(session, session.next_cue, due_ms)
    return _end_segment(session, due_ms)


def _sound(session: Session, cue: Cue, due_ms: int) -> Advanced:
    alarm = Alarm(due_ms, due_ms + ALARM_EVERY_MS) if cue.is_alarm else session.alarm
    sounded = replace(session, cue_index=session.cue_index + 1, alarm=alarm)
    return sounded, (CueDue(due_ms, cue),)


def _repeat_alarm(session: Session, alarm: Alarm) -> Advanced:
    following_ms = alarm.next_at_ms + ALARM_EVERY_MS
    is_last = following_ms - alarm.began_ms > ALARM_FOR_MS
    repeated = replace(alarm, next_at_ms=following_ms, repeats=alarm.repeats + 1)
    event = AlarmRepeated(alarm.next_at_ms, repeated.repeats)
    return replace(session, alarm=None if is_last else repeated), (event,)


def _count_in(session: Session, due_ms: int) -> Advanced:
    number = session.rules.count_in_ms // 1_000 - session.count_in_index
    if number > 0:
        counted = replace(session, count_in_index=session.count_in_index + 1)
        return counted, (CountInTick(due_ms, number),)
    return session.settled(Status.RUNNING, due_ms), (Resumed(due_ms),)


def _check_sound(session: Session, due_ms: int) -> Advanced:
    if session.count_in_index == 0:
        return replace(session, count_in_index=1), (CheckDue(due_ms),)
    return session.settled(Status.RUNNING, due_ms), (Begun(due_ms),)


def _end_segment(session: Session, due_ms: int) -> Advanced:
    index = session.segment_index
    ended = replace(session, done_ms=session.done_at(due_ms))
    left: tuple[SessionEvent, ...] = (SegmentEnded(due_ms, index, is_complete=True),)
    if index + 1 == len(session.timeline.segments):
        return ended.settled(Status.FINISHED, due_ms), (*left, Finished(due_ms))
    entered, events = enter(ended, index + 1, due_ms)
    return entered, (*left, *events)
