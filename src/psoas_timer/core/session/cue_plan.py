"""Places the cues on a timeline.

What a cue sounds like lives above; when it is late lives in advance.py.
"""

from collections.abc import Iterator
from itertools import groupby

from psoas_timer.core.content.breathing import BreathPattern, BreathPhase
from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.content.kinds import Kind, Mode
from psoas_timer.core.session.cues import ALL_CUES, Cue, CueName
from psoas_timer.core.session.timeline import Phase, Segment, Timeline

COUNT_FROM_HOLD_MS = 10_000
"""Holds from this length are counted out 3-2-1."""

HALF_FROM_HOLD_MS = 20_000
"""Holds from this length have a half-way cue."""

ALMOST_DONE_MS = 60_000
"""A heat step says that it is almost done this long before its end."""

_ENTRY_CUES = {
    Phase.PREPARE: CueName.PREPARE,
    Phase.HOLD: CueName.BEGIN,
    Phase.REST: CueName.REST,
    Phase.SWITCH: CueName.SWITCH,
}

_BREATH_CUES = {
    BreathPhase.IN: CueName.BREATH_IN,
    BreathPhase.HOLD_IN: CueName.BREATH_HOLD,
    BreathPhase.OUT: CueName.BREATH_OUT,
    BreathPhase.HOLD_OUT: CueName.BREATH_HOLD,
}


def plan_cues(timeline: Timeline, enabled: frozenset[CueName] = ALL_CUES) -> tuple[Cue, ...]:
    """All cues of the timeline in order: at most one sound per instant, and prompts beside it.

    Where a segment waits for the person, the instants before and after the wait are two: both may
    sound.
    """
    candidates = [
        cue for index in range(len(timeline.segments)) for cue in _segment_cues(timeline, index)
    ]
    return _choose(timeline, [cue for cue in candidates if cue.name in enabled])


def entry_cues(
    timeline: Timeline, index: int, enabled: frozenset[CueName] = ALL_CUES
) -> tuple[Cue, ...]:
    """The cues that sound when somebody jumps to the start of this segment."""
    start_ms = timeline.segments[index].start_ms
    own = [
        cue
        for cue in _segment_cues(timeline, index)
        if cue.at_ms == start_ms and cue.name in enabled
    ]
    return _choose(timeline, own)


def _choose(timeline: Timeline, cues: list[Cue]) -> tuple[Cue, ...]:
    def instant(cue: Cue) -> tuple[int, bool]:
        segment = timeline.segments[cue.segment_index]
        return (cue.at_ms, segment.waits and cue.at_ms == segment.start_ms)

    chosen: list[Cue] = []
    for _, together in groupby(
        sorted(cues, key=lambda cue: (*instant(cue), cue.rank)), key=instant
    ):
        group = list(together)
        sounds = [cue for cue in group if cue.name is not CueName.PROMPT]
        chosen.extend(sounds[:1])
        chosen.extend(cue for cue in group if cue.name is CueName.PROMPT)
    return tuple(chosen)


def _segment_cues(timeline: Timeline, index: int) -> Iterator[Cue]:
    segment = timeline.segments[index]
    yield Cue(segment.start_ms, _ENTRY_CUES[segment.phase], index, segment.side)
    yield from _prompts(timeline, index, segment)
    if segment.phase is Phase.HOLD:
        yield from _hold_cues(timeline, index, segment)
    elif index + 1 < len(timeline.segments) and timeline.segments[index + 1].phase is Phase.HOLD:
        yield from _counts(index, segment)


def _counts(index: int, segment: Segment) -> Iterator[Cue]:
    for number in (3, 2, 1):
        at_ms = segment.end_ms - number * 1_000
        if at_ms >= segment.start_ms:
            yield Cue(at_ms, CueName.COUNT, index, segment.side, number=number)


def _prompts(timeline: Timeline, index: int, segment: Segment) -> Iterator[Cue]:
    step = timeline.step_of(index)
    starts_step = index == 0 or timeline.is_step_end(index - 1)
    if step.voice and (starts_step or segment.phase is Phase.SWITCH):
        yield Cue(
            segment.start_ms,
            CueName.PROMPT,
            index,
            segment.side,
            text=fill_sides(step.voice, segment.side),
        )


def _hold_cues(timeline: Timeline, index: int, segment: Segment) -> Iterator[Cue]:
    step = timeline.step_of(index)
    exercise = step.exercise
    if exercise.mode is Mode.BREATH and step.pattern is not None:
        yield from _breath_cues(index, segment, step.pattern)
    if exercise.mode is Mode.CADENCE and exercise.cadence is not None:
        for at_ms in range(segment.start_ms, segment.end_ms, exercise.cadence.rep_ms):
            yield Cue(at_ms, CueName.BEAT, index, segment.side)
    if segment.duration_ms >= HALF_FROM_HOLD_MS:
        yield Cue(segment.start_ms + segment.duration_ms // 2, CueName.HALF, index, segment.side)
    if exercise.kind is Kind.HEAT and segment.duration_ms > ALMOST_DONE_MS:
        yield Cue(segment.end_ms - ALMOST_DONE_MS, CueName.ALMOST_DONE, index, segment.side)
    for notice in exercise.notices:
        if notice.at_ms < segment.duration_ms:
            at_ms = segment.start_ms + notice.at_ms
            yield Cue(at_ms, CueName.PROMPT, index, segment.side, text=notice.voice)
    if segment.duration_ms >= COUNT_FROM_HOLD_MS:
        yield from _counts(index, segment)
    yield from _ending_cues(timeline, index, segment)


def _breath_cues(index: int, segment: Segment, pattern: BreathPattern) -> Iterator[Cue]:
    for cycle_start_ms in range(segment.start_ms, segment.end_ms, pattern.cycle_ms):
        for phase, offset_ms, length_ms in pattern.phases():
            at_ms = cycle_start_ms + offset_ms
            if at_ms < segment.end_ms:
                yield Cue(at_ms, _BREATH_CUES[phase], index, segment.side, span_ms=length_ms)


def _ending_cues(timeline: Timeline, index: int, segment: Segment) -> Iterator[Cue]:
    is_last = index + 1 == len(timeline.segments)
    is_step_end = timeline.is_step_end(index)
    is_alarm = is_step_end and timeline.step_of(index).exercise.kind is Kind.HEAT
    yield Cue(segment.end_ms, CueName.END, index, segment.side, is_alarm=is_alarm)
    if is_step_end:
        yield Cue(segment.end_ms, CueName.STEP_DONE, index, segment.side)
    if is_last:
        yield Cue(segment.end_ms, CueName.ROUTINE_DONE, index, segment.side)
