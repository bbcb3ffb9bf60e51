"""What a screen says about a session at one instant, for the window and the terminal alike.

What happened (and is announced once) lives in session_announcement.py, the end in done_text.py.
"""

from dataclasses import dataclass, replace

from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.core.session.pace import is_in_hold
from psoas_timer.core.session.state import Session, Status
from psoas_timer.core.session.timeline import Phase
from psoas_timer.wording.durations import (
    clock_text,
    countdown_text,
    counted_length,
    up_to_second,
)
from psoas_timer.wording.say import Translate, say, untranslated
from psoas_timer.wording.session_parts import (
    breath_now,
    movement_text,
    next_text,
    part_text,
    round_text,
    side_name,
)

NOTICE_FOR_MS = 45_000
"""How long a notice of a hold, such as the skin check of a heat step, stays on the screen."""


@dataclass(frozen=True, slots=True)
class SessionText:
    """Everything there is to read at one instant; "" where there is nothing to say.

    `kind` is the kind whose colour fills the shapes, None for the colour of rest. `left_fraction`
    is the part of the segment that is left, 1.0 at its start and 0.0 at its end. `breath` is the
    word of the breath phase and `breath_count` the seconds that it still has.
    """

    routine_name: str
    name: str
    side: str
    side_name: str
    round: str
    phase: str
    kind: Kind | None
    instruction: str
    next_label: str
    next: str
    place: str
    total: str
    alarm: str
    digits: str = ""
    digits_note: str = ""
    left_fraction: float = 1.0
    note: str = ""
    breath: str = ""
    breath_count: str = ""
    movement: str = ""
    left_in_all: str = ""
    elapsed: str = ""
    state: str = ""


def session_text(session: Session, now_ms: int, translate: Translate = untranslated) -> SessionText:
    """Word the session as it stands at this monotonic instant."""
    segment = session.segment
    step = session.timeline.step_of(session.segment_index)
    timeless = SessionText(
        routine_name=session.timeline.routine.name,
        name=step.exercise.name,
        side=say(message(f"side.{segment.side}"), translate),
        side_name=side_name(segment.side, translate),
        round=round_text(session, translate),
        phase=_phase_text(session, translate),
        kind=step.exercise.kind if is_in_hold(session) else None,
        instruction=_instruction(session, translate),
        next_label=say(message("session.next_label"), translate),
        next=next_text(session, translate),
        place=_place(session, translate),
        total=clock_text(up_to_second(session.timeline.total_ms)),
        alarm=say(message("session.state.alarm"), translate) if session.alarm else "",
    )
    return at_time(timeless, session, now_ms, translate)


def at_time(
    text: SessionText, session: Session, now_ms: int, translate: Translate = untranslated
) -> SessionText:
    """The text of the same session at another instant: only what depends on the time is worded."""
    digits, digits_note = _digits(session, now_ms, translate)
    breath, breath_count = breath_now(session, now_ms, translate)
    left = clock_text(left_in_all_ms(session, now_ms))
    return replace(
        text,
        digits=digits,
        digits_note=digits_note,
        left_fraction=_left_fraction(session, now_ms),
        note=_note(session, now_ms),
        breath=breath,
        breath_count=breath_count,
        movement=movement_text(session, now_ms, translate),
        left_in_all=say(message("session.left_in_all", left=left), translate),
        elapsed=clock_text(session.position_at(now_ms) // 1_000 * 1_000),
        state=_state_text(session, now_ms, translate),
    )


def left_in_all_ms(session: Session, now_ms: int) -> int:
    """What is left of the whole routine, rounded up to the second as a countdown is."""
    return up_to_second(session.timeline.total_ms - session.position_at(now_ms))


def count_in_number(session: Session, now_ms: int) -> int:
    """The number of the count-in, 1 at the least; 0 where nothing is counted in."""
    if session.status is not Status.COUNT_IN:
        return 0
    left_ms = session.rules.count_in_ms // 1_000 * 1_000 - (now_ms - session.anchor_ms)
    return max(-(-left_ms // 1_000), 1)


def _phase_text(session: Session, translate: Translate) -> str:
    if session.status is Status.WAITING:
        return say(message("session.phase.wait"), translate)
    return part_text(session.timeline, session.segment_index, translate)


def _digits(session: Session, now_ms: int, translate: Translate) -> tuple[str, str]:
    left = countdown_text(session.segment_left_ms(now_ms))
    if session.status is Status.WAITING:
        waited_ms = session.waited_ms(now_ms) // 1_000 * 1_000
        return clock_text(waited_ms), say(message("session.waiting"), translate)
    if session.status is Status.COUNT_IN:
        note = say(message("session.then", left=left), translate)
        return str(count_in_number(session, now_ms)), note
    length = counted_length(session.segment.duration_ms, translate)
    return left, say(message("session.of_length", length=length), translate)


def _left_fraction(session: Session, now_ms: int) -> float:
    duration_ms = session.segment.duration_ms
    return session.segment_left_ms(now_ms) / duration_ms if duration_ms else 0.0


def _instruction(session: Session, translate: Translate) -> str:
    step = session.timeline.step_of(session.segment_index)
    if session.segment.phase is Phase.REST:
        return say(message("session.rest_instruction"), translate)
    during = step.during or step.exercise.summary
    text = during if is_in_hold(session) else step.before or during
    return fill_sides(text, session.segment.side)


def _note(session: Session, now_ms: int) -> str:
    routine = session.timeline.routine
    if session.segment_index == 0 and not is_in_hold(session) and routine.intro:
        return routine.intro
    step = session.timeline.step_of(session.segment_index)
    if is_in_hold(session):
        elapsed_ms = session.segment_elapsed_ms(now_ms)
        for notice in reversed(step.exercise.notices):
            if notice.at_ms <= elapsed_ms < notice.at_ms + NOTICE_FOR_MS:
                return notice.text
    return fill_sides(step.note, session.segment.side)


def _place(session: Session, translate: Translate) -> str:
    steps = len(session.timeline.routine.steps)
    return say(
        message("session.place", step=session.segment.step_index + 1, steps=steps), translate
    )


def _state_text(session: Session, now_ms: int, translate: Translate) -> str:
    match session.status:
        case Status.WAITING | Status.PAUSED | Status.AWAY | Status.SOUND_CHECK:
            return say(message(f"session.state.{session.status}"), translate)
        case Status.COUNT_IN:
            number = count_in_number(session, now_ms)
            return say(message("session.state.count_in", number=number), translate)
        case _:
            return ""
