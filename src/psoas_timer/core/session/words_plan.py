"""Gives the cues of a segment the words that belong to them, and the time that these may take.

Which of the words are spoken is chosen in sayings.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.core.session.sayings import (
    FREE_ROOM_MS,
    Saying,
    Spoken,
    of_rest,
    of_side,
    of_step,
)
from psoas_timer.core.session.timeline import Segment, Timeline


def prompts(timeline: Timeline, index: int) -> Iterator[Cue]:
    """What a segment has to say: as its step begins, as the side changes, and the notices."""
    segment = timeline.segments[index]
    step = timeline.step_of(index)
    starts_step = index == 0 or timeline.is_step_end(index - 1)
    if starts_step or segment.side is not timeline.segments[index - 1].side:
        name = step.exercise.name
        instruction = fill_sides(step.before, segment.side)
        short = fill_sides(step.voice, segment.side)
        sayings = (
            of_step(name, instruction, short, segment.side)
            if starts_step
            else of_side(instruction, short, segment.side)
        )
        yield _prompt(index, segment, segment.start_ms, short or name, sayings)


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

    From `quiet_from_ms` on, where the countdown or another segment begins, nothing is spoken.
    """
    spoken = [replace(cue, sayings=cue.sayings or _carried(timeline, index, cue)) for cue in cues]
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
            return (Saying((Spoken.WELL_DONE,)),)
        case _:
            return ()


def _room_ms(cue: Cue, speaks_at_ms: Sequence[int], quiet_from_ms: int) -> int:
    if cue.name is CueName.ROUTINE_DONE:
        return FREE_ROOM_MS
    until_ms = min((at for at in speaks_at_ms if at > cue.at_ms), default=quiet_from_ms)
    return max(min(until_ms, quiet_from_ms) - cue.at_ms, 0)
