"""Places the cues on a timeline.

Which one wins an instant is in cues.py, when one is too late to sound in advance.py.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from psoas_timer.core.content.breathing import BreathPattern, BreathPhase
from psoas_timer.core.content.kinds import Kind, Mode
from psoas_timer.core.session.cues import ALL_CUES, COUNT_MS, Cue, CueName
from psoas_timer.core.session.timeline import Phase, Segment, Timeline
from psoas_timer.core.session.words_plan import notices, prompts, with_words

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
    indexes = range(len(timeline.segments))
    wished = [_wished_cues(timeline, index, enabled) for index in indexes]
    return tuple(
        cue
        for index in indexes
        for cue in _chosen(
            wished[index],
            before=wished[index - 1] if _meets_previous(timeline, index) else (),
            after=wished[index + 1] if _meets_previous(timeline, index + 1) else (),
        )
    )


def segment_cues(
    timeline: Timeline, index: int, enabled: frozenset[CueName] = ALL_CUES, *, is_jump: bool = False
) -> tuple[Cue, ...]:
    """The part of the plan that belongs to one segment, in order.

    With `is_jump` somebody jumps to its start: then nothing that ended before takes the first
    instant away from what begins.
    """
    met_before = _meets_previous(timeline, index) and not is_jump
    met_after = _meets_previous(timeline, index + 1)
    return _chosen(
        _wished_cues(timeline, index, enabled),
        before=_wished_cues(timeline, index - 1, enabled) if met_before else (),
        after=_wished_cues(timeline, index + 1, enabled) if met_after else (),
    )


def _meets_previous(timeline: Timeline, index: int) -> bool:
    """Tell whether a segment begins at the very instant at which the one before it ends."""
    return 0 < index < len(timeline.segments) and not timeline.segments[index].waits


def _chosen(wished: Sequence[Cue], before: Sequence[Cue], after: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues of one segment that win their instants, also against those of its neighbours."""
    strongest: dict[int, Cue] = {}
    for cue in chain(wished, before, after):
        rival = strongest.get(cue.at_ms)
        if rival is None or cue.rank < rival.rank:
            strongest[cue.at_ms] = cue
    winners = [cue for cue in wished if cue.is_prompt or strongest[cue.at_ms] is cue]
    return tuple(sorted(winners, key=lambda cue: (cue.at_ms, cue.rank)))


def _wished_cues(timeline: Timeline, index: int, enabled: frozenset[CueName]) -> list[Cue]:
    """Everything that would sound in a segment if nothing else sounded at the same instant."""
    segment = timeline.segments[index]
    cues = [Cue(segment.start_ms, _ENTRY_CUES[segment.phase], index, segment.side)]
    cues.extend(prompts(timeline, index))
    if segment.phase is Phase.HOLD:
        cues.extend(_hold_cues(timeline, index, segment))
    is_counted_out = _is_counted_out(timeline, index, segment)
    if is_counted_out:
        cues.extend(_counts(index, segment))
    wanted = [cue for cue in cues if cue.name in enabled]
    if CueName.PROMPT not in enabled:
        return wanted
    counts_ms = COUNT_MS if is_counted_out and CueName.COUNT in enabled else 0
    return with_words(timeline, index, wanted, segment.end_ms - counts_ms)


def _is_counted_out(timeline: Timeline, index: int, segment: Segment) -> bool:
    if segment.phase is Phase.HOLD and segment.duration_ms >= COUNT_FROM_HOLD_MS:
        return True
    following = index + 1
    return _meets_previous(timeline, following) and timeline.segments[following].phase is Phase.HOLD


def _counts(index: int, segment: Segment) -> Iterator[Cue]:
    for number in range(COUNT_MS // 1_000, 0, -1):
        at_ms = segment.end_ms - number * 1_000
        if at_ms >= segment.start_ms:
            yield Cue(at_ms, CueName.COUNT, index, segment.side, number=number)


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
    yield from notices(timeline, index)
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
