"""Gives the cues of a segment the words that belong to them, and the time that these may take.

Which of the words are spoken is chosen in sayings.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.session.cues import COUNT_MS, Cue, CueName
from psoas_timer.core.session.sayings import (
    FREE_ROOM_MS,
    LEAST_ROOM_MS,
    Saying,
    Spoken,
    of_end,
    of_rest,
    of_side,
    of_step,
)
from psoas_timer.core.session.timeline import Phase, Segment, Timeline


def prompts(timeline: Timeline, index: int) -> Iterator[Cue]:
    """What a segment has to say as its step begins or the side changes; often nothing.

    Where the preparation is too short for words, the hold after it says them.
    """
    opening = _opening(timeline, index)
    if opening is None:
        return
    segment = timeline.segments[index]
    step = timeline.step_of(index)
    name = step.exercise.name
    # Who has come round again knows how it goes: the short form is enough.
    is_known = segment.circuit_round > 1
    instruction = "" if is_known else fill_sides(step.before, segment.side)
    short = fill_sides(step.voice, segment.side)
    intro = timeline.routine.intro if opening == 0 else ""
    sayings = (
        of_step(name, instruction, short, segment.side, intro)
        if opening == 0 or timeline.is_step_end(opening - 1)
        else of_side(instruction, short, segment.side)
    )
    yield _prompt(index, segment, segment.start_ms, short or name, sayings)


def _opening(timeline: Timeline, index: int) -> int | None:
    """The index of the segment for which this one speaks: itself, the one before it, or none."""
    if _opens(timeline, index):
        return None if _is_left_to_next(timeline, index) else index
    before = index - 1
    is_asked = before >= 0 and _opens(timeline, before) and _is_left_to_next(timeline, before)
    return before if is_asked else None


def _opens(timeline: Timeline, index: int) -> bool:
    """Tell whether a step or a side begins with this segment; a rest begins nothing."""
    if timeline.segments[index].phase is Phase.REST:
        return False
    if index == 0 or timeline.is_step_end(index - 1):
        return True
    return timeline.segments[index].side is not timeline.segments[index - 1].side


def _is_left_to_next(timeline: Timeline, index: int) -> bool:
    """Tell whether a preparation or a change of sides has no time for words before its count."""
    segment = timeline.segments[index]
    is_lead = segment.phase in (Phase.PREPARE, Phase.SWITCH) and not timeline.is_step_end(index)
    return is_lead and not segment.waits and segment.duration_ms - COUNT_MS < LEAST_ROOM_MS


def notices(timeline: Timeline, index: int) -> Iterator[Cue]:
    """What an exercise wants told at fixed moments of a hold."""
    segment = timeline.segments[index]
    for notice in timeline.step_of(index).exercise.notices:
        if notice.at_ms < segment.duration_ms:
            # A warning is spoken to everybody who hears any voice at all.
            sayings = (Saying((notice.voice,), is_full=False),)
            yield _prompt(index, segment, segment.start_ms + notice.at_ms, notice.voice, sayings)


def with_words(
    timeline: Timeline, index: int, cues: Sequence[Cue], quiet_from_ms: int
) -> list[Cue]:
    """The cues of a segment with their words, which end where the next ones begin.

    From `quiet_from_ms` on, where the countdown or another segment begins, nothing is spoken. Where
    something has to be told, a sound of the same instant has no words: one would speak into the
    other.
    """
    told_at_ms = {cue.at_ms for cue in cues if cue.sayings}
    spoken = [
        cue if cue.at_ms in told_at_ms else replace(cue, sayings=_carried(timeline, index, cue))
        for cue in cues
    ]
    speaks_at_ms = [cue.at_ms for cue in spoken if cue.sayings]
    return [
        replace(cue, room_ms=_room_ms(cue, speaks_at_ms, quiet_from_ms)) if cue.sayings else cue
        for cue in spoken
    ]


def _prompt(
    index: int, segment: Segment, at_ms: int, text: str, sayings: tuple[Saying, ...]
) -> Cue:
    return Cue(at_ms, CueName.PROMPT, index, segment.side, text=text, sayings=sayings)


def _carried(timeline: Timeline, index: int, cue: Cue) -> tuple[Saying, ...]:
    """The words that go with a sound."""
    match cue.name:
        case CueName.REST:
            reps = timeline.step_of(index).reps
            return of_rest(is_before_last=timeline.segments[index].rep == reps - 1)
        case CueName.HALF:
            return (Saying((Spoken.HALF_WAY,)),)
        case CueName.ROUTINE_DONE:
            return of_end(timeline.routine.outro)
        case _:
            return ()


def _room_ms(cue: Cue, speaks_at_ms: Sequence[int], quiet_from_ms: int) -> int:
    if cue.name is CueName.ROUTINE_DONE:
        return FREE_ROOM_MS
    until_ms = min((at for at in speaks_at_ms if at > cue.at_ms), default=quiet_from_ms)
    return max(min(until_ms, quiet_from_ms) - cue.at_ms, 0)
