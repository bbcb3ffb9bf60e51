"""The parts of a session in words: what a segment is, which round, which breath, what comes next.

Putting them together for a screen lives in session_text.py.
"""

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.session.pace import breath_at, movement_at
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase, Timeline
from psoas_timer.wording.durations import length_text, up_to_second
from psoas_timer.wording.say import Translate, say


def part_text(timeline: Timeline, index: int, translate: Translate) -> str:
    """What the segment with this index asks for: Get ready, Hold, Breathe, Rest or Switch."""
    phase = timeline.segments[index].phase
    mode = timeline.step_of(index).exercise.mode
    return say(message(f"session.phase.{mode if phase is Phase.HOLD else phase}"), translate)


def round_text(session: Session, translate: Translate) -> str:
    """The rounds of the current segment, such as "round 2 of 3 · circuit 1 of 2".

    What there is only one of is left out.
    """
    timeline, index = session.timeline, session.segment_index
    rounds = _round(timeline, index, translate)
    return _joined(rounds, circuit_text(timeline, index, translate), translate)


def circuit_text(timeline: Timeline, index: int, translate: Translate) -> str:
    """The round of the circuit, such as "circuit 1 of 2"; "" outside of any."""
    segment = timeline.segments[index]
    rounds = timeline.routine.rounds_of(segment.step_index)
    if rounds == 1:
        return ""
    return say(message("session.circuit", round=segment.circuit_round, rounds=rounds), translate)


def next_text(session: Session, translate: Translate) -> str:
    """What comes after the current segment; for a session that waits, what it waits for."""
    timeline, index = session.timeline, session.segment_index
    if session.status is Status.WAITING:
        return _with_length(timeline, index, translate)
    if index + 1 >= len(timeline.segments):
        return say(message("session.next.done"), translate)
    following = timeline.segments[index + 1]
    if following.run != timeline.segments[index].run:
        name = timeline.step_of(index + 1).exercise.name
        return _joined(name, side_name(following.side, translate), translate)
    if following.phase is Phase.SWITCH:
        side = say(message(f"side.{following.side}"), translate)
        return _joined(part_text(timeline, index + 1, translate), side, translate)
    is_new_round = timeline.segments[index].phase in (Phase.REST, Phase.HOLD)
    if following.phase is Phase.HOLD and is_new_round:
        # Without a pause between them, an alternating step changes side from hold to hold.
        is_other_side = following.side is not timeline.segments[index].side
        side = side_name(following.side, translate) if is_other_side else ""
        return _joined(_round(timeline, index + 1, translate), side, translate)
    return _with_length(timeline, index + 1, translate)


def breath_now(session: Session, now_ms: int, translate: Translate) -> tuple[str, str]:
    """The word of the breath phase and the seconds it still has; both "" without a pattern."""
    breath = breath_at(session, now_ms)
    if breath is None:
        return "", ""
    return say(message(f"session.breath.{breath.phase}"), translate), str(breath.left_s)


def movement_text(session: Session, now_ms: int, translate: Translate) -> str:
    """Which movement of a cadence it is, such as "movement 3 of 10"; else ""."""
    movement = movement_at(session, now_ms)
    if movement is None:
        return ""
    return say(message("session.movement", number=movement.number, count=movement.count), translate)


def side_name(side: Side, translate: Translate) -> str:
    """The bare word for a side, left or right; "" where no side is worked."""
    return "" if side is Side.NONE else say(message(f"sides.{side}"), translate)


def _round(timeline: Timeline, index: int, translate: Translate) -> str:
    step = timeline.step_of(index)
    if step.reps == 1:
        return ""
    return say(
        message("session.round", rep=timeline.segments[index].rep, reps=step.reps), translate
    )


def _with_length(timeline: Timeline, index: int, translate: Translate) -> str:
    length = length_text(up_to_second(timeline.segments[index].duration_ms), translate)
    return _joined(part_text(timeline, index, translate), length, translate)


def _joined(what: str, detail: str, translate: Translate) -> str:
    """Both parts with a dot between them, or the one that there is."""
    if not (what and detail):
        return what or detail
    return say(message("session.next.part", what=what, detail=detail), translate)
