"""What is said once when something happens in a session: to a screen reader, or as a caption.

What a screen shows all the time lives in session_text.py.
"""

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.core.session.events import (
    AlarmRepeated,
    CueDue,
    Eased,
    Extended,
    Finished,
    Left,
    Paused,
    Resumed,
    SegmentEntered,
    SessionEvent,
    WaitBegan,
    WentAway,
)
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase, Timeline
from psoas_timer.wording.durations import clock_text, counted_length, length_text, up_to_second
from psoas_timer.wording.say import Translate, say, untranslated
from psoas_timer.wording.session_parts import part_text
from psoas_timer.wording.session_text import left_in_all_ms


def announcement(event: SessionEvent, session: Session, translate: Translate = untranslated) -> str:
    """What to say about an event of this session; "" where the sounds and the screen are enough."""
    match event:
        case SegmentEntered(index=index):
            said = _segment(session, index, translate)
            return _of_new_round(said, session.timeline, index, translate)
        case WaitBegan(index=index):
            name = session.timeline.step_of(index).exercise.name
            return say(message("session.say.waiting", name=name), translate)
        case Extended():
            return _extended(event, session, translate)
        case Eased(index=index):
            duration_ms = session.timeline.segments[index].duration_ms
            length = length_text(up_to_second(duration_ms), translate)
            return say(message("session.say.eased", length=length), translate)
        case WentAway(gap_ms=gap_ms):
            gap = length_text(gap_ms, translate)
            return say(message("session.say.away", gap=gap), translate)
        case AlarmRepeated():
            return say(message("session.state.alarm"), translate)
        case CueDue(cue=cue) if cue.is_alarm:
            return say(message("session.state.alarm"), translate)
        case Paused() | Resumed() | Finished() | Left():
            return say(message(f"session.say.{type(event).__name__.lower()}"), translate)
        case _:
            return ""


def time_left(session: Session, now_ms: int, translate: Translate = untranslated) -> str:
    """How long this part and the whole still take, for somebody who asks."""
    total = clock_text(left_in_all_ms(session, now_ms))
    if session.status is Status.WAITING:
        return say(message("session.say.time_waiting", total=total), translate)
    left = counted_length(session.segment_left_ms(now_ms), translate)
    return say(message("session.say.time_left", left=left, total=total), translate)


def _segment(session: Session, index: int, translate: Translate) -> str:
    segment = session.timeline.segments[index]
    what = part_text(session.timeline, index, translate)
    side = say(message(f"side.{segment.side}"), translate)
    if side:
        what = say(message("session.say.side", what=what, side=side), translate)
    if segment.phase is Phase.PREPARE:
        name = session.timeline.step_of(index).exercise.name
        return say(message("session.say.step", name=name, what=what), translate)
    length = length_text(up_to_second(segment.duration_ms), translate)
    return say(message("session.say.lasting", what=what, length=length), translate)


def _of_new_round(said: str, timeline: Timeline, index: int, translate: Translate) -> str:
    """The same, where it begins another round of a circuit: with which one it is."""
    segment, before = timeline.segments[index], timeline.segments[max(index - 1, 0)]
    circuit = timeline.routine.circuit_of(segment.step_index)
    begins_run = index == 0 or before.run != segment.run
    if circuit is None or circuit.first_step != segment.step_index or not begins_run:
        return said
    place = {"round": segment.circuit_round, "rounds": circuit.rounds}
    return say(message("session.say.circuit", **place, what=said), translate)


def _extended(event: Extended, session: Session, translate: Translate) -> str:
    if event.by_ms != 0:
        duration_ms = session.timeline.segments[event.index].duration_ms
        length = length_text(up_to_second(duration_ms), translate)
        total = clock_text(up_to_second(session.timeline.total_ms))
        return say(message("session.say.longer", length=length, total=total), translate)
    step = session.timeline.step_of(event.index)
    is_hold = session.timeline.segments[event.index].phase is Phase.HOLD
    if not is_hold or step.exercise.kind not in (Kind.PRESSURE, Kind.HEAT):
        return say(message("session.say.unchanged"), translate)
    low = length_text(step.hold_bounds.low, translate)
    high = length_text(step.hold_bounds.high, translate)
    return say(message("session.say.at_bound", low=low, high=high), translate)
